import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import { type DisputeRow, disputeColumns, toDispute } from './dispute-rows.repository'
import type { Dispute } from './stored-dispute'

interface Due {
  readonly from: Date
  readonly to: Date
  readonly day: string
  readonly after: CaseId | null
  readonly limit: number
}

/** Across stations, in the order of their keys: what is followed up in these hours, or was to be done by this day. */
export async function listDueBetween(sql: Sql, { from, to, day, after, limit }: Due): Promise<Dispute[]> {
  const further =
    after === null ? sql`` : sql`and (d.station_id, d.dispute_id) > (${after.stationId}, ${after.uuid}::uuid)`
  const rows = await sql<DisputeRow[]>`
    select ${disputeColumns(sql)} from disputes d
    where d.stage = 'follow-up' and ((d.due_at >= ${from} and d.due_at < ${to}) or d.perform_by = ${day}::date)
      ${further}
    order by d.station_id, d.dispute_id limit ${limit}`
  return rows.map(toDispute)
}
