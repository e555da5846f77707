import { correctSpelling } from './guide-spelling.rules'
import { guideWords, otherMeanings, otherPapers, otherTopics, type GuideWord } from './guide-words'

const LONGEST = 400

/** A villager's question as it was understood: its words put right, and the ideas heard in it and in each clause. */
export interface HeardQuestion {
  readonly text: string
  readonly ideas: ReadonlySet<GuideWord>
  readonly clauses: readonly ReadonlySet<GuideWord>[]
  /** It speaks of another office's work and of nothing that is ours. */
  readonly isElsewhere: boolean
}

const listeners = Object.entries(guideWords).map(
  ([name, words]) => [name as GuideWord, new RegExp(words)] as const,
)
const misleading = new RegExp(otherMeanings, 'g')
const papers = new RegExp(otherPapers, 'g')
const elsewhere = new RegExp(otherTopics)

/** Ideas whose own words hold one of the other meanings (外地, 异地). */
const listensToAll: ReadonlySet<GuideWord> = new Set<GuideWord>([
  'away',
  'remoteCard',
  'stranger',
  'certificate',
  'item',
  'child',
])

/** What a question must name to be ours although it also names another office's work. */
const ours: readonly GuideWord[] = [
  'card',
  'hukou',
  'book',
  'register',
  'residence',
  'crime',
  'nameChange',
  'kinship',
]

/** One spelling for pauses, digits and letters. */
export const plainQuestion = (typed: string): string =>
  typed
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,、.。!?;:~…"'“”‘’()（）[\]【】《》<>·\-—_/|]+/g, ',')
    .replace(/([\u4e00-\u9fff]),(?=[\u4e00-\u9fff],)/g, '$1')

const blank = (text: string, words: RegExp) => text.replace(words, (word) => '□'.repeat(word.length))

/** The ideas in a text; most must not listen to words that mean something else (外地 is no land). */
function ideasIn(text: string): ReadonlySet<GuideWord> {
  const plain = blank(text, misleading)
  const withoutPapers = blank(text, papers)
  const heard = listeners.filter(([name, words]) => {
    if (name === 'cardVague') return words.test(withoutPapers)
    return words.test(listensToAll.has(name) ? text : plain)
  })
  return new Set(heard.map(([name]) => name))
}

export function hearQuestion(typed: string): HeardQuestion {
  const text = correctSpelling(plainQuestion(typed))
  const ideas = ideasIn(text)
  const clauses = text.split(',').filter((clause) => clause.length > 2)
  return {
    text,
    ideas,
    clauses: clauses.length > 1 ? clauses.map(ideasIn) : [ideas],
    isElsewhere: elsewhere.test(text) && !ours.some((name) => ideas.has(name)),
  }
}
