import type { PendingQuery, Row } from 'postgres'
import type { WordsAsked, WorkAsked } from '@shared/workbench/work'
import type { Sql } from './database'

type Fragment = PendingQuery<Row[]>

/**
 * So many of each beat are read through: of what is open the earliest due, of what has ended the newest. A common word
 * fills the answer from the first few.
 */
const DEPTHS = [50, 200] as const
/** What no index helps with is only found by reading. */
const DEPTHS_WITHOUT_INDEX = [...DEPTHS, 1000] as const
/** Fewer than these among the first few: the word is rare, and its index is quicker than reading on. */
const FEW = 3

/** Of each kind. */
const MOST_FOUND = 25

/** One kind of work, open and ended, in SQL; every part speaks of the same alias. */
export interface WordPile {
  /** The table with its alias, and the alias alone. */
  readonly table: Fragment
  readonly alias: Fragment
  readonly columns: Fragment
  /** Whose it is, for whoever asks. */
  readonly scope: Fragment
  /** What is open, as the list of today has it. */
  readonly open: (asked: WorkAsked) => Fragment
  /** The newest of what has ended, so many of each beat; null where nothing of it is looked for. */
  readonly newest: ((depth: number) => Fragment) | null
  readonly newestFirst: Fragment
  /** What the index of words holds. */
  readonly indexed: Fragment
  /** Where the words lie in another table: the rows of this one that have one of them. */
  readonly far?: (words: readonly string[]) => Fragment
  /** What a list shows besides: in what way a thing is called, and its number. */
  readonly named: Fragment
  /** The names that may stand there. */
  readonly names: readonly string[]
}

/** A code as it is named to people, for a column of codes. */
export const namedBy = (sql: Sql, column: Fragment, names: Readonly<Record<string, string>>): Fragment =>
  sql`(${Object.values(names)}::text[])[array_position(${Object.keys(names)}::text[], ${column})]`

const patternOf = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

const matches = (sql: Sql, { indexed, named }: WordPile, words: readonly string[]): Fragment =>
  sql`${indexed} || ' ' || coalesce(${named}, '') like all (${words.map(patternOf)}::text[])`

/** What the index can help with: a name stands in no index, and one character makes no pair. */
const indexedWords = ({ names }: WordPile, words: readonly string[]): string[] =>
  words.filter((word) => word.length > 1 && !names.some((name) => name.includes(word)))

/** Rows that have all pairs of these words, in any order. */
function withPairs(sql: Sql, pile: WordPile, stationId: number, words: readonly string[]): Fragment {
  const { table, alias, indexed } = pile
  return sql`
    select ${alias}.* from ${table}
    where ${alias}.station_id = ${stationId} and search_pairs(${alias}.station_id, ${indexed}) @> array(
      select p.pair from unnest(${[...words]}::text[]) as typed (word),
        unnest(search_pairs(${stationId}::int, typed.word)) as p (pair))`
}

/** The number of a case stands in no index, and a part of it may be all that was typed. */
const hasFigure = (word: string) => /\d/.test(word)

function near(sql: Sql, { open, newest }: WordPile, depth: number, now: Date): Fragment {
  const first = open({ now, group: null, village: null, after: null, limit: depth })
  return newest === null ? first : sql`(${first}) union all (${newest(depth)})`
}

async function readNear(
  sql: Sql,
  pile: WordPile,
  { words, now }: WordsAsked,
  isIndexed: boolean,
): Promise<readonly Row[]> {
  const { alias, columns, newestFirst } = pile
  const mayStop = isIndexed && !words.some(hasFigure)
  let found: readonly Row[] = []
  for (const depth of isIndexed ? DEPTHS : DEPTHS_WITHOUT_INDEX) {
    found = await sql`
      select ${columns} from (${near(sql, pile, depth, now)}) ${alias}
      where ${matches(sql, pile, words)} order by ${newestFirst} limit ${MOST_FOUND}`
    if (found.length === MOST_FOUND || (mayStop && found.length < FEW)) break
  }
  return found
}

/**
 * Cases with all of these words; some twice. A common word fills the answer from what is open and the newest alone, a
 * rare one is found through the index: neither reads more where there is more.
 */
export async function findWords<R extends object>(
  sql: Sql,
  pile: WordPile,
  { stationId, ...asked }: WordsAsked & { readonly stationId: number },
): Promise<R[]> {
  const { words } = asked
  if (words.length === 0) return []
  const of = indexedWords(pile, words)
  const near = await readNear(sql, pile, asked, of.length > 0)
  if (near.length === MOST_FOUND || of.length === 0) return near as unknown as R[]
  const { far: byWords = (some: readonly string[]) => withPairs(sql, pile, stationId, some) } = pile
  const { alias, columns, scope, newestFirst } = pile
  const far = await sql`
    with far as materialized (${byWords(of)})
    select ${columns} from far ${alias}
    where ${scope} and ${matches(sql, pile, words)} order by ${newestFirst} limit ${MOST_FOUND}`
  return [...near, ...far] as unknown as R[]
}
