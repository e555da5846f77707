import type { Sql } from '@server/platform/database'
import type { RetentionKind } from '@shared/retention/retention'

export interface SetPeriod {
  readonly kind: RetentionKind
  readonly days: number
  readonly changedBy: string
  readonly changedAt: Date
}

/** What administrators have set; kinds without a row have the usual period. */
export function listPeriods(sql: Sql): Promise<SetPeriod[]> {
  return sql<SetPeriod[]>`
    select r.kind, r.days, r.changed_by as "changedBy", r.changed_at as "changedAt" from retention_periods r`
}

export async function keepPeriod(sql: Sql, { kind, days, changedBy, changedAt }: SetPeriod): Promise<void> {
  await sql`
    insert into retention_periods (kind, days, changed_by, changed_at)
    values (${kind}, ${days}, ${changedBy}, ${changedAt})
    on conflict (kind) do update set days = excluded.days, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at`
}
