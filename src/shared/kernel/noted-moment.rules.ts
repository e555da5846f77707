import { HOUR, MINUTE } from './beijing-time'

/** A step noted without signal is taken until then; what is older is asked about. */
const LATEST_AFTER = 48 * HOUR
/** Two phones never show quite the same time. */
const CLOCK_SLACK = 2 * MINUTE

export type Untimely = 'not-yet' | 'too-long-ago' | 'moved-meanwhile'

/**
 * The moment at which a step counts that was noted on the road: never in the future, and never before the step that the
 * case took last; where somebody else moved the case meanwhile, people decide.
 */
export function notedMoment(told: Date, lastStep: Date, now: Date): Date | Untimely {
  if (told.getTime() > now.getTime() + CLOCK_SLACK) return 'not-yet'
  if (told.getTime() < now.getTime() - LATEST_AFTER) return 'too-long-ago'
  if (told.getTime() < lastStep.getTime() - CLOCK_SLACK) return 'moved-meanwhile'
  return new Date(Math.min(Math.max(told.getTime(), lastStep.getTime()), now.getTime()))
}
