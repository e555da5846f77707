import { HOUR, MINUTE } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'

/** A step noted without signal is taken until then; what is older is asked about. */
const LATEST_AFTER = 48 * HOUR
/** Two phones never show quite the same time. */
const CLOCK_SLACK = 2 * MINUTE

/**
 * The moment at which a step counts: told by whoever noted it on the road, else now. It is never in the future and never
 * before the step that the booking took last; where somebody else moved the booking meanwhile, people decide.
 */
export function momentOf(told: Date | null, lastStep: Date, now: Date): Date {
  if (told === null) return now
  if (told.getTime() > now.getTime() + CLOCK_SLACK) throw new Refusal('booking.not-yet')
  if (told.getTime() < now.getTime() - LATEST_AFTER) throw new Refusal('booking.too-long-ago')
  if (told.getTime() < lastStep.getTime() - CLOCK_SLACK) throw new Refusal('booking.moved-meanwhile')

  const bounded = Math.min(Math.max(told.getTime(), lastStep.getTime()), now.getTime())
  return new Date(bounded)
}
