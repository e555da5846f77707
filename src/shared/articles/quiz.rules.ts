import { type QuizSituation, quizSituations } from './quiz'

export const ROUND = 6
/** So that neither "always yes" nor "always no" is the clever answer. */
const HONEST_AT_LEAST = 2

/** mulberry32: the same seed gives the same order on every phone. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const shuffled = <T>(things: readonly T[], next: () => number): T[] =>
  things
    .map((thing) => ({ thing, place: next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ thing }) => thing)

/** Six different situations in a random order, two or three of them honest. */
export function pickRound(seed: number): QuizSituation[] {
  const next = numbersFrom(seed)
  const honestCount = HONEST_AT_LEAST + Math.floor(next() * 2)
  const honest = shuffled(quizSituations, next).filter(({ isFraud }) => !isFraud)
  const fraud = shuffled(quizSituations, next).filter(({ isFraud }) => isFraud)
  return shuffled([...honest.slice(0, honestCount), ...fraud.slice(0, ROUND - honestCount)], next)
}

/** What is said at once after an answer: never a reproach. */
export function answerWords({ isFraud }: QuizSituation, saidFraud: boolean): string {
  if (isFraud === saidFraud) return isFraud ? '看得准，这是骗子。' : '看得准，这个不是骗子。'
  return isFraud ? '这个是骗子，好多人都上过当。' : '小心是好事，不过这个不是骗子。'
}

/** No score and no ranking: only what to take along. */
export const closingWords = (right: number): string =>
  right === ROUND
    ? '个个都看准了。回去给家里老人也讲一讲。'
    : '看过一遍，下回心里就有数了。记住：不听、不信、不点、不转。'
