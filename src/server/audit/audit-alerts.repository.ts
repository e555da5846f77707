import type { Sql } from '@server/platform/database'
import { type CaseId, newUuid } from '@server/platform/public-id'
import type { AlertKind } from '@shared/audit/audit-alert'
import type { Role } from '@shared/kernel/actor'
import type { Finding } from './audit-findings.repository'

export interface StoredAlert {
  readonly stationId: number
  readonly uuid: string
  readonly kind: AlertKind
  readonly stationName: string | null
  readonly actorId: string
  readonly actorName: string | null
  readonly actorRole: Role | null
  readonly subject: string | null
  readonly from: Date
  readonly to: Date
  readonly cases: number
  readonly answeredBy: string | null
  readonly answeredAt: Date | null
  readonly word: string | null
}

/** Tells a finding once, however often it is found. */
export async function tellOnce(sql: Sql, finding: Finding, now: Date): Promise<void> {
  const { stationId, kind, actorId, subject, from, to, cases } = finding
  await sql`
    insert into audit_alerts (station_id, alert_id, kind, actor_id, subject, from_at, to_at, cases, found_at)
    values (${stationId}, ${newUuid(now)}, ${kind}, ${actorId}, ${subject}, ${from}, ${to}, ${cases}, ${now})
    on conflict do nothing`
}

const selectAlerts = (sql: Sql) => sql`
  select l.station_id as "stationId", l.alert_id as uuid, l.kind, t.name as "stationName",
    l.actor_id as "actorId", s.name as "actorName", s.role as "actorRole", l.subject, l.from_at as "from",
    l.to_at as "to", l.cases, b.name as "answeredBy", w.answered_at as "answeredAt", w.word
  from audit_alerts l
  left join audit_alert_answers w on w.station_id = l.station_id and w.alert_id = l.alert_id
  left join staff s on s.account_id = l.actor_id
  left join staff b on b.account_id = w.answered_by
  left join stations t on t.station_id = l.station_id`

interface AlertSearch {
  /** Null for every station. */
  readonly stationId: number | null
  readonly answered: boolean
  readonly before: string | null
  readonly limit: number
}

/** Newest first, one more than `limit`. */
export async function listAlerts(sql: Sql, { stationId, answered, before, limit }: AlertSearch) {
  return sql<StoredAlert[]>`
    ${selectAlerts(sql)}
    where (w.alert_id is not null) = ${answered}
      ${stationId === null ? sql`` : sql`and l.station_id = ${stationId}`}
      ${before === null ? sql`` : sql`and l.alert_id < ${before}`}
    order by l.alert_id desc limit ${limit + 1}`
}

export async function findAlert(sql: Sql, { stationId, uuid }: CaseId): Promise<StoredAlert | undefined> {
  const [row] = await sql<StoredAlert[]>`
    ${selectAlerts(sql)} where l.station_id = ${stationId} and l.alert_id = ${uuid}`
  return row
}

interface Answer {
  readonly by: string
  readonly at: Date
  readonly word: string
}

/** False where somebody else was quicker. */
export async function keepAnswer(sql: Sql, { stationId, uuid }: CaseId, answer: Answer): Promise<boolean> {
  const rows = await sql`
    insert into audit_alert_answers (station_id, alert_id, answered_by, answered_at, word)
    values (${stationId}, ${uuid}, ${answer.by}, ${answer.at}, ${answer.word})
    on conflict do nothing returning 1`
  return rows.length === 1
}
