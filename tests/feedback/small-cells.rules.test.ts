import { describe, expect, it } from 'vitest'
import { hideSmallCounts } from '@shared/kernel/small-cells.rules'

describe('counts of one question', () => {
  it.each([
    [
      [10, 7, 0],
      [10, 7, 0],
    ],
    [
      [10, 3, 2],
      [10, null, null],
    ],
    [
      [10, 4, 20],
      [null, null, 20],
    ],
    [[4], [null]],
    [
      [0, 0],
      [0, 0],
    ],
    [
      [5, 5, 1],
      [null, 5, null],
    ],
  ])('%j are shown as %j', (counts, shown) => {
    expect(hideSmallCounts(counts)).toEqual(shown)
  })
})
