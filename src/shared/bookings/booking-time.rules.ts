import type { DutyHours } from '@shared/beats/duty'
import { type BeijingDay, HOUR, addDays, beijingDay, instantAt } from '@shared/kernel/beijing-time'
import type { Acceptance, BookingStage, BookingState, Half, Progress, Visit } from './booking'
import { spanOfHalf } from './slot.rules'

/** Hours before a visit until which it may be moved or cancelled without a call; the station may set another number. */
export const NOTICE_HOURS = 2

/** 规范2021 Art. 80: 45 days from acceptance, at most 30 more where travel is hard. */
const LEGAL_DAYS = 45
const REMOTE_DAYS = 30
/** What the station promises; the chief sets it, 以派出所答复为准. */
const VISIT_WITHIN_DAYS = 7
const CALL_BACK_WORKING_DAYS = 1
const DELIVER_WORKING_DAYS = 2
const FOLLOW_UP_DAYS = 7
const FULL_DAY = 24 * 60
const FURTHEST = 40

const halvesBackwards: readonly Half[] = ['afternoon', 'morning']

/** The end of the n-th working day after a day; a station without hours is counted by the calendar. */
function endOfWorkingDay(hours: DutyHours, after: BeijingDay, count: number): Date {
  let left = count
  for (let ahead = 1; ahead <= FURTHEST; ahead += 1) {
    const day = addDays(after, ahead)
    const last = halvesBackwards.map((half) => spanOfHalf(hours, { day, half })).find((span) => span !== null)
    if (last) left -= 1
    if (last && left === 0) return instantAt(day, last.to)
  }
  return instantAt(addDays(after, count), FULL_DAY)
}

/** By when the officer rings: one working day. */
export const callBackBy = (hours: DutyHours, from: Date): Date =>
  endOfWorkingDay(hours, beijingDay(from), CALL_BACK_WORKING_DAYS)

/** By when the card is brought after it came to the station: two working days. */
export const deliverBy = (hours: DutyHours, arrivedAt: Date): Date =>
  endOfWorkingDay(hours, beijingDay(arrivedAt), DELIVER_WORKING_DAYS)

/** The last day that the law gives, counted from acceptance, not from booking. */
export const legalDay = ({ at, remote }: Acceptance): BeijingDay =>
  addDays(beijingDay(at), LEGAL_DAYS + (remote ? REMOTE_DAYS : 0))

/** The moment until which the booker may still move or cancel the visit. */
export const changeUntil = ({ from, at }: Visit, noticeHours: number): Date =>
  new Date((at ?? from).getTime() - noticeHours * HOUR)

const stages: Record<BookingState, BookingStage> = {
  submitted: 'to-accept',
  rescheduled: 'to-accept',
  scheduled: 'planned',
  visiting: 'planned',
  returned: 'in-progress',
  'to-window': 'in-progress',
  'nobody-home': 'in-progress',
  recapture: 'in-progress',
  collected: 'in-progress',
  'under-review': 'in-progress',
  'in-production': 'in-progress',
  'at-station': 'in-progress',
  'awaiting-delivery': 'in-progress',
  delivered: 'in-progress',
  'collected-by-self': 'in-progress',
  'collected-by-relative': 'in-progress',
  'followed-up': 'closed',
  'review-refused': 'closed',
  cancelled: 'closed',
}

export const stageOf = (state: BookingState): BookingStage => stages[state]

const inDays = (from: Date, days: number) => instantAt(addDays(beijingDay(from), days), FULL_DAY)

type DueAt = (progress: Progress, hours: DutyHours) => Date

const called: DueAt = ({ since }, hours) => callBackBy(hours, since)
const sinceThen: DueAt = ({ since }) => since
const householdMoves: DueAt = ({ since }) => inDays(since, VISIT_WITHIN_DAYS)
const byLaw: DueAt = ({ acceptance, since }) =>
  acceptance ? instantAt(legalDay(acceptance), FULL_DAY) : since
const brought: DueAt = ({ arrivedAt, since }, hours) => deliverBy(hours, arrivedAt ?? since)
const askedAfter: DueAt = ({ since }) => inDays(since, FOLLOW_UP_DAYS)

const dues: Record<BookingState, DueAt> = {
  submitted: called,
  rescheduled: called,
  'nobody-home': called,
  recapture: called,
  scheduled: ({ visit, since }) => visit?.at ?? visit?.from ?? since,
  visiting: ({ visit, since }) => visit?.to ?? since,
  returned: householdMoves,
  'to-window': householdMoves,
  collected: byLaw,
  'under-review': byLaw,
  'in-production': byLaw,
  'at-station': brought,
  'awaiting-delivery': brought,
  delivered: askedAfter,
  'collected-by-self': askedAfter,
  'collected-by-relative': askedAfter,
  'followed-up': sinceThen,
  'review-refused': sinceThen,
  cancelled: sinceThen,
}

const handedOver: readonly BookingState[] = [
  'delivered',
  'collected-by-self',
  'collected-by-relative',
  'followed-up',
]

/** Whether the card is in the hand: the time to ask how it went. */
export const isHandedOver = (state: BookingState): boolean => handedOver.includes(state)

/** A household that was to be visited is called before the visit would have begun, or while it would have gone on. */
function calledBeforeDoor({ visit, since }: Progress, hours: DutyHours): Date {
  const bounds = [callBackBy(hours, since), ...(visit === null ? [] : [visit.from, visit.to])]
  const ahead = bounds.filter((bound) => bound > since)
  return new Date(Math.min(...ahead.map((bound) => bound.getTime())))
}

/** When the next step is due; lists are ordered by it. What is closed stands at the moment it was closed. */
export const dueAt = (progress: Progress, hours: DutyHours): Date =>
  progress.calledOff === null ? dues[progress.state](progress, hours) : calledBeforeDoor(progress, hours)

/** Whether the person who has to act is late; nobody is late with what is closed or lies with the household. */
export const isOverdue = (state: BookingState, due: Date, now: Date): boolean =>
  stageOf(state) !== 'closed' && state !== 'returned' && state !== 'to-window' && due < now
