import type { Sql } from '@server/platform/database'
import { newUuid } from '@server/platform/public-id'
import type { AuditEntry } from '@shared/audit/audit-entry'
import type { Role } from '@shared/kernel/actor'

export async function addEntry(sql: Sql, at: Date, entry: AuditEntry): Promise<void> {
  await sql`
    insert into audit_entries (station_id, entry_id, at, actor_id, actor_role, action, subject, outcome, reason)
    values (${entry.stationId}, ${newUuid(at)}, ${at}, ${entry.actorId}, ${entry.actorRole}, ${entry.action},
      ${entry.subject}, ${entry.outcome}, ${entry.reason})`
}

export interface AuditRow {
  readonly id: string
  readonly at: Date
  readonly actorId: string | null
  readonly actorRole: Role | null
  readonly actorName: string | null
  readonly action: string
  readonly subject: string | null
  readonly outcome: 'done' | 'refused'
  readonly reason: string | null
}

export interface AuditSearch {
  readonly stationId: number
  /** Only what this person did; null for the whole station. */
  readonly actorId: string | null
  readonly subject: string | null
  /** Entries older than this one. */
  readonly before: string | null
  readonly limit: number
}

/** Newest first; one more than `limit`, so that the caller knows whether there is a next page. */
export async function listEntries(sql: Sql, search: AuditSearch): Promise<AuditRow[]> {
  return sql<AuditRow[]>`
    select a.entry_id as id, a.at, a.actor_id as "actorId", a.actor_role as "actorRole", s.name as "actorName",
      a.action, a.subject, a.outcome, a.reason
    from audit_entries a left join staff s on s.account_id = a.actor_id
    where a.station_id = ${search.stationId}
      ${search.actorId === null ? sql`` : sql`and a.actor_id = ${search.actorId}`}
      ${search.subject === null ? sql`` : sql`and a.subject = ${search.subject}`}
      ${search.before === null ? sql`` : sql`and a.entry_id < ${search.before}`}
    order by a.entry_id desc limit ${search.limit + 1}`
}
