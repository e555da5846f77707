import type { Notices } from '@server/notices'
import type { Sql } from '@server/platform/database'
import type { Vault } from '@server/platform/vault'
import type { BookingAct } from '@shared/bookings/booking'
import { sayDue, visitWords } from '@shared/bookings/booking-words.rules'
import type { Booking } from './stored-booking'

type BookingNotice = 'booking-confirmed' | 'booking-moved' | 'booking-cancelled' | 'card-arrived'

/** What the household is told of. The rest stands on the booking's own page. */
const told: Partial<Record<BookingAct, BookingNotice>> = {
  confirmation: 'booking-confirmed',
  rescheduling: 'booking-moved',
  cancellation: 'booking-cancelled',
  arrival: 'card-arrived',
}

interface Parts {
  readonly notices: Pick<Notices, 'send'>
  readonly vault: Vault
}

/** Where somebody booked for a household, the phone of the household; else the booker's own. */
function phoneOf(vault: Vault, { bookerRole, request }: Booking) {
  if (bookerRole === 'resident') return {}
  const { phone } = JSON.parse(vault.open(request.contact)) as { readonly phone: string }
  return { phone }
}

const aboutBooking = ({ vault }: Parts, booking: Booking, now: Date) => ({
  stationId: booking.stationId,
  to: { accountId: booking.bookerId },
  key: `${booking.id} ${booking.stepCount}`,
  subject: booking.id,
  ...phoneOf(vault, booking),
  now,
})

/** Tells whoever booked of a step that somebody else took. */
export async function tellHousehold(
  sql: Sql,
  parts: Parts,
  booking: Booking,
  { act, actorId }: { readonly act: BookingAct; readonly actorId: string },
): Promise<void> {
  const kind = told[act]
  if (kind === undefined || actorId === booking.bookerId) return
  const { changedAt: now, progress, receipt, dueAt } = booking
  const when = kind === 'card-arrived' ? sayDue(dueAt, now).trim() : visitWords(progress, now)
  await parts.notices.send(sql, { ...aboutBooking(parts, booking, now), kind, told: { when, receipt } })
}

/** Says nothing any more once the visit has begun. */
export async function tellOfTomorrow(sql: Sql, parts: Parts, booking: Booking, now: Date): Promise<void> {
  const { progress, receipt } = booking
  await parts.notices.send(sql, {
    ...aboutBooking(parts, booking, now),
    kind: 'booking-tomorrow',
    told: { when: visitWords(progress, now), receipt },
    ...(progress.visit === null ? {} : { usefulUntil: progress.visit.from }),
  })
}
