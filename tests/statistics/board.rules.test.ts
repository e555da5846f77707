import { describe, expect, it } from 'vitest'
import {
  addMonths,
  boardPeriods,
  checkMonths,
  endDay,
  firstWholeMonth,
  medianOf,
  monthsOf,
  sayMonth,
  shareOf,
} from '@shared/statistics/board.rules'
import { testNow } from '@tests/support/global-setup'

describe('the months of a board', () => {
  it('go over the turn of the year', () => {
    expect(addMonths('2026-11', 2)).toBe('2027-01')
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    expect(endDay('2026-12')).toBe('2027-01-01')
    expect(monthsOf({ from: '2025-11', to: '2026-02' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  })

  it.each([
    ['upside down', { from: '2026-11', to: '2026-10' }, 'to'],
    ['to come', { from: '2026-11', to: '2026-12' }, 'to'],
    ['more than two years', { from: '2024-10', to: '2026-11' }, 'from'],
  ])('are refused where they are %s', (_, range, field) => {
    expect(checkMonths(range, testNow).map((error) => error.field)).toEqual([field])
  })

  it('may be two years', () => {
    expect(checkMonths({ from: '2024-12', to: '2026-11' }, testNow)).toEqual([])
  })

  it('of the usual periods are all allowed, and end at midnight in Beijing', () => {
    for (const period of boardPeriods(testNow))
      expect([period.name, checkMonths(period, testNow)]).toEqual([period.name, []])
    expect(boardPeriods(new Date('2026-11-30T16:00:00Z'))[1]).toMatchObject({
      from: '2026-12',
      to: '2026-12',
    })
    expect(boardPeriods(new Date('2026-11-30T15:59:59Z'))[1]).toMatchObject({
      from: '2026-11',
      to: '2026-11',
    })
  })

  it('name the year only where the range crosses it', () => {
    expect(sayMonth('2026-02', { from: '2026-01', to: '2026-11' })).toBe('2月')
    expect(sayMonth('2026-02', { from: '2025-12', to: '2026-11' })).toBe('2026年2月')
  })

  it('are whole from the first of which no case was deleted', () => {
    expect(firstWholeMonth(new Date('2025-11-24T02:00:00Z'))).toBe('2025-12')
    expect(firstWholeMonth(new Date('2025-10-31T16:00:00Z'))).toBe('2025-11')
  })
})

describe('the median of the waits', () => {
  const wait = (size: number, times: number) => ({ size, times })

  it('is what half of them did not exceed, in whatever order they come', () => {
    expect(medianOf([wait(9, 2), wait(1, 2), wait(3, 1)])).toBe(3)
    expect(medianOf([wait(1, 3), wait(9, 3)])).toBe(1)
    expect(medianOf([wait(7, 100)])).toBe(7)
  })

  it('is not told of fewer than five', () => {
    expect(medianOf([wait(3, 4)])).toBeNull()
    expect(medianOf([])).toBeNull()
  })
})

describe('a share', () => {
  it('is rounded down, so that it never says more than was done', () => {
    expect(shareOf({ total: 1000, part: 995, rest: 5 })).toEqual({ percent: 99, atLeast: false })
    expect(shareOf({ total: 12, part: 12, rest: 0 })).toEqual({ percent: 100, atLeast: false })
  })

  it('tells one lower bound for every hidden rest', () => {
    const shares = [1, 2, 3, 4].map((rest) => shareOf({ total: 100, part: null, rest }))

    expect(shares).toEqual(Array.from({ length: 4 }, () => ({ percent: 96, atLeast: true })))
  })

  it('is not told where the total is hidden or too small to bound it', () => {
    expect(shareOf({ total: null, part: null, rest: 3 })).toBeNull()
    expect(shareOf({ total: 19, part: null, rest: 3 })).toBeNull()
    expect(shareOf({ total: 0, part: 0, rest: 0 })).toBeNull()
    expect(shareOf({ total: 100, part: null, rest: 96 })).toBeNull()
  })
})
