import type { Sql } from '@server/platform/database'
import { type BeijingDay, addDays, instantAt } from '@shared/kernel/beijing-time'

/** Which cases: those that were registered on these days, of these beats or of the whole station. */
export interface LedgerSpan {
  readonly stationId: number
  readonly beatUuids: readonly string[] | null
  readonly from: BeijingDay
  readonly to: BeijingDay
  /** Who reads it: a dispute that they stepped out of is not in it. */
  readonly readerId: string
  readonly limit: number
}

interface CaseRow {
  readonly receipt: string
  readonly createdAt: Date
  readonly beat: string
  readonly villageCode: string | null
  readonly village: string | null
}

export interface DisputeLedgerRow extends CaseRow {
  readonly kind: 'dispute' | 'clue'
  readonly source: string
  readonly category: string
  readonly risk: string
  readonly state: string
  readonly isProtected: boolean
  readonly dueAt: Date
  readonly settledAt: Date | null
  readonly closedAt: Date | null
  readonly reopened: number
  readonly reporter: string | null
  readonly keyId: string | null
  readonly sealed: Buffer | null
  readonly otherParty: string | null
  readonly landmark: string | null
  readonly text: string | null
  readonly answer: string | null
  readonly authority: string | null
}

export interface BookingLedgerRow extends CaseRow {
  readonly service: string
  readonly state: string
  readonly visitOn: string | null
  readonly acceptedAt: Date | null
  readonly handedOverAt: Date | null
  readonly subject: string
  readonly contact: string | null
  readonly landmark: string
  readonly eligibility: readonly string[]
  readonly acceptanceNumber: string | null
}

export interface ThreadLedgerRow extends CaseRow {
  readonly state: 'waiting' | 'answered' | 'closed'
  readonly escalation: string
  readonly firstAnswerAt: Date | null
  readonly dueAt: Date | null
  readonly changedAt: Date
  readonly resident: string | null
  readonly keyId: string | null
  readonly sealed: Buffer | null
  readonly preview: string
}

const ofBeats = (sql: Sql, column: string, beatUuids: readonly string[] | null) =>
  beatUuids === null ? sql`` : sql`and ${sql(column)} = any(${[...beatUuids]}::uuid[])`

export async function listDisputeRows(sql: Sql, span: LedgerSpan): Promise<DisputeLedgerRow[]> {
  return sql<DisputeLedgerRow[]>`
    select d.receipt, d.created_at as "createdAt", b.name as beat, d.village_code as "villageCode",
      d.village_name as village, d.kind, d.source, d.category, d.risk, d.state, d.protected as "isProtected",
      d.due_at as "dueAt", d.settled_at as "settledAt",
      case when d.stage = 'closed' then d.since end as "closedAt", d.reopened, a.name as reporter,
      a.phone_key_id as "keyId", a.phone_sealed as sealed, o.name as "otherParty", d.landmark, d.text, d.answer,
      d.authority
    from disputes d
    join beats b on b.station_id = d.station_id and b.beat_id = d.beat_id
    left join accounts a on a.account_id = d.reporter_id
    left join dispute_parties o
      on o.station_id = d.station_id and o.dispute_id = d.dispute_id and o.side = 'other'
    where d.station_id = ${span.stationId} and d.receipt_day between ${span.from} and ${span.to}
      ${ofBeats(sql, 'd.beat_id', span.beatUuids)}
      and not exists (select from dispute_members m where m.station_id = d.station_id
        and m.dispute_id = d.dispute_id and m.account_id = ${span.readerId} and m.stepped_out)
    order by d.receipt_day, d.receipt, d.dispute_id limit ${span.limit}`
}

export async function listBookingRows(sql: Sql, span: LedgerSpan): Promise<BookingLedgerRow[]> {
  return sql<BookingLedgerRow[]>`
    select k.receipt, k.created_at as "createdAt", b.name as beat, k.village_code as "villageCode",
      k.village_name as village, k.service, k.state, k.visit_day::text as "visitOn", k.accepted_at as "acceptedAt",
      k.handed_over_at as "handedOverAt", k.subject_name as subject, k.contact_name as contact, k.landmark,
      k.eligibility, k.acceptance_number as "acceptanceNumber"
    from bookings k join beats b on b.station_id = k.station_id and b.beat_id = k.beat_id
    where k.station_id = ${span.stationId} and k.receipt_day between ${span.from} and ${span.to}
      ${ofBeats(sql, 'k.beat_id', span.beatUuids)}
    order by k.receipt_day, k.receipt, k.booking_id limit ${span.limit}`
}

export async function listThreadRows(sql: Sql, span: LedgerSpan): Promise<ThreadLedgerRow[]> {
  return sql<ThreadLedgerRow[]>`
    select t.receipt, t.created_at as "createdAt", b.name as beat, null as "villageCode",
      t.village_name as village, t.state, t.escalation, t.due_at as "dueAt", t.changed_at as "changedAt",
      (select min(m.sent_at) from messages m where m.station_id = t.station_id and m.thread_id = t.thread_id
        and m.sender_role <> 'resident') as "firstAnswerAt",
      a.name as resident, a.phone_key_id as "keyId", a.phone_sealed as sealed, t.preview
    from threads t
    join beats b on b.station_id = t.station_id and b.beat_id = t.beat_id
    left join accounts a on a.account_id = t.resident_id
    where t.station_id = ${span.stationId}
      and t.created_at >= ${instantAt(span.from, 0)} and t.created_at < ${instantAt(addDays(span.to, 1), 0)}
      ${ofBeats(sql, 't.beat_id', span.beatUuids)}
    order by t.created_at, t.thread_id limit ${span.limit}`
}
