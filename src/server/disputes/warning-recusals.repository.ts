import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import type { LeavingTie } from '@shared/disputes/mediation'
import { steppedOutOf } from './dispute-members.repository'

/** Who left a sheet to the next, and what ties them to a side. */
export interface WarningRecusal {
  readonly accountId: string
  readonly tie: LeavingTie
  readonly note: string | null
}

export async function addWarningRecusal(
  sql: Sql,
  { stationId, uuid }: CaseId,
  { accountId, tie, note }: WarningRecusal,
  now: Date,
): Promise<void> {
  await sql`
    insert into warning_recusals (station_id, warning_id, account_id, tie, note, at)
    values (${stationId}, ${uuid}, ${accountId}, ${tie}, ${note}, ${now})`
}

/** In the order they left. */
export async function listWarningRecusals(sql: Sql, { stationId, uuid }: CaseId): Promise<WarningRecusal[]> {
  return sql<WarningRecusal[]>`
    select r.account_id as "accountId", r.tie, r.note from warning_recusals r
    where r.station_id = ${stationId} and r.warning_id = ${uuid} order by r.at, r.account_id`
}

/** Of a sheet `w`: the accounts of those who left it. */
export const leaversOf = (sql: Sql) => sql`
  array(select r.account_id from warning_recusals r
    where r.station_id = w.station_id and r.warning_id = w.warning_id)`

/** Of a sheet `w`: what they wrote themselves, and what they did not step out of, as a sheet or as the case it became. */
export const staysReadable = (
  sql: Sql,
  { stationId, accountId }: { readonly stationId: number; readonly accountId: string },
) => sql`
  (w.reporter_id = ${accountId} or (
    w.warning_id <> all (array(select r.warning_id from warning_recusals r
      where r.station_id = ${stationId} and r.account_id = ${accountId}))
    and (w.dispute_id is null or w.dispute_id <> all (${steppedOutOf(sql, stationId, accountId)}))))`
