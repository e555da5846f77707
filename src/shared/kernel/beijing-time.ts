import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)

const OFFSET = 8 * 60 * 60 * 1000
const DAY = 24 * 60 * 60 * 1000

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** A day of the calendar in Beijing, `YYYY-MM-DD`. */
export type BeijingDay = string

/** Minutes since midnight in Beijing, 0..1440. */
export type MinuteOfDay = number

/** China has kept UTC+8 without summer time since 1992, so plain arithmetic is exact; it runs for every answer. */
const shifted = (instant: Date) => new Date(instant.getTime() + OFFSET)

export const beijingDay = (instant: Date): BeijingDay => shifted(instant).toISOString().slice(0, 10)

export const beijingMinute = (instant: Date): MinuteOfDay =>
  shifted(instant).getUTCHours() * 60 + shifted(instant).getUTCMinutes()

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekdayOf = (day: BeijingDay): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

export const addDays = (day: BeijingDay, days: number): BeijingDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** The instant of a minute on a Beijing day. */
export const instantAt = (day: BeijingDay, minute: MinuteOfDay): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET + minute * MINUTE)

/** `08:30` for 510. */
export const clockOf = (minute: MinuteOfDay): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const weekdayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** A day in words that stay true whenever they are read: `11月26日（周四）`. */
export const nameDay = (day: BeijingDay): string =>
  `${dayjs.utc(day).format('M月D日')}（${weekdayNames[weekdayOf(day) - 1] ?? ''}）`

/** An instant in a villager's words: `今天 15:30`, `明天 08:30`, `11月26日（周四）08:30`. */
export function sayInstant(instant: Date, now: Date): string {
  const day = beijingDay(instant)
  const clock = clockOf(beijingMinute(instant))
  const today = beijingDay(now)
  if (day === today) return `今天 ${clock}`
  if (day === addDays(today, 1)) return `明天 ${clock}`
  if (day === addDays(today, -1)) return `昨天 ${clock}`

  const name = `${nameDay(day)}${clock}`
  return day.slice(0, 4) === today.slice(0, 4) ? name : `${day.slice(0, 4)}年${name}`
}
