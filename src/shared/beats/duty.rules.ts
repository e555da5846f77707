import {
  type BeijingDay,
  MINUTE,
  addDays,
  beijingDay,
  beijingMinute,
  clockOf,
  instantAt,
  sayInstant,
  weekdayOf,
} from '@shared/kernel/beijing-time'
import type { DutyPair } from './beat'
import type { Cover, DutyException, DutyHours, DutySpan } from './duty'

/** An answer is promised within this much duty time. */
const REPLY_WITHIN_MINUTES = 240
/** A promised time is a full or half hour: easy to remember, and the same for all who ask meanwhile. */
const REPLY_STEP_MINUTES = 30
/** The longest holiday is nine days; a station closed for longer than this has entered no hours. */
const DAYS_AHEAD = 31
const FULL_DAY_MINUTES = 1440

const exceptionOn = (hours: DutyHours, day: BeijingDay): DutyException | null =>
  hours.exceptions.find((exception) => exception.day === day) ?? null

export const spansOn = (hours: DutyHours, day: BeijingDay): readonly DutySpan[] =>
  exceptionOn(hours, day)?.spans ?? hours.weekly[weekdayOf(day) - 1] ?? []

/** The span that `now` lies in, or null when closed. */
export function openSpan(hours: DutyHours, now: Date): DutySpan | null {
  const minute = beijingMinute(now)
  return spansOn(hours, beijingDay(now)).find(({ from, to }) => from <= minute && minute < to) ?? null
}

interface DatedSpan {
  readonly from: Date
  readonly to: Date
}

/** What is left of a day's duty time from `now` on, in order. */
const spansLeftOn = (hours: DutyHours, day: BeijingDay, now: Date): DatedSpan[] =>
  spansOn(hours, day)
    .map(({ from, to }) => ({ from: instantAt(day, from), to: instantAt(day, to) }))
    .filter(({ to }) => to > now)
    .map(({ from, to }) => ({ from: from > now ? from : now, to }))

/** Goes through the duty time ahead until `find` is content; day by day, since the answer is nearly always near. */
function findAhead<T>(hours: DutyHours, now: Date, find: (span: DatedSpan) => T | null): T | null {
  const today = beijingDay(now)
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) {
    for (const span of spansLeftOn(hours, addDays(today, ahead), now)) {
      const found = find(span)
      if (found !== null) return found
    }
  }
  return null
}

/** When somebody is there again; null while open, or where no hours are entered. */
export const nextOpenAt = (hours: DutyHours, now: Date): Date | null =>
  openSpan(hours, now) === null ? findAhead(hours, now, ({ from }) => from) : null

const later = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * MINUTE)

function roundedUp(instant: Date, limit: Date): Date {
  const step = REPLY_STEP_MINUTES * MINUTE
  const rounded = Math.ceil(instant.getTime() / step) * step
  return new Date(Math.min(rounded, limit.getTime()))
}

/** By when a question asked now is answered: four hours of duty time, so nights and holidays do not count. */
export function replyDueAt(hours: DutyHours, now: Date): Date {
  let left = REPLY_WITHIN_MINUTES
  const due = findAhead(hours, now, ({ from, to }) => {
    const minutes = (to.getTime() - from.getTime()) / MINUTE
    if (left <= minutes) return roundedUp(later(from, left), to)
    left -= minutes
    return null
  })
  if (due !== null) return due
  return roundedUp(later(now, FULL_DAY_MINUTES), later(now, FULL_DAY_MINUTES + REPLY_STEP_MINUTES))
}

/** The officer in duty hours; the deputy when the officer is away or off duty; the desk where neither is there. */
export function whoCovers(pair: DutyPair, open: boolean, away: ReadonlySet<string>): Cover {
  const there = (accountId: string | null): accountId is string => accountId !== null && !away.has(accountId)
  if (open && there(pair.officerId)) return { by: 'officer', accountId: pair.officerId }
  if (there(pair.deputyId)) return { by: 'deputy', accountId: pair.deputyId }
  return { by: 'desk', accountId: null }
}

interface DutyNow {
  readonly hours: DutyHours
  readonly now: Date
  readonly cover: Cover
  readonly officerName: string | null
  readonly deputyName: string | null
}

const untilOf = ({ from, to }: DutySpan) =>
  from === 0 && to === FULL_DAY_MINUTES ? '全天都有人' : `到 ${clockOf(to)}`

function openSentence(span: DutySpan, { cover, officerName, deputyName }: DutyNow): string {
  const until = untilOf(span)
  if (cover.by === 'deputy')
    return `${officerName ?? '民警'}今天不在，由${deputyName ?? '副班民警'}代班，${until}`
  if (cover.by === 'desk' && officerName !== null) return `${officerName}今天不在，由值班室接待，${until}`
  return `现在值班，${until}`
}

/** Today's duty in one sentence: `现在值班，到 18:00`, `现在不是上班时间，明天 08:30 上班`. */
export function dutySentence(duty: DutyNow): string {
  const { hours, now } = duty
  const span = openSpan(hours, now)
  if (span !== null) return openSentence(span, duty)

  const next = nextOpenAt(hours, now)
  if (next === null) return '现在不是上班时间，急事请打 110'
  const today = exceptionOn(hours, beijingDay(now))
  const why = today?.spans.length === 0 ? `今天${today.name}放假` : '现在不是上班时间'
  return `${why}，${sayInstant(next, now)} 上班`
}

/** `08:30–12:00，14:30–18:00` as a view lists it. */
export const spanView = ({ from, to }: DutySpan) => ({ from: clockOf(from), to: clockOf(to) })
