import type { Sql } from '@server/platform/database'
import { type Fragment, type WorkTerms, countGroups, workRange } from '@server/platform/work-shelf'
import type { WorkAsked, WorkCounts } from '@shared/workbench/work'
import { type Dispatch, type DispatchRow, dispatchColumns, toDispatch } from './dispatches.repository'

/** Whose dispatches: what is open in these beats, or was given to this person elsewhere. */
export interface Crew {
  readonly stationId: number
  readonly accountId: string
  readonly beatUuids: readonly string[]
  readonly isChief: boolean
  /** Public ids of the disputes that they stepped out of. */
  readonly left: readonly string[]
}

/** What came back waits for whoever gives; everything else for whoever was sent, or the deputy. */
const termsOf = (sql: Sql, { isChief }: Crew): WorkTerms => ({
  due: sql`d.due_at`,
  uuid: sql`d.dispatch_id`,
  at: (instant) => sql`${instant}::timestamptz`,
  mine: isChief ? sql`d.state = 'handed-back'` : sql`d.state <> 'handed-back'`,
  isNew: sql`d.state = 'given'`,
})

/** One index range for each beat, and one for the person. */
export function openDispatches(sql: Sql, crew: Crew, asked: WorkAsked): Fragment {
  const { stationId, accountId } = crew
  const beatUuids = [...crew.beatUuids]
  const left = [...crew.left]
  const range = sql`
    d.station_id = ${stationId} and d.state <> 'done'
    ${asked.village === null ? sql`` : sql`and d.village_name = ${asked.village}`}
    and not coalesce(d.about_id = any(${left}::text[]), false)
    and not coalesce(d.became_id = any(${left}::text[]), false)
    and ${workRange(sql, termsOf(sql, crew), asked)}`
  return sql`
    select d.* from (
      select d.* from unnest(${beatUuids}::uuid[]) as w (beat_id) cross join lateral (
        select d.* from dispatches d where d.beat_id = w.beat_id and ${range}) d
      union all (
        select d.* from dispatches d
        where d.officer_id = ${accountId} and d.beat_id <> all(${beatUuids}::uuid[]) and ${range})) d
    order by d.due_at, d.dispatch_id limit ${asked.limit}`
}

export async function listWork(sql: Sql, crew: Crew, asked: WorkAsked): Promise<Dispatch[]> {
  const rows = await sql<DispatchRow[]>`
    select ${dispatchColumns(sql)} from (${openDispatches(sql, crew, asked)}) d order by d.due_at, d.dispatch_id`
  return rows.map(toDispatch)
}

export const countWork = (
  sql: Sql,
  crew: Crew,
  asked: Pick<WorkAsked, 'now' | 'village'>,
): Promise<WorkCounts> => countGroups(sql, asked, (one) => openDispatches(sql, crew, one))
