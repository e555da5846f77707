import type { BeijingDay } from '@shared/kernel/beijing-time'

/** How near something is that has to be done to a motorbike. */
export const dueSigns = ['overdue', 'soon', 'fine'] as const
export type DueSign = (typeof dueSigns)[number]

/** What a permission looks at. */
export interface MotorbikeScope {
  readonly stationId: number
  /** Account of whoever keeps it; null where nobody does. */
  readonly keeperId: string | null
}

/** The two days that a motorbike may not miss. */
export interface MotorbikeDues {
  readonly inspectionDue: BeijingDay
  readonly insuranceDue: BeijingDay
}
