import type { ShownCount } from '@shared/kernel/small-cells.rules'
import type { Measure, Month, Subject } from '@shared/statistics/board'
import { subjectWords } from '@shared/statistics/board-subjects'
import type { WaitCount } from '@shared/statistics/board.rules'
import { type Line, hideCells } from '@shared/statistics/hidden-cells.rules'
import type { SideSum, WaitSum } from './statistics-sums.repository'

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

function groupOf({ month, village, category }: SideSum): string {
  if (month !== null) return `month:${month}`
  return village === null ? `category:${category ?? ''}` : `village:${village}`
}

/** Every count by its cell; the months make the whole. */
function countsOf(sums: readonly SideSum[]): Map<string, number> {
  const counts = new Map(sums.map((sum) => [cellOf(groupOf(sum), sum.measure), sum.times]))
  for (const { measure, times } of sums.filter(({ month }) => month !== null)) {
    const whole = cellOf(TOTAL, measure)
    counts.set(whole, (counts.get(whole) ?? 0) + times)
  }
  return counts
}

const waitsOf = ({ sizes, sizeTimes }: WaitSum): WaitCount[] =>
  sizes.map((size, place) => ({ size, times: sizeTimes[place] ?? 0 }))

/** What was read for a question. */
export interface CountedSums {
  readonly sums: readonly SideSum[]
  readonly waits: readonly WaitSum[]
  readonly months: readonly Month[]
}

const inOrder = (keys: Iterable<string | null>): string[] =>
  [...new Set(keys)].filter((key) => key !== null).sort((one, other) => one.localeCompare(other, 'zh'))

/** Months stand as the calendar has them, the rest by name: nothing here is ranked. */
export function talliesOf(subject: Subject, { sums, waits, months }: CountedSums): Tallies {
  const own = sums.filter((sum) => sum.subject === subject)
  const counts = countsOf(own)
  const keys = {
    month: months,
    village: inOrder(own.map(({ village }) => village)),
    category: inOrder(own.map(({ category }) => category)),
  }
  const shown = hideCells(counts, linesOf(subject, keys))
  return {
    keys,
    shown: (side, key, measure) => {
      const cell = shown.get(cellOf(`${side}:${key}`, measure))
      return cell === undefined ? 0 : cell
    },
    counted: (measure) => counts.get(cellOf(TOTAL, measure)) ?? 0,
    waits: waits.filter((wait) => wait.subject === subject).flatMap(waitsOf),
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
