import type { Sql } from '@server/platform/database'
import { type DisputeRow, disputeColumns, toDispute } from './dispute-rows.repository'
import type { Dispute } from './stored-dispute'

/** Every dispute that a resident reported, the newest first. */
export async function listOwnDisputes(sql: Sql, reporterId: string): Promise<Dispute[]> {
  const rows = await sql<DisputeRow[]>`
    select ${disputeColumns(sql)} from disputes d
    where d.reporter_id = ${reporterId} order by d.changed_at desc, d.dispute_id desc`
  return rows.map(toDispute)
}
