import { type BeijingDay, addDays } from '@shared/kernel/beijing-time'
import type { DueSign, MotorbikeDues } from './motorbike'

/** A month is enough to find a day for the inspection. */
const REMIND_DAYS = 30

export function dueSignOf(due: BeijingDay, today: BeijingDay): DueSign {
  if (due < today) return 'overdue'
  return due <= addDays(today, REMIND_DAYS) ? 'soon' : 'fine'
}

/** The nearer of inspection and insurance. */
export const nearestDue = ({ inspectionDue, insuranceDue }: MotorbikeDues): BeijingDay =>
  inspectionDue < insuranceDue ? inspectionDue : insuranceDue

/** What is due first stands first. */
export const byDue = (one: MotorbikeDues, other: MotorbikeDues): number =>
  nearestDue(one).localeCompare(nearestDue(other))
