import type { Notices } from '@server/notices'
import type { Sql } from '@server/platform/database'
import type { Vault } from '@server/platform/vault'
import type { BookingAct, Progress } from '@shared/bookings/booking'
import { halfNames } from '@shared/bookings/slot.rules'
import { beijingDay, beijingMinute, clockOf, nameDay } from '@shared/kernel/beijing-time'
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

/** A notice may lie a night before it is read: no “tomorrow” in it. */
function whenOf({ visit }: Progress): string {
  if (visit === null) return ''
  const { day, half, at } = visit
  return at === null
    ? `${nameDay(day)}${halfNames[half]}`
    : `${nameDay(day)}${clockOf(beijingMinute(at))} 左右`
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
  // What is due when the day ends is due on that day.
  const lastDay = nameDay(beijingDay(new Date(dueAt.getTime() - 1)))
  const when = kind === 'card-arrived' ? lastDay : whenOf(progress)
  await parts.notices.send(sql, { ...aboutBooking(parts, booking, now), kind, told: { when, receipt } })
}

/** Nobody comes: whoever booked is told, and the household by SMS, also where the station booked for it. */
export async function tellCalledOff(sql: Sql, parts: Parts, booking: Booking): Promise<void> {
  const { changedAt: now, progress, receipt } = booking
  const told = { when: whenOf(progress), receipt }
  await parts.notices.send(sql, { ...aboutBooking(parts, booking, now), kind: 'booking-called-off', told })
}

/** Says nothing any more once the visit has begun. */
export async function tellOfTomorrow(sql: Sql, parts: Parts, booking: Booking, now: Date): Promise<void> {
  const { progress, receipt } = booking
  await parts.notices.send(sql, {
    ...aboutBooking(parts, booking, now),
    kind: 'booking-tomorrow',
    told: { when: whenOf(progress), receipt },
    ...(progress.visit === null ? {} : { usefulUntil: progress.visit.from }),
  })
}
