import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)

const BEIJING_HOURS = 8

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** A day of the calendar in Beijing, `YYYY-MM-DD`. */
export type BeijingDay = string

/** Minutes since midnight in Beijing, 0..1440. */
export type MinuteOfDay = number

/** China has kept UTC+8 without summer time since 1992. */
const inBeijing = (instant: Date) => dayjs(instant).utcOffset(BEIJING_HOURS)

const midnightOf = (day: BeijingDay) => dayjs.utc(day)

export const beijingDay = (instant: Date): BeijingDay => inBeijing(instant).format('YYYY-MM-DD')

export const beijingMinute = (instant: Date): MinuteOfDay => {
  const time = inBeijing(instant)
  return time.hour() * 60 + time.minute()
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekdayOf = (day: BeijingDay): number => midnightOf(day).day() || 7

export const addDays = (day: BeijingDay, days: number): BeijingDay =>
  midnightOf(day).add(days, 'day').format('YYYY-MM-DD')

/** The instant of a minute on a Beijing day. */
export const instantAt = (day: BeijingDay, minute: MinuteOfDay): Date =>
  midnightOf(day).subtract(BEIJING_HOURS, 'hour').add(minute, 'minute').toDate()

/** `08:30` for 510. */
export const clockOf = (minute: MinuteOfDay): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const weekdayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** An instant in a villager's words: `今天 15:30`, `明天 08:30`, `11月26日（周四）08:30`. */
export function sayInstant(instant: Date, now: Date): string {
  const day = beijingDay(instant)
  const clock = clockOf(beijingMinute(instant))
  const today = beijingDay(now)
  if (day === today) return `今天 ${clock}`
  if (day === addDays(today, 1)) return `明天 ${clock}`
  if (day === addDays(today, -1)) return `昨天 ${clock}`

  const [year, month, date] = day.split('-').map(Number)
  const name = `${String(month)}月${String(date)}日（${weekdayNames[weekdayOf(day) - 1] ?? ''}）${clock}`
  return day.slice(0, 4) === today.slice(0, 4) ? name : `${String(year)}年${name}`
}
