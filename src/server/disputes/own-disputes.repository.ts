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

/** Their own words, and when they wrote them. */
export interface OwnWords {
  readonly text: string
  readonly at: Date
}

/** What somebody wrote in the app as an invited side of a report that is protected now, in the order they wrote it. */
export async function listOwnWordsOfProtected(sql: Sql, index: Buffer): Promise<OwnWords[]> {
  return sql<OwnWords[]>`
    select s.text, s.at from dispute_parties p
    join disputes d on d.station_id = p.station_id and d.dispute_id = p.dispute_id
    join dispute_statements s
      on s.station_id = p.station_id and s.dispute_id = p.dispute_id and s.side = p.side
    where p.invited_index = ${index} and d.protected and s.written_by is null
    order by s.at`
}
