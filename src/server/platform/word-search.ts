import type { PendingQuery, Row } from 'postgres'
import type { Sql } from './database'

type Fragment = PendingQuery<Row[]>

/** Of each beat the newest that have ended are read through; what lies further back is found by its index. */
export const NEWEST = 200
/** Of each kind. */
const MOST_FOUND = 25

/** One kind of what has ended, in SQL; every part speaks of the same alias. */
export interface EndedPile {
  /** The table with its alias, and the alias alone. */
  readonly table: Fragment
  readonly alias: Fragment
  readonly columns: Fragment
  /** The station and that it has ended, as the index of words has it. */
  readonly ended: Fragment
  /** Whose it is, for whoever asks. */
  readonly scope: Fragment
  /** The newest of it, so many of each beat. */
  readonly newest: Fragment
  readonly newestFirst: Fragment
  /** What the index of words holds. */
  readonly indexed: Fragment
  /** Where the words lie in another table: the rows of this one that have one of them. */
  readonly far?: (words: readonly string[]) => Fragment
  /** What a list shows besides. */
  readonly named?: Fragment
  /** The names that may stand there. */
  readonly names?: readonly string[]
}

/** A code as it is named to people, for a column of codes. */
export const namedBy = (sql: Sql, column: Fragment, names: Readonly<Record<string, string>>): Fragment =>
  sql`(${Object.values(names)}::text[])[array_position(${Object.keys(names)}::text[], ${column})]`

const matches = (
  sql: Sql,
  { indexed, named = sql`''` }: EndedPile,
  words: readonly string[],
): Fragment => sql`
  (select bool_and(strpos(${indexed} || ' ' || coalesce(${named}, ''), typed.word) > 0)
    from unnest(${[...words]}::text[]) as typed (word))`

/** What the index can help with: a name stands in no index, and one character makes no pair. */
const indexedWords = ({ names = [] }: EndedPile, words: readonly string[]): string[] =>
  words.filter((word) => word.length > 1 && !names.some((name) => name.includes(word)))

/** Rows that have all pairs of these words, in any order. */
function withPairs(sql: Sql, pile: EndedPile, stationId: number, words: readonly string[]): Fragment {
  const { table, alias, ended, indexed } = pile
  return sql`
    select ${alias}.* from ${table}
    where ${ended} and search_pairs(${alias}.station_id, ${indexed}) @> array(
      select p.pair from unnest(${[...words]}::text[]) as typed (word),
        unnest(search_pairs(${stationId}::int, typed.word)) as p (pair))`
}

/**
 * Ended cases with all of these words, the newest first. A common word fills the answer from the newest alone, a rare
 * one is found through the index: neither reads more where more has ended.
 */
export async function findEnded<R extends object>(
  sql: Sql,
  pile: EndedPile,
  { stationId, words }: { readonly stationId: number; readonly words: readonly string[] },
): Promise<R[]> {
  const { alias, columns, newest, newestFirst } = pile
  const near = await sql`
    select ${columns} from (${newest}) ${alias}
    where ${matches(sql, pile, words)} order by ${newestFirst} limit ${MOST_FOUND}`
  const of = indexedWords(pile, words)
  if (near.length === MOST_FOUND || of.length === 0) return near as unknown as R[]
  const { far: byWords = (some: readonly string[]) => withPairs(sql, pile, stationId, some), scope } = pile
  const far = await sql`
    with far as materialized (${byWords(of)})
    select ${columns} from far ${alias}
    where ${scope} and ${matches(sql, pile, words)} order by ${newestFirst} limit ${MOST_FOUND}`
  return [...near, ...far] as unknown as R[]
}
