import { type BeijingDay, addDays, beijingDay } from '@shared/kernel/beijing-time'
import type { FieldError } from '@shared/kernel/refusals'
import { SMALLEST_SHOWN, type ShownCount } from '@shared/kernel/small-cells.rules'
import type { Month, MonthRange } from './board'

const MOST_MONTHS = 24

const monthOf = (day: BeijingDay): Month => day.slice(0, 7)
export const thisMonth = (now: Date): Month => monthOf(beijingDay(now))
export const firstDay = (month: Month): BeijingDay => `${month}-01`

export function addMonths(month: Month, count: number): Month {
  const whole = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  return `${String(Math.floor(whole / 12)).padStart(4, '0')}-${String((whole % 12) + 1).padStart(2, '0')}`
}

export function monthsOf({ from, to }: MonthRange): Month[] {
  const months: Month[] = []
  for (let month = from; month <= to && months.length < MOST_MONTHS; month = addMonths(month, 1))
    months.push(month)
  return months
}

/** What is wrong with a range of months, by field. */
export function checkMonths({ from, to }: MonthRange, now: Date): FieldError[] {
  if (to < from) return [{ field: 'to', text: '结束的月份不能早于开始的月份' }]
  if (to > thisMonth(now)) return [{ field: 'to', text: '最晚到这个月' }]
  return addMonths(from, MOST_MONTHS) <= to ? [{ field: 'from', text: '一次最多看两年' }] : []
}

export interface MonthPeriod extends MonthRange {
  readonly name: string
}

/** The periods that a station looks back on. */
export function boardPeriods(now: Date): MonthPeriod[] {
  const month = thisMonth(now)
  const last = addMonths(month, -1)
  const year = month.slice(0, 4)
  const before = String(Number(year) - 1)
  return [
    { name: '今年', from: `${year}-01`, to: month },
    { name: '本月', from: month, to: month },
    { name: '上月', from: last, to: last },
    { name: '近 12 个月', from: addMonths(month, -11), to: month },
    { name: '去年', from: `${before}-01`, to: `${before}-12` },
  ]
}

/** The day after the last of a month: where the next one begins. */
export const endDay = (month: Month): BeijingDay => firstDay(addMonths(month, 1))

/** `11月`, with the year where a range crosses it. */
export const sayMonth = (month: Month, { from, to }: MonthRange): string => {
  const name = `${String(Number(month.slice(5)))}月`
  return from.slice(0, 4) === to.slice(0, 4) ? name : `${month.slice(0, 4)}年${name}`
}

export interface WaitCount {
  readonly size: number
  readonly times: number
}

/** The wait that half of them did not exceed; null where so few waited that it would be somebody's own. */
export function medianOf(waits: readonly WaitCount[]): number | null {
  const total = waits.reduce((sum, { times }) => sum + times, 0)
  if (total < SMALLEST_SHOWN) return null
  let reached = 0
  for (const { size, times } of [...waits].sort((one, other) => one.size - other.size)) {
    reached += times
    if (reached * 2 >= total) return size
  }
  return null
}

export interface Share {
  readonly percent: number
  /** The rest is too small to be shown: it is so much at least. */
  readonly atLeast: boolean
}

interface Parts {
  readonly total: ShownCount
  readonly part: ShownCount
  /** What is left of the total, as it was counted. */
  readonly rest: number
}

/** How much of a total a part is. Where it is hidden, the bound comes from the total alone, so it tells no more. */
export function shareOf({ total, part, rest }: Parts): Share | null {
  if (total === null || total < SMALLEST_SHOWN) return null
  if (part !== null) return { percent: Math.floor((part * 100) / total), atLeast: false }
  if (rest === 0 || rest >= SMALLEST_SHOWN || total < 4 * SMALLEST_SHOWN) return null
  return { percent: Math.floor(((total - SMALLEST_SHOWN + 1) * 100) / total), atLeast: true }
}

/** The month from which cases are still all there, given the moment up to which they were deleted. */
export const firstWholeMonth = (keptSince: Date): Month =>
  addMonths(monthOf(addDays(beijingDay(keptSince), -1)), 1)
