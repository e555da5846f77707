import type { Sql } from '@server/platform/database'
import { type CaseId, toPublicId } from '@server/platform/public-id'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { Escalation, Standing, ThreadScope, ThreadState } from '@shared/messages/thread'
import { inboxPlace } from '@shared/messages/thread.rules'

/** A thread as the server works with it. */
export interface Thread extends ThreadScope {
  readonly uuid: string
  /** Public id. */
  readonly id: string
  readonly beatUuid: string
  readonly receipt: string
  readonly villageName: string | null
  readonly standing: Standing
  readonly lastSequence: number
  readonly residentSeen: number
  readonly staffSeen: number
  readonly residentUnread: number
  readonly staffUnread: number
  readonly doubtful: number
  readonly preview: string
  readonly draft: { readonly text: string; readonly byId: string } | null
  readonly changedAt: Date
  readonly createdAt: Date
}

export interface ThreadRow extends Omit<Thread, 'id' | 'beatId' | 'standing' | 'draft'> {
  state: ThreadState
  escalation: Escalation
  dueAt: Date | null
  escalateAt: Date | null
  draftText: string | null
  draftBy: string | null
}

export const threadColumns = (sql: Sql) => sql`
  t.station_id as "stationId", t.thread_id as uuid, t.beat_id as "beatUuid", t.resident_id as "residentId",
  t.receipt, t.village_name as "villageName", t.state, t.escalation, t.due_at as "dueAt",
  t.escalate_at as "escalateAt", t.last_sequence as "lastSequence", t.resident_seen as "residentSeen",
  t.staff_seen as "staffSeen", t.resident_unread as "residentUnread", t.staff_unread as "staffUnread",
  t.doubtful, t.preview, t.draft_text as "draftText", t.draft_by as "draftBy", t.changed_at as "changedAt",
  t.created_at as "createdAt"`

const standingOf = ({
  state,
  escalation,
  dueAt,
  escalateAt,
}: Pick<ThreadRow, 'state' | 'escalation' | 'dueAt' | 'escalateAt'>): Standing =>
  state === 'waiting' && dueAt !== null
    ? { state, escalation, dueAt, escalateAt }
    : { state: state as 'answered' }

export function toThread(row: ThreadRow): Thread {
  const { state, escalation, dueAt, escalateAt, draftText, draftBy, ...facts } = row
  return {
    ...facts,
    id: toPublicId(row),
    beatId: toPublicId({ stationId: row.stationId, uuid: row.beatUuid }),
    standing: standingOf({ state, escalation, dueAt, escalateAt }),
    draft: draftText === null || draftBy === null ? null : { text: draftText, byId: draftBy },
  }
}

const first = (rows: readonly ThreadRow[]) => (rows[0] ? toThread(rows[0]) : null)

export async function findThread(sql: Sql, { stationId, uuid }: CaseId): Promise<Thread | null> {
  return first(
    await sql<ThreadRow[]>`
    select ${threadColumns(sql)} from threads t where t.station_id = ${stationId} and t.thread_id = ${uuid}`,
  )
}

export async function lockThread(sql: Sql, { stationId, uuid }: CaseId): Promise<Thread | null> {
  return first(
    await sql<ThreadRow[]>`
    select ${threadColumns(sql)} from threads t
    where t.station_id = ${stationId} and t.thread_id = ${uuid} for update`,
  )
}

export interface Pair {
  readonly stationId: number
  readonly beatUuid: string
  readonly residentId: string
}

/** The thread of a resident with a beat; the last one that changed where one more was handed over to it. */
export async function lockThreadOfPair(sql: Sql, pair: Pair): Promise<Thread | null> {
  return first(
    await sql<ThreadRow[]>`
    select ${threadColumns(sql)} from threads t
    where t.station_id = ${pair.stationId} and t.beat_id = ${pair.beatUuid} and t.resident_id = ${pair.residentId}
    order by t.changed_at desc limit 1 for update`,
  )
}

export async function nextReceiptNumber(sql: Sql, stationId: number, day: BeijingDay): Promise<number> {
  const [counter] = await sql<{ number: number }[]>`
    insert into thread_receipts as r (station_id, day, last_number) values (${stationId}, ${day}::date, 1)
    on conflict (station_id, day) do update set last_number = r.last_number + 1
    returning r.last_number as number`
  return counter?.number ?? 1
}

export interface NewThread extends Pair {
  readonly uuid: string
  readonly receipt: string
  readonly villageName: string | null
  readonly standing: Standing
  readonly now: Date
}

const dueAt = (standing: Standing) => (standing.state === 'waiting' ? standing.dueAt : null)
const escalateAt = (standing: Standing) => (standing.state === 'waiting' ? standing.escalateAt : null)
const escalationOf = (standing: Standing) => (standing.state === 'waiting' ? standing.escalation : 'beat')

/** Opens a thread unless another request of the same pair was first. */
export async function addThread(sql: Sql, thread: NewThread): Promise<void> {
  const { standing, now } = thread
  await sql`
    insert into threads (station_id, thread_id, beat_id, resident_id, receipt, village_name, state, escalation,
      due_at, escalate_at, inbox_place, changed_at, created_at)
    values (${thread.stationId}, ${thread.uuid}, ${thread.beatUuid}, ${thread.residentId}, ${thread.receipt},
      ${thread.villageName}, ${standing.state}, ${escalationOf(standing)}, ${dueAt(standing)},
      ${escalateAt(standing)}, ${inboxPlace(standing, now)}, ${now}, ${now})
    on conflict (station_id, beat_id, resident_id) where begun_here do nothing`
}

/** The assignments of a standing, for an update of `threads t`. */
export const setStanding = (sql: Sql, standing: Standing, changedAt: Date) => sql`
  state = ${standing.state}, escalation = ${escalationOf(standing)}, due_at = ${dueAt(standing)},
  escalate_at = ${escalateAt(standing)}, inbox_place = ${inboxPlace(standing, changedAt)}, changed_at = ${changedAt}`

/** Moves the read mark of one side forward and counts anew what it has not seen. The thread is locked. */
export async function moveReadMark(sql: Sql, thread: Thread, side: 'resident' | 'staff', sequence: number) {
  const { stationId, uuid } = thread
  await (side === 'resident'
    ? sql`
        update threads t set resident_seen = ${sequence}, resident_unread = (
          select count(*) from messages m where m.station_id = t.station_id and m.thread_id = t.thread_id
            and m.sequence > ${sequence} and m.sender_role is distinct from 'resident')
        where t.station_id = ${stationId} and t.thread_id = ${uuid}`
    : sql`
        update threads t set staff_seen = ${sequence}, staff_unread = (
          select count(*) from messages m where m.station_id = t.station_id and m.thread_id = t.thread_id
            and m.sequence > ${sequence} and m.sender_role = 'resident')
        where t.station_id = ${stationId} and t.thread_id = ${uuid}`)
}

export async function saveDraft(
  sql: Sql,
  { stationId, uuid }: CaseId,
  draft: Thread['draft'],
): Promise<void> {
  await sql`
    update threads t set draft_text = ${draft?.text ?? null}, draft_by = ${draft?.byId ?? null}
    where t.station_id = ${stationId} and t.thread_id = ${uuid}`
}

/** Across stations: the clock asks for all of them. Each is locked, and passed over where somebody works on it. */
export async function lockThreadsToEscalate(sql: Sql, now: Date, most: number): Promise<Thread[]> {
  const rows = await sql<ThreadRow[]>`
    select ${threadColumns(sql)} from threads t
    where t.escalate_at <= ${now} order by t.escalate_at limit ${most} for update skip locked`
  return rows.map(toThread)
}
