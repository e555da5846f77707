import { type BeijingDay, addDays } from '@shared/kernel/beijing-time'
import type { DueSign, MotorbikeDues } from './motorbike'

/** A month is enough to find a day for the inspection. */
const REMIND_DAYS = 30

export function dueSignOf(due: BeijingDay, today: BeijingDay): DueSign {
  if (due < today) return 'overdue'
  return due <= addDays(today, REMIND_DAYS) ? 'soon' : 'fine'
}

/** When somebody is told of a due day: a month before, a week before, and once it is over. */
export const dueMarks = ['month', 'week', 'overdue'] as const
export type DueMark = (typeof dueMarks)[number]

const LAST_DAYS = 7

/** The mark that a due day has reached; null while there is time. */
export function dueMarkOf(due: BeijingDay, today: BeijingDay): DueMark | null {
  const sign = dueSignOf(due, today)
  if (sign === 'fine') return null
  if (sign === 'overdue') return 'overdue'
  return due <= addDays(today, LAST_DAYS) ? 'week' : 'month'
}

/** The last day that somebody is told of today. */
export const lastDayToldOf = (today: BeijingDay): BeijingDay => addDays(today, REMIND_DAYS)

/** The nearer of inspection and insurance. */
export const nearestDue = ({ inspectionDue, insuranceDue }: MotorbikeDues): BeijingDay =>
  inspectionDue < insuranceDue ? inspectionDue : insuranceDue

/** What is due first stands first. */
export const byDue = (one: MotorbikeDues, other: MotorbikeDues): number =>
  nearestDue(one).localeCompare(nearestDue(other))
