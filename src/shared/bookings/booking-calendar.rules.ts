import { type BeijingDay, addDays, beijingDay, clockOf, weekdayOf } from '@shared/kernel/beijing-time'
import { type Half, type SlotTime, halves } from './booking'
import { type Calendar, type SlotRow, lastBookableDay, spanOfHalf } from './slot.rules'

/** What a half-day is for the beat: nobody on duty, closed by the chief, every place taken, places left, or over. */
export const halfDayStates = ['off', 'closed', 'full', 'open', 'past'] as const
export type HalfDayState = (typeof halfDayStates)[number]

export interface HalfDay {
  readonly half: Half
  readonly state: HalfDayState
  /** `08:30`; null where nobody is on duty. */
  readonly from: string | null
  readonly to: string | null
  readonly capacity: number
  readonly booked: number
  /** The holiday's name, or the chief's reason. */
  readonly why: string | null
  /** Households that wait for a call: their visit was called off, or they are booked where nobody is on duty. */
  readonly toCall: number
}

/** Households of a half-day whose visit was called off. */
export interface CalledOff extends SlotTime {
  readonly homes: number
}

export interface CalendarDay {
  readonly day: BeijingDay
  readonly halves: readonly HalfDay[]
}

const mondayOf = (day: BeijingDay): BeijingDay => addDays(day, 1 - weekdayOf(day))

/** From this week's Monday to the Sunday after the last day that can be booked. */
export const daysShown = (now: Date): { readonly from: BeijingDay; readonly to: BeijingDay } => ({
  from: mondayOf(beijingDay(now)),
  to: addDays(mondayOf(lastBookableDay(now)), 6),
})

type Place = Pick<SlotRow, 'capacity' | 'booked' | 'closed' | 'note'>

function placeOf({ rows, usual }: Calendar, { day, half }: SlotTime): Place {
  const row = rows.find((one) => one.day === day && one.half === half)
  const place = row ?? { capacity: usual, booked: 0, closed: false, note: null }
  return place.closed ? { ...place, capacity: 0 } : place
}

function stateOf({ capacity, booked, closed }: Place, isPast: boolean, isOff: boolean): HalfDayState {
  if (isPast) return 'past'
  if (isOff) return 'off'
  if (closed) return 'closed'
  return booked >= capacity ? 'full' : 'open'
}

function toCallIn({ booked }: Place, state: HalfDayState, calledOff: number): number {
  const isShut = state === 'off' || state === 'closed'
  return calledOff + (isShut ? booked : 0)
}

interface Around {
  readonly calledOff: readonly CalledOff[]
  readonly today: BeijingDay
}

function halfDayOf(calendar: Calendar, time: SlotTime, { calledOff, today }: Around): HalfDay {
  const { exceptions } = calendar.hours
  const span = spanOfHalf(calendar.hours, time)
  const place = placeOf(calendar, time)
  const state = stateOf(place, time.day < today, span === null)
  return {
    half: time.half,
    state,
    from: span && clockOf(span.from),
    to: span && clockOf(span.to),
    capacity: span === null ? 0 : place.capacity,
    booked: place.booked,
    why: span === null ? (exceptions.find(({ day }) => day === time.day)?.name ?? null) : place.note,
    toCall: toCallIn(
      place,
      state,
      calledOff.find(({ day, half }) => day === time.day && half === time.half)?.homes ?? 0,
    ),
  }
}

/** Every day of a stretch with both halves, days off included. */
export function calendarOf(
  calendar: Calendar,
  stretch: { readonly from: BeijingDay; readonly to: BeijingDay; readonly calledOff: readonly CalledOff[] },
  today: BeijingDay,
): CalendarDay[] {
  const days: CalendarDay[] = []
  const { from, to, calledOff } = stretch
  for (let day = from; day <= to; day = addDays(day, 1))
    days.push({ day, halves: halves.map((half) => halfDayOf(calendar, { day, half }, { calledOff, today })) })
  return days
}
