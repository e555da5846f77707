import type { Sql } from '@server/platform/database'
import { findWords } from '@server/platform/word-search'
import type { WordsAsked } from '@shared/workbench/work'
import type { NeedDesk } from './need-lists.repository'
import { type Need, type NeedRow, needColumns, toNeed } from './need-rows.repository'
import { openNeedsOf } from './need-work.repository'

function newestOf(sql: Sql, { stationId, accountId, beatUuids }: NeedDesk, depth: number) {
  const newest = sql`n.state = 'carried-back' order by n.changed_at desc, n.need_id desc limit ${depth}`
  if (beatUuids === null)
    return sql`
      (select n.* from needs n where n.station_id = ${stationId} and n.owner_id = ${accountId} and ${newest})
      union (select n.* from needs n where n.station_id = ${stationId} and n.written_by = ${accountId} and ${newest})`
  return sql`
    select n.* from unnest(${[...beatUuids]}::uuid[]) as w (beat_id) cross join lateral (
      select n.* from needs n where n.station_id = ${stationId} and n.beat_id = w.beat_id and ${newest}) n`
}

/** Needs of the desk, open and carried back, by what was wanted and the village. */
export async function searchNeeds(sql: Sql, desk: NeedDesk, asked: WordsAsked): Promise<Need[]> {
  const { stationId, accountId, beatUuids } = desk
  const rows = await findWords<NeedRow>(
    sql,
    {
      table: sql`needs n`,
      alias: sql`n`,
      columns: needColumns(sql),
      scope:
        beatUuids === null
          ? sql`(n.owner_id = ${accountId} or n.written_by = ${accountId})`
          : sql`n.beat_id = any(${[...beatUuids]}::uuid[])`,
      open: (today) => openNeedsOf(sql, desk, today),
      newest: (depth) => newestOf(sql, desk, depth),
      named: sql`'难处 急难愁盼'`,
      names: ['难处', '急难愁盼'],
      newestFirst: sql`n.changed_at desc, n.need_id desc`,
      indexed: sql`(n.what || ' ' || n.village_name)`,
    },
    { stationId, ...asked },
  )
  return rows.map(toNeed)
}
