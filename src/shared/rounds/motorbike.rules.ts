import type { BeijingDay } from '@shared/kernel/beijing-time'
import { type DueMark, dueMarkOf } from '@shared/kernel/due-marks.rules'
import type { DueSign, MotorbikeDues } from './motorbike'

const signs: Readonly<Record<DueMark, DueSign>> = { month: 'soon', week: 'soon', overdue: 'overdue' }

/** A month is enough to find a day for the inspection. */
export function dueSignOf(due: BeijingDay, today: BeijingDay): DueSign {
  const mark = dueMarkOf(due, today)
  return mark === null ? 'fine' : signs[mark]
}

/** The nearer of inspection and insurance. */
export const nearestDue = ({ inspectionDue, insuranceDue }: MotorbikeDues): BeijingDay =>
  inspectionDue < insuranceDue ? inspectionDue : insuranceDue

/** What is due first stands first. */
export const byDue = (one: MotorbikeDues, other: MotorbikeDues): number =>
  nearestDue(one).localeCompare(nearestDue(other))
