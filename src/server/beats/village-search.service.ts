import type { Sql } from '@server/platform/database'
import { readAloud } from '@server/platform/pinyin'
import { isOneErrorAway, nearKeys } from '@shared/beats/typing-error.rules'
import {
  isLetters,
  letterNames,
  mayBeHomophone,
  nameKey,
  namesInside,
  wholeNames,
} from '@shared/beats/village-name.rules'
import {
  type NearName,
  findBeginning,
  findByLetters,
  findExactly,
  findInside,
  findNear,
} from './village-names.repository'
import type { Hit } from './villages.repository'

/** A village is hit by several of its names: ask for more names than villages are wanted. */
const NAMES_PER_VILLAGE = 2

interface Search {
  readonly served: boolean
  readonly limit: number
}

const pinyinOf = async (names: readonly string[]): Promise<string[]> =>
  (await readAloud(names)).flat().map(({ pinyin }) => pinyin)

type Way = (sql: Sql, text: string, search: Search) => Promise<Hit[]>

const findFirst = async (ways: readonly (() => Promise<Hit[]>)[]): Promise<Hit[]> => {
  for (const look of ways) {
    const hits = await look()
    if (hits.length > 0) return hits
  }
  return []
}

const findByCharacters: Way = (sql, text, search) =>
  findFirst([
    () => findBeginning(sql, nameKey(text), search),
    () => findExactly(sql, 'normal', wholeNames(text), search),
    async () => findExactly(sql, 'pinyin', await pinyinOf(wholeNames(text)), search),
  ])

const findByPinyin: Way = (sql, text, search) => {
  const letters = nameKey(text)
  return findFirst([
    () => findByLetters(sql, letters, search),
    () => findExactly(sql, 'pinyin', letterNames(letters, 'cun'), search),
    () => findExactly(sql, 'initials', letterNames(letters, 'c'), search),
  ])
}

const findDirectly: Way = (sql, text, search) =>
  isLetters(nameKey(text)) ? findByPinyin(sql, text, search) : findByCharacters(sql, text, search)

async function findInSentence(sql: Sql, text: string, search: Search): Promise<Hit[]> {
  if (isLetters(nameKey(text))) return []
  const names = namesInside(text)
  const pinyin = await pinyinOf(names.filter(mayBeHomophone))
  return findInside(sql, { names, pinyin }, search)
}

/** 0 for one wrong character, 1 for one wrong letter, null when further away. */
function errorOf(near: NearName, word: { normal: string; pinyin: string }): 0 | 1 | null {
  if (isOneErrorAway(near.normal, word.normal)) return 0
  return isOneErrorAway(near.pinyin, word.pinyin) ? 1 : null
}

async function findMistyped(sql: Sql, text: string, { served }: Search): Promise<Hit[]> {
  const normal = wholeNames(text).at(-1) ?? ''
  const [pinyin = normal] = isLetters(normal)
    ? letterNames(normal, 'cun').slice(-1)
    : await pinyinOf([normal])
  const keys = nearKeys({ normal, pinyin })
  if (keys.length === 0) return []

  const near = await findNear(sql, keys, served)
  const judged = near.map((name) => ({ name, error: errorOf(name, { normal, pinyin }) }))
  return [0, 1].flatMap((error) => judged.filter((each) => each.error === error).map(({ name }) => name))
}

function oncePerVillage(hits: readonly Hit[], limit: number): Hit[] {
  const seen = new Set<string>()
  return hits.filter(({ code }) => !seen.has(code) && seen.add(code)).slice(0, limit)
}

/**
 * The villages that a text may mean, best first; the first way of looking that finds any ends the search. Villages that
 * no station here answers for come only when nobody else was meant.
 */
export async function searchVillages(sql: Sql, text: string, limit: number): Promise<Hit[]> {
  if (nameKey(text) === '') return []
  const here = { served: true, limit: limit * NAMES_PER_VILLAGE }
  const ways = [
    () => findDirectly(sql, text, here),
    () => findInSentence(sql, text, here),
    () => findMistyped(sql, text, here),
    () => findDirectly(sql, text, { ...here, served: false }),
  ]
  return oncePerVillage(await findFirst(ways), limit)
}
