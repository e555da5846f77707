import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Line, hideCells } from '@shared/statistics/hidden-cells.rules'

const row = (counts: readonly number[]) => {
  const parts = counts.map((_, place) => `part ${place}`)
  const cells = new Map(counts.map((count, place) => [`part ${place}`, count]))
  cells.set(
    'total',
    counts.reduce((sum, count) => sum + count, 0),
  )
  return { cells, lines: [{ total: 'total', parts }] }
}

const shownOf = (counts: readonly number[]) => {
  const { cells, lines } = row(counts)
  return [...hideCells(cells, lines).values()]
}

describe('the counts of one sum', () => {
  it.each([
    ['are all shown where none is small', [5, 12, 0], [5, 12, 0, 17]],
    ['hide a small one and the next smallest, or the total would tell it', [3, 9, 40], [null, null, 40, 52]],
    ['hide two small ones alone, where they are enough together', [4, 3, 40], [null, null, 40, 47]],
    ['hide a third where two small ones add up to less than five', [1, 1, 40, 9], [null, null, 40, null, 51]],
    [
      'hide one more where five ones would be told by their sum',
      [1, 1, 1, 1, 1, 8],
      [null, null, null, null, null, null, 13],
    ],
    ['hide the total where nothing else is left to hide', [3, 0], [null, 0, null]],
    ['show that there is nobody', [0, 0], [0, 0, 0]],
  ])('%s', (_, counts, shown) => {
    expect(shownOf(counts)).toEqual(shown)
  })
})

describe('counts that do not add up', () => {
  it('come to an end all the same', () => {
    const counts = new Map([
      ['total', 3],
      ['part', 0],
    ])

    expect(hideCells(counts, [{ total: 'total', parts: ['part'] }]).get('total')).toBeNull()
  })
})

/** A table of villages and outcomes with its margins, as the board shows it. */
function tableOf(table: readonly (readonly number[])[]) {
  const cells = new Map<string, number>()
  const add = (cell: string, count: number) => cells.set(cell, (cells.get(cell) ?? 0) + count)
  table.forEach((counts, village) => {
    counts.forEach((count, outcome) => {
      add(`${village}/${outcome}`, count)
      add(`${village}/all`, count)
      add(`all/${outcome}`, count)
      add('all/all', count)
    })
  })
  const villages = [...table.keys()].map(String)
  const outcomes = [...(table[0] ?? []).keys()].map(String)
  const lines: Line[] = [
    ...[...villages, 'all'].map((village) => ({
      total: `${village}/all`,
      parts: outcomes.map((outcome) => `${village}/${outcome}`),
    })),
    ...[...outcomes, 'all'].map((outcome) => ({
      total: `all/${outcome}`,
      parts: villages.map((village) => `${village}/${outcome}`),
    })),
  ]
  return { cells, lines }
}

/** What somebody works out who fills in every line with one gap until none is left. */
function workOut(shown: ReadonlyMap<string, number | null>, lines: readonly Line[]): Map<string, number> {
  const known = new Map(
    [...shown].flatMap(([cell, count]) => (count === null ? [] : [[cell, count] as const])),
  )
  let before = -1
  while (before !== known.size) {
    before = known.size
    for (const { total, parts } of lines) {
      const gaps = [total, ...parts].filter((cell) => !known.has(cell))
      const [gap] = gaps
      if (gaps.length !== 1 || gap === undefined) continue
      const sum = parts.reduce((all, part) => all + (known.get(part) ?? 0), 0)
      known.set(gap, gap === total ? sum : (known.get(total) ?? 0) - sum)
    }
  }
  return known
}

const tables = fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 6,
})

describe('a table of villages and outcomes', () => {
  it('shows no count from one to four', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { cells, lines } = tableOf(table)

        const shown = [...hideCells(cells, lines).values()]

        expect(shown.filter((count) => count !== null && count > 0 && count < 5)).toEqual([])
      }),
    )
  })

  it('tells no hidden count to somebody who works out one line after another', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { cells, lines } = tableOf(table)
        const shown = hideCells(cells, lines)

        const known = workOut(shown, lines)

        expect([...known.keys()].filter((cell) => shown.get(cell) === null)).toEqual([])
      }),
    )
  })

  it('shows what it shows truly', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { cells, lines } = tableOf(table)

        for (const [cell, count] of hideCells(cells, lines))
          if (count !== null) expect(count).toBe(cells.get(cell))
      }),
    )
  })
})
