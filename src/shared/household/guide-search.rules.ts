import type { GuideHit, SearchableGuide } from './guide-search'
import { cardSigns } from './guide-signs-cards'
import { moveSigns } from './guide-signs-moves'
import { recordSigns } from './guide-signs-records'
import { registerSigns } from './guide-signs-register'
import { guideWords, otherMeanings, otherPapers, otherTopics, type GuideWord } from './guide-words'
import { correctSpelling } from './guide-spelling.rules'
import { type TextIndex, buildTextIndex, searchTexts } from './guide-text-index.rules'

/** Below this nothing found is a good answer, and the page offers the officer instead. */
export const GOOD_ANSWER = 0.42

const LONGEST = 400
/** A full sign; anything above is as sure. */
const CLEAR = 12
const OF_FURTHER_SIGNS = 0.12
const OF_BEST_CLAUSE = 0.35
const OF_WORDS = 6

interface Sign {
  readonly weight: number
  readonly wanted: readonly GuideWord[]
  readonly unwanted: readonly GuideWord[]
}

const ideas = Object.entries(guideWords).map(
  ([name, words]) => [name as GuideWord, new RegExp(words)] as const,
)
const misleading = new RegExp(otherMeanings, 'g')

const signOf = (weight: number, names: string): Sign => {
  const all = names.split(' ')
  return {
    weight,
    wanted: all.filter((name) => !name.startsWith('-')) as GuideWord[],
    unwanted: all.filter((name) => name.startsWith('-')).map((name) => name.slice(1)) as GuideWord[],
  }
}

const signs: ReadonlyMap<string, readonly Sign[]> = new Map(
  Object.entries({ ...registerSigns, ...moveSigns, ...recordSigns, ...cardSigns }).map(([slug, all]) => [
    slug,
    all.map(([weight, names]) => signOf(weight, names)),
  ]),
)

/** What the search knows before it is asked; made once from the guides. */
export interface GuideIndex {
  readonly guides: readonly SearchableGuide[]
  readonly texts: TextIndex
}

export const buildGuideIndex = (guides: readonly SearchableGuide[]): GuideIndex => ({
  guides,
  texts: buildTextIndex(guides),
})

/** One spelling for pauses, digits and letters. */
export const plainQuestion = (typed: string): string =>
  typed
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,、.。!?;:~…"'“”‘’()（）[\]【】《》<>·\-—_/|]+/g, ',')
    .replace(/([\u4e00-\u9fff]),(?=[\u4e00-\u9fff],)/g, '$1')

const papers = new RegExp(otherPapers, 'g')
const elsewhere = new RegExp(otherTopics)
/** What a question must name to be ours although it also names another office's work. */
const ours: readonly GuideWord[] = ['card', 'hukou', 'book', 'register', 'residence', 'crime', 'nameChange', 'kinship']

const blank = (text: string, words: RegExp) => text.replace(words, (word) => '□'.repeat(word.length))

/** The ideas in a text; most must not listen to words that mean something else (外地 is no land). */
function hear(text: string): ReadonlySet<GuideWord> {
  const plain = blank(text, misleading)
  const without = { cardVague: blank(text, papers) } as Partial<Record<GuideWord, string>>
  const heard = ideas.filter(([name, words]) =>
    words.test(without[name] ?? (listensToAll.has(name) ? text : plain)),
  )
  return new Set(heard.map(([name]) => name))
}

/** Ideas whose own words hold one of the other meanings (外地, 异地). */
const listensToAll: ReadonlySet<GuideWord> = new Set<GuideWord>(['away', 'remoteCard', 'stranger', 'certificate', 'item', 'child'])

function weigh(all: readonly Sign[], heard: ReadonlySet<GuideWord>): number {
  const found = all
    .filter(
      ({ wanted, unwanted }) =>
        wanted.every((name) => heard.has(name)) && !unwanted.some((name) => heard.has(name)),
    )
    .map(({ weight }) => weight)
  if (found.length === 0) return 0
  const best = Math.max(...found)
  return best + OF_FURTHER_SIGNS * (found.reduce((sum, weight) => sum + weight, 0) - best)
}

const isElsewhere = (text: string, heard: ReadonlySet<GuideWord>) =>
  elsewhere.test(text) && !ours.some((name) => heard.has(name))

/** The guides that answer a villager's question, best first; those without any sign are left out. */
export function searchGuides(index: GuideIndex, typed: string): readonly GuideHit[] {
  const text = correctSpelling(plainQuestion(typed))
  const heard = hear(text)
  const clauses = text.split(',').filter((clause) => clause.length > 2)
  const parts = clauses.length > 1 ? clauses.map(hear) : [heard]
  const likeness = searchTexts(index.texts, text)
  const damping = isElsewhere(text, heard) ? 0.4 : 1

  return index.guides
    .map(({ slug }) => {
      const all = signs.get(slug) ?? []
      const clause = Math.max(...parts.map((part) => weigh(all, part)))
      const points = (weigh(all, heard) + OF_BEST_CLAUSE * clause) / (1 + OF_BEST_CLAUSE)
      return { slug, score: (damping * (points + OF_WORDS * (likeness.get(slug) ?? 0))) / CLEAR }
    })
    .filter(({ score }) => score > 0.05)
    .sort((one, other) => other.score - one.score)
}
