import { type BeijingDay, addDays, beijingDay, instantAt, sayInstant } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import type { HalfDay } from './round'
import type { VillagePlan } from './village-plan'

/** How far ahead a beat tells where it goes. */
export const PLANNED_DAYS = 14

export const halfDayNames: Record<HalfDay, string> = { morning: '上午', afternoon: '下午' }

export const lastPlannedDay = (now: Date): BeijingDay => addDays(beijingDay(now), PLANNED_DAYS)

/** A half-day in a villager's words: `今天上午`, `11月27日（周五）下午`. */
export const sayHalfDay = ({ day, half }: Pick<VillagePlan, 'day' | 'half'>, now: Date): string =>
  `${sayInstant(instantAt(day, 0), now).replace(/ ?00:00$/, '')}${halfDayNames[half]}`

/** A plan names a day from today on, at most two weeks ahead. */
export function assertPlannable(day: BeijingDay, now: Date): void {
  if (day < beijingDay(now) || day > lastPlannedDay(now)) throw new Refusal('village-plan.day-out-of-range')
}

/** Whether a plan may still be called off: not twice, and not after its day. */
export const isCancellable = ({ day, cancelReason }: VillagePlan, now: Date): boolean =>
  cancelReason === null && day >= beijingDay(now)
