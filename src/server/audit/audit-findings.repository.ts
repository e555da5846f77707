import type { Sql } from '@server/platform/database'
import { type AlertKind, type BulkLimit, caseViews, exportActions } from '@shared/audit/audit-alert'

/** Something that was found among the entries and is to be told once. */
export interface Finding {
  readonly kind: AlertKind
  readonly stationId: number
  readonly actorId: string
  readonly subject: string | null
  readonly from: Date
  readonly to: Date
  readonly cases: number
}

/** Who opened more different cases within one span than the limit allows. */
export async function findBulk(sql: Sql, { kind, hours, origin, most, between }: BulkLimit, since: Date) {
  const span = `${hours} hours`
  const hour = sql`extract(hour from a.at at time zone 'Asia/Shanghai')`
  return sql<Finding[]>`
    select ${kind} as kind, a.station_id as "stationId", a.actor_id as "actorId", null as subject,
      date_bin(${span}::interval, a.at, ${origin}::timestamptz) as "from", max(a.at) as "to",
      count(distinct a.subject)::int as cases
    from audit_entries a
    where a.at >= ${since} and a.outcome = 'done' and a.actor_role <> 'resident' and a.subject is not null
      and a.action in ${sql(caseViews)}
      ${between === null ? sql`` : sql`and (${hour} >= ${between.from} or ${hour} < ${between.to})`}
    group by 2, 3, 5 having count(distinct a.subject) > ${most}`
}

export async function findExports(sql: Sql, since: Date): Promise<Finding[]> {
  return sql<Finding[]>`
    select distinct 'export' as kind, a.station_id as "stationId", a.actor_id as "actorId", a.subject,
      a.at as "from", a.at as "to", 1 as cases
    from audit_entries a
    where a.at >= ${since} and a.outcome = 'done' and a.actor_id is not null and a.action in ${sql(exportActions)}`
}

/** A case that somebody opened who may be close to it. */
export interface CloseRead {
  readonly stationId: number
  readonly actorId: string
  readonly subject: string
  readonly workPhone: string | null
  readonly from: Date
  readonly to: Date
}

/**
 * The cases opened by those with a known phone, and those that somebody tried to open who had stepped out: the door is
 * shut to them, and that they knocked is still worth a question.
 */
export async function listCloseReads(sql: Sql, since: Date): Promise<CloseRead[]> {
  return sql<CloseRead[]>`
    select a.station_id as "stationId", a.actor_id as "actorId", a.subject, s.work_phone as "workPhone",
      date_bin('24 hours', a.at, timestamptz '2026-01-01T00:00:00+08:00') as "from", max(a.at) as "to"
    from audit_entries a join staff s on s.account_id = a.actor_id
    where a.at >= ${since} and (a.outcome = 'done' or a.reason = 'dispute.you-stepped-out')
      and a.subject is not null and a.action in ${sql(caseViews)}
      and (s.work_phone is not null or exists (select from dispute_members m
        where m.station_id = a.station_id and m.account_id = a.actor_id and m.stepped_out))
    group by 1, 2, 3, 4, 5`
}

export interface TieQuestion {
  readonly place: number
  readonly stationId: number
  readonly caseUuid: string
  readonly actorId: string
  /** Blind index of the reader's own phone in hexadecimal; null where none is known. */
  readonly phoneIndex: string | null
  readonly readAt: Date
}

/** Which of the questions are about the reader's own case (by proven phone), or one they stepped out of before. */
export async function findTies(sql: Sql, questions: readonly TieQuestion[]) {
  return sql<{ place: number; kind: 'own-case' | 'tied-case' }[]>`
    with asked as (
      select q.*, decode(q.phone, 'hex') as phone_index, own.account_id as own_id
      from jsonb_to_recordset(${sql.json(questions.map((one) => ({ ...one, phone: one.phoneIndex, readAt: one.readAt.toISOString() })))})
        as q(place int, "stationId" int, "caseUuid" uuid, "actorId" uuid, phone text, "readAt" timestamptz)
      left join accounts own on own.role = 'resident' and own.closed_at is null
        and own.phone_index = decode(q.phone, 'hex')
    )
    select q.place, 'own-case' as kind from asked q
    where exists (select from threads t where t.station_id = q."stationId" and t.thread_id = q."caseUuid"
        and t.resident_id = q.own_id)
      or exists (select from bookings b where b.station_id = q."stationId" and b.booking_id = q."caseUuid"
        and b.booker_id = q.own_id)
      or exists (select from disputes d where d.station_id = q."stationId" and d.dispute_id = q."caseUuid"
        and d.reporter_id = q.own_id)
      or exists (select from needs n where n.station_id = q."stationId" and n.need_id = q."caseUuid"
        and n.resident_id = q.own_id)
      or exists (select from dispute_parties p where p.station_id = q."stationId" and p.dispute_id = q."caseUuid"
        and p.invited_index = q.phone_index)
    union all
    select q.place, 'tied-case' from asked q
    where exists (select from dispute_members m where m.station_id = q."stationId" and m.dispute_id = q."caseUuid"
      and m.account_id = q."actorId" and m.stepped_out and m.ended_at < q."readAt")`
}
