import { describe, expect, it } from 'vitest'
import { quizSituations } from '@shared/articles/quiz'
import { ROUND, answerWords, closingWords, pickRound } from '@shared/articles/quiz.rules'

const seeds = Array.from({ length: 200 }, (_, index) => index * 7919)
const aFraud = quizSituations.find(({ isFraud }) => isFraud)!
const anHonest = quizSituations.find(({ isFraud }) => !isFraud)!

describe('the situations of the quiz', () => {
  it('are at least twenty-four, each with its own story and reason', () => {
    expect(quizSituations.length).toBeGreaterThanOrEqual(24)
    expect(new Set(quizSituations.map(({ id }) => id)).size).toBe(quizSituations.length)
    expect(new Set(quizSituations.map(({ why }) => why)).size).toBe(quizSituations.length)
  })

  it('are short enough for one minute a round', () => {
    const long = quizSituations.filter(({ story, why }) => story.length > 48 || why.length > 48)

    expect(long.map(({ id }) => id)).toEqual([])
  })
})

describe('picking a round', () => {
  it('gives six different situations', () => {
    const sizes = seeds.map((seed) => new Set(pickRound(seed).map(({ id }) => id)).size)

    expect(new Set(sizes)).toEqual(new Set([ROUND]))
  })

  it('mixes two or three honest ones among the frauds', () => {
    const honest = seeds.map((seed) => pickRound(seed).filter(({ isFraud }) => !isFraud).length)

    expect(new Set(honest)).toEqual(new Set([2, 3]))
  })

  it('is the same for the same seed and uses every situation sooner or later', () => {
    const met = new Set(seeds.flatMap((seed) => pickRound(seed).map(({ id }) => id)))

    expect(pickRound(42)).toEqual(pickRound(42))
    expect(met.size).toBe(quizSituations.length)
  })
})

describe('answering a situation', () => {
  it('praises a right eye and never reproaches a wrong one', () => {
    expect(answerWords(aFraud, true)).toContain('看得准')
    expect(answerWords(anHonest, false)).toContain('看得准')
    expect(answerWords(aFraud, false)).toBe('这个是骗子，好多人都上过当。')
    expect(answerWords(anHonest, true)).toBe('小心是好事，不过这个不是骗子。')
  })

  it('ends a round with advice, not with a score', () => {
    expect(closingWords(6)).not.toMatch(/[0-9]|分/)
    expect(closingWords(0)).toContain('不听、不信、不点、不转')
  })
})
