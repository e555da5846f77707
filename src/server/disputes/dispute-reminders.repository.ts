import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import { type DisputeRow, disputeColumns, toDispute } from './dispute-rows.repository'
import type { Dispute } from './stored-dispute'

/** Across stations: whose first contact fell due between two moments and has not been made. */
export async function listLate(sql: Sql, from: Date, to: Date, limit: number): Promise<Dispute[]> {
  const rows = await sql<DisputeRow[]>`
    select ${disputeColumns(sql)} from disputes d
    where d.stage = 'to-accept' and d.due_at >= ${from} and d.due_at < ${to}
    order by d.due_at limit ${limit}`
  return rows.map(toDispute)
}

interface Due {
  readonly before: Date
  readonly day: string
  /** What was settled between these moments has its last days for the court. */
  readonly settled: readonly [from: Date, to: Date]
  readonly after: CaseId | null
  readonly limit: number
}

/**
 * Across stations, in the order of their keys: what is due before this moment, or to be done by this day. What is late
 * already stays in: behind a part that is owed another follow-up or part may fall due.
 */
export async function listDueBetween(
  sql: Sql,
  { before, day, settled: [from, to], after, limit }: Due,
): Promise<Dispute[]> {
  const further =
    after === null ? sql`` : sql`and (d.station_id, d.dispute_id) > (${after.stationId}, ${after.uuid}::uuid)`
  const rows = await sql<DisputeRow[]>`
    select ${disputeColumns(sql)} from disputes d
    where d.stage = 'follow-up' and (d.due_at < ${before} or d.perform_by = ${day}::date
      or (d.settled_at >= ${from} and d.settled_at < ${to}))
      ${further}
    order by d.station_id, d.dispute_id limit ${limit}`
  return rows.map(toDispute)
}
