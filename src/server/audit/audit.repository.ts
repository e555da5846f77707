import { fromWhere } from '@server/platform/asked-from'
import type { Sql } from '@server/platform/database'
import { newUuid } from '@server/platform/public-id'
import { type TraceKind, exportActions } from '@shared/audit/audit-alert'
import type { AuditPurpose, DeviceKind, FieldClass } from '@shared/audit/audit-circumstances'
import { natureOf } from '@shared/audit/audit-circumstances.rules'
import type { AuditEntry } from '@shared/audit/audit-entry'
import type { Role } from '@shared/kernel/actor'

export async function addEntry(sql: Sql, at: Date, entry: AuditEntry): Promise<void> {
  const { fieldClass, purpose } = natureOf(entry.action, entry.actorRole)
  const from = entry.actorRole === null || entry.actorRole === 'resident' ? null : fromWhere()
  await sql`
    insert into audit_entries (station_id, entry_id, at, actor_id, actor_role, action, subject, outcome, reason,
      field_class, purpose, device, address)
    values (${entry.stationId}, ${newUuid(at)}, ${at}, ${entry.actorId}, ${entry.actorRole}, ${entry.action},
      ${entry.subject}, ${entry.outcome}, ${entry.reason}, ${fieldClass}, ${purpose}, ${from?.device ?? null},
      ${from?.address ?? null})`
}

/** Through the one door that there is: at most so many of the oldest, and none before its time. */
export async function forgetEntriesBefore(sql: Sql, moment: Date, most: number): Promise<void> {
  await sql`select forget_old_audit(${moment}, ${most}::int)`
}

export interface AuditRow {
  readonly id: string
  readonly at: Date
  readonly stationId: number
  readonly actorId: string | null
  readonly actorRole: Role | null
  readonly actorName: string | null
  readonly action: string
  readonly subject: string | null
  readonly outcome: 'done' | 'refused'
  readonly reason: string | null
  /** Null in lines that are older than these columns. */
  readonly fieldClass: FieldClass | null
  readonly purpose: AuditPurpose | null
  readonly device: DeviceKind | null
  readonly address: string | null
}

export interface AuditSearch {
  /** Null for every station. */
  readonly stationId: number | null
  /** Only what this person did; null for everybody. */
  readonly actorId: string | null
  readonly subject: string | null
  readonly action: string | null
  readonly kind: TraceKind | null
  readonly during: { readonly from: Date; readonly to: Date } | null
  /** Entries older than this one. */
  readonly before: string | null
  readonly limit: number
}

function ofKind(sql: Sql, kind: TraceKind | null) {
  const isView = sql`(a.action like '%.viewed' or a.action like '%.listed')`
  switch (kind) {
    case null:
      return sql``
    case 'refused':
      return sql`and a.outcome = 'refused'`
    case 'viewed':
      return sql`and a.outcome = 'done' and ${isView}`
    case 'exported':
      return sql`and a.outcome = 'done' and a.action in ${sql(exportActions)}`
    case 'changed':
      return sql`and a.outcome = 'done' and not ${isView} and a.action not in ${sql(exportActions)}`
  }
}

/** Newest first; one more than `limit`, so that the caller knows whether there is a next page. */
export async function listEntries(sql: Sql, search: AuditSearch): Promise<AuditRow[]> {
  const { stationId, actorId, subject, action, kind, during, before } = search
  return sql<AuditRow[]>`
    select a.entry_id as id, a.at, a.station_id as "stationId", a.actor_id as "actorId",
      a.actor_role as "actorRole", s.name as "actorName", a.action, a.subject, a.outcome, a.reason,
      a.field_class as "fieldClass", a.purpose, a.device, a.address
    from audit_entries a left join staff s on s.account_id = a.actor_id
    where true
      ${stationId === null ? sql`` : sql`and a.station_id = ${stationId}`}
      ${actorId === null ? sql`` : sql`and a.actor_id = ${actorId}`}
      ${subject === null ? sql`` : sql`and a.subject = ${subject}`}
      ${action === null ? sql`` : sql`and a.action = ${action}`}
      ${during === null ? sql`` : sql`and a.at >= ${during.from} and a.at < ${during.to}`}
      ${before === null ? sql`` : sql`and a.entry_id < ${before}`}
      ${ofKind(sql, kind)}
    order by a.entry_id desc limit ${search.limit + 1}`
}
