import type { DutyHours, DutySpan } from '@shared/beats/duty'
import {
  type BeijingDay,
  type MinuteOfDay,
  addDays,
  beijingDay,
  clockOf,
  instantAt,
  sayInstant,
  weekdayOf,
} from '@shared/kernel/beijing-time'
import { type Half, type SlotTime, type Visit, halves } from './booking'

/** Visits are planned at least one day ahead. */
const FIRST_DAY_AHEAD = 1
const LAST_DAY_AHEAD = 30
/** The middle of the day: duty time before it is the morning. */
const NOON: MinuteOfDay = 13 * 60
/** A shorter stretch of duty is too short for a visit. */
const SHORTEST: MinuteOfDay = 60

/** How many homes two people on a motorbike reach in a half-day; a chief may set another number. */
export const USUAL_CAPACITY = 3
export const MOST_CAPACITY = 20

/** Visits still to come that one resident may have booked; a village cadre books for several households. */
export const MOST_OPEN = 6

const spansOn = (hours: DutyHours, day: BeijingDay): readonly DutySpan[] =>
  hours.exceptions.find((exception) => exception.day === day)?.spans ?? hours.weekly[weekdayOf(day) - 1] ?? []

const bounds: Record<Half, DutySpan> = {
  morning: { from: 0, to: NOON },
  afternoon: { from: NOON, to: 24 * 60 },
}

function spanWithin(spans: readonly DutySpan[], half: Half): DutySpan | null {
  const parts = spans
    .map(({ from, to }) => ({
      from: Math.max(from, bounds[half].from),
      to: Math.min(to, bounds[half].to),
    }))
    .filter(({ from, to }) => to > from)
  const [first] = parts
  const last = parts[parts.length - 1]
  if (first === undefined || last === undefined || last.to - first.from < SHORTEST) return null
  return { from: first.from, to: last.to }
}

/** The duty hours of a half-day as one span, or null where nobody is there (day off, holiday). */
export const spanOfHalf = (hours: DutyHours, { day, half }: SlotTime): DutySpan | null =>
  spanWithin(spansOn(hours, day), half)

export const firstBookableDay = (now: Date): BeijingDay => addDays(beijingDay(now), FIRST_DAY_AHEAD)
export const lastBookableDay = (now: Date): BeijingDay => addDays(beijingDay(now), LAST_DAY_AHEAD)

/** The visit that a half-day would be, or null where it cannot be booked: past, too far away, or nobody on duty. */
export function visitIn(hours: DutyHours, time: SlotTime, now: Date): Visit | null {
  if (time.day < firstBookableDay(now) || time.day > lastBookableDay(now)) return null
  const span = spanOfHalf(hours, time)
  return (
    span && {
      day: time.day,
      half: time.half,
      from: instantAt(time.day, span.from),
      to: instantAt(time.day, span.to),
      at: null,
    }
  )
}

/** A half-day as it lies in the database; those that nobody booked have no row. */
export interface SlotRow extends SlotTime {
  readonly capacity: number
  readonly booked: number
  /** Takes no new visit, whatever its capacity was. */
  readonly closed: boolean
  readonly note: string | null
}

/** A half-day that can be chosen, with the places left. */
export interface OpenSlot extends SlotTime {
  readonly from: string
  readonly to: string
  readonly capacity: number
  readonly free: number
  /** Why it is closed, where the chief said so. */
  readonly note: string | null
}

export interface Calendar {
  readonly hours: DutyHours
  readonly rows: readonly SlotRow[]
  readonly usual: number
}

/** Every half-day of a stretch of days on which somebody is on duty, in order, full ones included. */
export function slotsBetween(calendar: Calendar, from: BeijingDay, to: BeijingDay): OpenSlot[] {
  const slots: OpenSlot[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const spans = spansOn(calendar.hours, day)
    for (const half of halves) {
      const span = spanWithin(spans, half)
      if (span !== null) slots.push(slotOf(calendar, { day, half }, span))
    }
  }
  return slots
}

function slotOf({ rows, usual }: Calendar, { day, half }: SlotTime, { from, to }: DutySpan): OpenSlot {
  const row = rows.find((one) => one.day === day && one.half === half)
  const capacity = row?.closed === true ? 0 : (row?.capacity ?? usual)
  const free = Math.max(0, capacity - (row?.booked ?? 0))
  return { day, half, from: clockOf(from), to: clockOf(to), capacity, free, note: row?.note ?? null }
}

/** The next half-day with a place, other than the wanted one: later ones first, else any. */
export function nextFree(slots: readonly OpenSlot[], wanted: SlotTime): OpenSlot | null {
  const open = slots.filter(
    ({ day, half, free }) => free > 0 && !(day === wanted.day && half === wanted.half),
  )
  const keyOf = ({ day, half }: SlotTime) => `${day} ${String(halves.indexOf(half))}`
  return open.find((slot) => keyOf(slot) > keyOf(wanted)) ?? open[0] ?? null
}

export const halfNames: Record<Half, string> = { morning: '上午', afternoon: '下午' }

/** A half-day in words: `明天上午`, `11月26日（周四）上午`. */
export function sayHalf({ day, half }: SlotTime, now: Date): string {
  const words = sayInstant(instantAt(day, 0), now)
  return `${words.replace(/ ?00:00$/, '')}${halfNames[half]}`
}
