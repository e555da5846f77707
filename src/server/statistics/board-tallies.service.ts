import type { ShownCount } from '@shared/kernel/small-cells.rules'
import type { Measure, Month, Subject } from '@shared/statistics/board'
import { subjectWords } from '@shared/statistics/board-subjects'
import type { WaitCount } from '@shared/statistics/board.rules'
import { type Line, hideCells } from '@shared/statistics/hidden-cells.rules'
import type { CellSum } from './statistics-cells.repository'

export type Side = 'month' | 'village' | 'category'

/** The counts of one subject with those hidden that could point at a person. */
export interface Tallies {
  /** What may be shown of one place; `total` has no key. */
  shown(side: Side | 'total', key: string, measure: Measure): ShownCount
  /** A total as it was counted, for decisions only. */
  counted(measure: Measure): number
  readonly keys: Readonly<Record<Side, readonly string[]>>
  readonly waits: readonly WaitCount[]
}

const TOTAL = 'total:'
const cellOf = (group: string, measure: string) => `${group}|${measure}`
const groupsOf = (side: Side, keys: readonly string[]) => keys.map((key) => `${side}:${key}`)

/** Every sum that a reader of the tables could do: across each row, and down each column. */
function linesOf(subject: Subject, keys: Tallies['keys']): Line[] {
  const { partitions } = subjectWords[subject]
  const sides = (['month', 'village', 'category'] as const).map((side) => groupsOf(side, keys[side]))
  const measures = new Set([
    ...subjectWords[subject].shown.map(({ measure }) => measure),
    ...partitions.flatMap(({ total, parts }) => [total, ...parts]),
  ])
  const across = [TOTAL, ...sides.flat()].flatMap((group) =>
    partitions.map(({ total, parts }) => ({
      total: cellOf(group, total),
      parts: parts.map((part) => cellOf(group, part)),
    })),
  )
  const down = sides.flatMap((groups) =>
    [...measures].map((measure) => ({
      total: cellOf(TOTAL, measure),
      parts: groups.map((group) => cellOf(group, measure)),
    })),
  )
  return [...across, ...down]
}

function groupOf({ month, village, category }: CellSum): string {
  if (month !== null) return `month:${month}`
  if (village !== null) return `village:${village}`
  return category === null ? TOTAL : `category:${category}`
}

const inOrder = (keys: Iterable<string | null>): string[] =>
  [...new Set(keys)].filter((key) => key !== null).sort((one, other) => one.localeCompare(other, 'zh'))

/** Months stand as the calendar has them, the rest by name: nothing here is ranked. */
export function talliesOf(subject: Subject, sums: readonly CellSum[], months: readonly Month[]): Tallies {
  const own = sums.filter((sum) => sum.subject === subject)
  const plain = own.filter(({ size, measure }) => size === null && measure !== 'wait')
  const counts = new Map(plain.map((sum) => [cellOf(groupOf(sum), sum.measure), sum.times]))
  const keys = {
    month: months,
    village: inOrder(plain.map(({ village }) => village)),
    category: inOrder(plain.map(({ category }) => category)),
  }
  const shown = hideCells(counts, linesOf(subject, keys))
  return {
    keys,
    shown: (side, key, measure) => {
      const cell = shown.get(cellOf(`${side}:${key}`, measure))
      return cell === undefined ? 0 : cell
    },
    counted: (measure) => counts.get(cellOf(TOTAL, measure)) ?? 0,
    waits: own.flatMap(({ size, measure, times }) =>
      size !== null && measure === 'wait' ? [{ size, times }] : [],
    ),
  }
}

interface Table {
  readonly side: Side
  readonly columns: readonly Measure[]
  readonly nameOf: (key: string) => string
}

export const toRows = (tallies: Tallies, { side, columns, nameOf }: Table) =>
  tallies.keys[side].map((key) => ({
    name: nameOf(key),
    counts: columns.map((measure) => tallies.shown(side, key, measure)),
  }))
