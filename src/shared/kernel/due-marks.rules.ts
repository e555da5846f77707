import { type BeijingDay, addDays } from './beijing-time'

/** When somebody is told of a day on which something runs out: a month before, a week before, and once it is over. */
export const dueMarks = ['month', 'week', 'overdue'] as const
export type DueMark = (typeof dueMarks)[number]

const FIRST_DAYS = 30
const LAST_DAYS = 7

/** The mark that such a day has reached; null while there is time. The day itself is not over. */
export function dueMarkOf(due: BeijingDay, today: BeijingDay): DueMark | null {
  if (due < today) return 'overdue'
  if (due <= addDays(today, LAST_DAYS)) return 'week'
  return due <= addDays(today, FIRST_DAYS) ? 'month' : null
}

/** The last day that somebody is told of today. */
export const lastDayToldOf = (today: BeijingDay): BeijingDay => addDays(today, FIRST_DAYS)
