import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { formAgain, noted } from '@client/visits/components/need-act-form'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T02:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('an answer carried back', () => {
  it('is noted with the moment at the door; the other acts count when they arrive', () => {
    expect(noted('carrying-back', { how: 'phone' })).toEqual({
      how: 'phone',
      happenedAt: '2026-11-24T02:00:00.000Z',
    })
    expect(noted('answer', { answer: '周五来修' })).toEqual({ answer: '周五来修' })
  })

  it('that was refused is said again with everything, and when it was noted', () => {
    const happenedAt = '2026-11-24T01:05:00.000Z'

    expect(formAgain({ how: 'at-door', word: 'satisfied', words: '好得很', happenedAt })).toEqual({
      how: 'at-door',
      word: 'satisfied',
      words: '好得很（今天 09:05 带到的）',
    })
    expect(formAgain({ how: 'nonsense' })).toEqual({ how: null, word: null, words: '' })
  })
})
