import type { Sql } from '@server/platform/database'
import { type Fragment, type WorkTerms, countGroups, workRange } from '@server/platform/work-shelf'
import type { DisputeStage } from '@shared/disputes/dispute'
import type { WorkAsked, WorkCounts } from '@shared/workbench/work'
import { steppedOutOf } from './dispute-members.repository'
import { type DisputeRow, disputeColumns, toDispute } from './dispute-rows.repository'
import type { Dispute } from './stored-dispute'

/** Whose disputes: those of some beats, with null the station's; or those that one was called to. */
export interface WorkDesk {
  readonly stationId: number
  readonly accountId: string
  readonly sees: 'chief' | 'police' | 'called'
  readonly beatUuids: readonly string[] | null
  readonly withProtected: boolean
  /** Which stages the kind of work is made of. */
  readonly stages: readonly DisputeStage[]
  /** What somebody else stepped out of, and this person took over. */
  readonly takenOver: readonly string[]
}

/** Nobody was given it yet: the beat's own turn, and the chief may give what is new. */
function unassigned(sql: Sql, { sees }: WorkDesk): Fragment {
  if (sees === 'called') return sql`false`
  return sees === 'chief' ? sql`d.handler_id is null and d.stage = 'to-accept'` : sql`d.handler_id is null`
}

const termsOf = (sql: Sql, desk: WorkDesk): WorkTerms => ({
  due: sql`d.due_at`,
  uuid: sql`d.dispute_id`,
  at: (instant) => sql`${instant}::timestamptz`,
  mine: sql`(coalesce(d.handler_id = ${desk.accountId}, false) or (${unassigned(sql, desk)})
    or d.dispute_id = any(${[...desk.takenOver]}::uuid[]))`,
  isNew: sql`d.stage = 'to-accept'`,
})

/** One short index range for each stage of each beat; or the few that somebody was called to. */
export function openOf(sql: Sql, desk: WorkDesk, asked: WorkAsked): Fragment {
  const { stationId, accountId, beatUuids } = desk
  const { village, limit } = asked
  const range = sql`
    d.station_id = ${stationId} and d.stage <> 'closed'
    ${village === null ? sql`` : sql`and d.village_name = ${village}`}
    ${desk.withProtected ? sql`` : sql`and not d.protected`}
    and d.dispute_id <> all (${steppedOutOf(sql, stationId, accountId)})
    and ${workRange(sql, termsOf(sql, desk), asked)}`
  if (desk.sees === 'called')
    return sql`
      select d.* from dispute_members m
      join disputes d on d.station_id = m.station_id and d.dispute_id = m.dispute_id
      where m.station_id = ${stationId} and m.account_id = ${accountId} and m.ended_at is null
        and d.stage = any(${[...desk.stages]}::text[]) and ${range}`
  const beats = beatUuids === null ? sql`` : sql`cross join unnest(${[...beatUuids]}::uuid[]) as w (beat_id)`
  return sql`
    select d.* from unnest(${[...desk.stages]}::text[]) as s (stage) ${beats} cross join lateral (
      select d.* from disputes d where d.stage = s.stage
        ${beatUuids === null ? sql`` : sql`and d.beat_id = w.beat_id`} and ${range}) d
    order by d.due_at, d.dispute_id limit ${limit}`
}

export async function listWork(sql: Sql, desk: WorkDesk, asked: WorkAsked): Promise<Dispute[]> {
  const rows = await sql<DisputeRow[]>`
    select ${disputeColumns(sql)} from (${openOf(sql, desk, asked)}) d order by d.due_at, d.dispute_id`
  return rows.map(toDispute)
}

export const countWork = (
  sql: Sql,
  desk: WorkDesk,
  asked: Pick<WorkAsked, 'now' | 'village'>,
): Promise<WorkCounts> => countGroups(sql, asked, (one) => openOf(sql, desk, one))

/** The open disputes of a station that somebody stepped out of: seldom, and few. */
export async function listLeft(sql: Sql, stationId: number): Promise<Dispute[]> {
  const rows = await sql<DisputeRow[]>`
    select ${disputeColumns(sql)} from disputes d
    where d.station_id = ${stationId} and d.stage <> 'closed' and d.dispute_id = any (array(
      select m.dispute_id from dispute_members m where m.station_id = ${stationId} and m.stepped_out))`
  return rows.map(toDispute)
}
