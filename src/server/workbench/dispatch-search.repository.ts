import type { Sql } from '@server/platform/database'
import { findWords } from '@server/platform/word-search'
import type { WordsAsked } from '@shared/workbench/work'
import { type Crew, openDispatches } from './dispatch-work.repository'
import { type Dispatch, type DispatchRow, dispatchColumns, toDispatch } from './dispatches.repository'

/** Dispatches of the crew that are open, and those of its beats that are done, by what was ordered and the village. */
export async function searchDispatches(sql: Sql, crew: Crew, asked: WordsAsked): Promise<Dispatch[]> {
  const { stationId, accountId } = crew
  const beatUuids = [...crew.beatUuids]
  const left = [...crew.left]
  const stays = sql`
    not coalesce(d.about_id = any(${left}::text[]), false) and not coalesce(d.became_id = any(${left}::text[]), false)`
  const rows = await findWords<DispatchRow>(
    sql,
    {
      table: sql`dispatches d`,
      alias: sql`d`,
      columns: dispatchColumns(sql),
      scope: sql`
        (d.beat_id = any(${beatUuids}::uuid[]) or (d.officer_id = ${accountId} and d.state <> 'done')) and ${stays}`,
      named: sql`'派单'`,
      names: ['派单'],
      open: (today) => openDispatches(sql, crew, today),
      newest: (depth) => sql`
        select d.* from unnest(${beatUuids}::uuid[]) as w (beat_id) cross join lateral (
          select d.* from dispatches d
          where d.station_id = ${stationId} and d.beat_id = w.beat_id and d.state = 'done' and ${stays}
          order by d.changed_at desc, d.dispatch_id desc limit ${depth}) d`,
      newestFirst: sql`d.changed_at desc, d.dispatch_id desc`,
      indexed: sql`(d.what || ' ' || coalesce(d.village_name, ''))`,
    },
    { stationId, ...asked },
  )
  return rows.map(toDispatch)
}
