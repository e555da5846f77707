import { type Untimely, notedMoment } from '@shared/kernel/noted-moment.rules'
import { Refusal, type RefusalCode } from '@shared/kernel/refusals'

const codes: Record<Untimely, RefusalCode> = {
  'not-yet': 'booking.not-yet',
  'too-long-ago': 'booking.too-long-ago',
  'moved-meanwhile': 'booking.moved-meanwhile',
}

/** The moment at which a step counts: told by whoever noted it on the road, else now. */
export function momentOf(told: Date | null, lastStep: Date, now: Date): Date {
  if (told === null) return now
  const moment = notedMoment(told, lastStep, now)
  if (moment instanceof Date) return moment
  throw new Refusal(codes[moment])
}
