import type { Sql } from '@server/platform/database'
import { NEWEST, findWords, openFor } from '@server/platform/word-search'
import type { Fragment } from '@server/platform/work-shelf'
import { END_OF_WAITING } from '@shared/messages/thread.rules'
import type { WordsAsked } from '@shared/workbench/work'
import { searchBeats } from './thread-lists.repository'
import { type LetterDesk, openLetters } from './thread-work.repository'
import { type Thread, type ThreadRow, threadColumns, toThread } from './threads.repository'

/** Of a long conversation the last words are enough; so many messages are looked at for a common word. */
const LAST_MESSAGES = 30
const MOST_MESSAGES = 2000

const spoken = (sql: Sql): Fragment => sql`(coalesce(t.village_name, '') || ' ' || coalesce((
  select string_agg(m.text, ' ') from (
    select m.text from messages m
    where m.station_id = t.station_id and m.thread_id = t.thread_id and m.sender_id is not null
    order by m.sequence desc limit ${LAST_MESSAGES}) m), ''))`

const writer = (sql: Sql): Fragment => sql`
  (t.receipt || ' 来信 ' || coalesce((select a.name from accounts a where a.account_id = t.resident_id), ''))`

/** Ended letters in which somebody said one of the words. */
const whereSaid = (sql: Sql, stationId: number, words: readonly string[]): Fragment => sql`
  select t.* from (
    select distinct said.thread_id from unnest(${[...words]}::text[]) as typed (word) cross join lateral (
      select m.thread_id from messages m
      where m.station_id = ${stationId} and m.sender_id is not null
        and search_pairs(m.station_id, m.text) @> search_pairs(${stationId}::int, typed.word)
      limit ${MOST_MESSAGES}) said) s
  join threads t on t.station_id = ${stationId} and t.thread_id = s.thread_id and t.state <> 'waiting'`

/** Letters by what was said, the village and who wrote: those of the desk that wait, and of one's own beats all. */
export async function searchLetters(
  sql: Sql,
  desk: LetterDesk,
  { words, now }: WordsAsked,
): Promise<Thread[]> {
  const { stationId } = desk
  const beats = desk.beats.filter(({ escalatedOnly }) => !escalatedOnly)
  const ids = beats.map(({ beatUuid }) => beatUuid)
  const range = () => sql`
    t.inbox_place >= ${END_OF_WAITING}::bigint order by t.inbox_place, t.thread_id limit ${NEWEST}`
  const rows = await findWords<ThreadRow>(
    sql,
    {
      table: sql`threads t`,
      alias: sql`t`,
      columns: threadColumns(sql),
      ended: sql`t.station_id = ${stationId} and t.state <> 'waiting'`,
      scope: sql`t.beat_id = any(${ids}::uuid[])`,
      near: sql`(${openLetters(sql, desk, openFor(now))}) union all
        (${searchBeats(sql, { stationId, beats }, { limit: NEWEST * ids.length, range })})`,
      newestFirst: sql`t.inbox_place, t.thread_id`,
      indexed: spoken(sql),
      named: writer(sql),
      far: (some) => whereSaid(sql, stationId, some),
    },
    { stationId, words },
  )
  return rows.map(toThread)
}
