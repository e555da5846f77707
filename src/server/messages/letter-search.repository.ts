import type { Sql } from '@server/platform/database'
import { findWords } from '@server/platform/word-search'
import type { Fragment } from '@server/platform/work-shelf'
import { END_OF_WAITING } from '@shared/messages/thread.rules'
import type { WordsAsked } from '@shared/workbench/work'
import { type InboxBeat, searchBeats } from './thread-lists.repository'
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

/** Letters in which somebody said one of the words, or whose writer has it in their name. */
const whereSaid = (sql: Sql, stationId: number, words: readonly string[]): Fragment => sql`
  select t.* from (
    select distinct hit.thread_id from unnest(${[...words]}::text[]) as typed (word) cross join lateral (
      (select m.thread_id from messages m
        where m.station_id = ${stationId} and m.sender_id is not null
          and search_pairs(m.station_id, m.text) @> search_pairs(${stationId}::int, typed.word)
        limit ${MOST_MESSAGES})
      union all
      (select t.thread_id from accounts a
        join threads t on t.resident_id = a.account_id and t.station_id = ${stationId}
        where a.role = 'resident' and search_pairs(0, a.name) @> search_pairs(0, typed.word)
        limit ${MOST_MESSAGES})) hit) s
  join threads t on t.station_id = ${stationId} and t.thread_id = s.thread_id`

const uuidsOf = (beats: readonly InboxBeat[]) => beats.map(({ beatUuid }) => beatUuid)

/** Letters by what was said, the village and who wrote: those of the desk that wait, and of one's own beats all. */
export async function searchLetters(sql: Sql, desk: LetterDesk, asked: WordsAsked): Promise<Thread[]> {
  const { stationId } = desk
  const own = desk.beats.filter(({ escalatedOnly }) => !escalatedOnly)
  const asDeputy = desk.beats.filter(({ escalatedOnly }) => escalatedOnly)
  const ended = (depth: number) => () => sql`
    t.inbox_place >= ${END_OF_WAITING}::bigint order by t.inbox_place, t.thread_id limit ${depth}`
  const rows = await findWords<ThreadRow>(
    sql,
    {
      table: sql`threads t`,
      alias: sql`t`,
      columns: threadColumns(sql),
      scope: sql`(t.beat_id = any(${uuidsOf(own)}::uuid[]) or (t.beat_id = any(${uuidsOf(asDeputy)}::uuid[])
        and t.escalation <> 'beat' and t.inbox_place < ${END_OF_WAITING}::bigint))`,
      open: (today) => openLetters(sql, desk, today),
      newest: (depth) =>
        searchBeats(sql, { stationId, beats: own }, { limit: depth * own.length, range: ended(depth) }),
      newestFirst: sql`t.inbox_place, t.thread_id`,
      indexed: spoken(sql),
      named: writer(sql),
      names: ['来信'],
      far: (some) => whereSaid(sql, stationId, some),
    },
    { stationId, ...asked },
  )
  return rows.map(toThread)
}
