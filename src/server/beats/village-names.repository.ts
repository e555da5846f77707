import type { Sql } from '@server/platform/database'
import type { Hit } from './villages.repository'

/** The rows of one index range that are looked at when a word is one typing error away. */
const MOST_CANDIDATES = 300

/** Sorts after every character that a name may hold, in the "C" order of the index. */
const END = '\u{10ffff}'

interface Search {
  /** Villages that a station answers for, or the rest of the country. */
  readonly served: boolean
  readonly limit: number
}

interface NameRow {
  code: string
  matched: string | null
}

/**
 * Names that begin with the word, those that are the word first: the order of the index. One short range, so the time
 * does not grow with the number of villages.
 */
export function findBeginning(sql: Sql, word: string, { served, limit }: Search): Promise<Hit[]> {
  return sql<NameRow[]>`
    select n.village_code as code, n.matched from village_names n
    where n.served = ${served} and n.normal >= ${word} and n.normal < ${word + END}
    order by n.normal limit ${limit}`
}

/** Names whose pinyin or initials begin with the letters; those that are the letters come first. */
export function findByLetters(sql: Sql, letters: string, { served, limit }: Search): Promise<Hit[]> {
  return sql<NameRow[]>`
    select h.code, h.matched from (
      (select n.village_code as code, n.matched, case n.pinyin when ${letters} then 0 else 1 end as rank, n.pinyin as spelling
        from village_names n
        where n.served = ${served} and n.pinyin >= ${letters} and n.pinyin < ${letters + END}
        order by n.pinyin limit ${limit})
      union all
      (select n.village_code as code, n.matched, case n.initials when ${letters} then 0 else 2 end, n.initials
        from village_names n
        where n.served = ${served} and n.initials >= ${letters} and n.initials < ${letters + END}
        order by n.initials limit ${limit})
    ) h order by h.rank, h.spelling, h.code`
}

/** Names that are one of the words, written or spoken. */
export function findExactly(
  sql: Sql,
  column: 'normal' | 'pinyin' | 'initials',
  words: readonly string[],
  { served, limit }: Search,
): Promise<Hit[]> {
  return sql<NameRow[]>`
    select n.village_code as code, n.matched from village_names n
    where n.served = ${served} and n.${sql(column)} = any(${[...words]}::text[])
    order by n.${sql(column)} limit ${limit}`
}

/** Names that stand somewhere inside a sentence, the longest first. */
export function findInside(
  sql: Sql,
  words: { readonly names: readonly string[]; readonly pinyin: readonly string[] },
  { served, limit }: Search,
): Promise<Hit[]> {
  return sql<NameRow[]>`
    select h.code, h.matched from (
      (select n.village_code as code, n.matched, length(n.normal) as length, 0 as rank from village_names n
        where n.served = ${served} and n.normal = any(${[...words.names]}::text[]) limit ${limit})
      union all
      (select n.village_code as code, n.matched, length(n.normal), 1 from village_names n
        where n.served = ${served} and n.pinyin = any(${[...words.pinyin]}::text[]) limit ${limit})
    ) h order by h.length desc, h.rank, h.code`
}

export interface NearName extends Hit {
  readonly normal: string
  readonly pinyin: string
}

/** Names that share a deletion with the word; a few of them are further than one error away. */
export function findNear(sql: Sql, keys: readonly number[], served: boolean): Promise<NearName[]> {
  return sql<(NameRow & { normal: string; pinyin: string })[]>`
    select n.village_code as code, n.matched, n.normal, n.pinyin from village_names n
    where n.near && ${[...keys]}::int[] and n.served = ${served} limit ${MOST_CANDIDATES}`
}

export interface NamedVillage {
  readonly name: string
  readonly kind: 'official' | 'alias' | 'natural'
}

export async function listNames(sql: Sql, code: string): Promise<NamedVillage[]> {
  return sql<NamedVillage[]>`
    select distinct n.name, n.kind from village_names n where n.village_code = ${code} order by n.kind, n.name`
}

export interface Spelled {
  readonly code: string
  readonly name: string
  readonly kind: NamedVillage['kind']
  readonly served: boolean
  readonly demo: boolean
  readonly normal: string
  readonly pinyin: string
  readonly initials: string
  readonly near: readonly number[]
}

export async function addNames(sql: Sql, names: readonly Spelled[]): Promise<void> {
  await sql`
    insert into village_names (village_code, name, kind, served, demo, normal, pinyin, initials, near)
    select n.code, n.name, n.kind, n.served, n.demo, n.normal, n.pinyin, n.initials, n.near
    from jsonb_to_recordset(${sql.json(names as never)}) as n (code text, name text, kind text, served boolean,
      demo boolean, normal text, pinyin text, initials text, near integer[])
    on conflict (village_code, name, pinyin) do nothing`
}

export async function removeName(sql: Sql, code: string, name: string): Promise<void> {
  await sql`
    delete from village_names n where n.village_code = ${code} and n.name = ${name} and n.kind <> 'official'`
}
