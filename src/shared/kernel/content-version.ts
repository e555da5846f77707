import type { BeijingDay } from './beijing-time'

/** Who read a guide or an article against the law, and when. */
export interface LastCheck {
  readonly day: BeijingDay
  readonly by: string
}
