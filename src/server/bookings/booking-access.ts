import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import type { AuditEntry } from '@shared/audit/audit-entry'
import type { BookingAct } from '@shared/bookings/booking'
import { mayActOnBooking, mayReadBooking } from '@shared/bookings/booking.policy'
import type { Actor } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { findBooking, lockBooking } from './bookings.repository'
import type { Booking } from './stored-booking'

/** The audit's line about somebody and a booking (or a beat's slots). */
export const bookingEntry = (
  actor: Actor | null,
  subject: { readonly stationId: number; readonly id: string | null },
  action: string,
  reason: string | null = null,
): AuditEntry => ({
  stationId: subject.stationId,
  actorId: actor?.accountId ?? null,
  actorRole: actor?.role ?? null,
  action: `booking.${action}`,
  subject: subject.id,
  outcome: 'done',
  reason,
})

const notAllowed = (actor: Actor, booking: Booking, action: string) =>
  new Refusal('actor.not-allowed', {
    attempt: { ...bookingEntry(actor, booking, action, 'actor.not-allowed'), outcome: 'refused' },
  })

/** The booking for somebody who may read it; a refused look goes to the audit. */
export async function bookingToRead(sql: Sql, actor: Actor, id: string): Promise<Booking> {
  const caseId = fromPublicId(id)
  const booking = caseId && (await findBooking(sql, caseId))
  if (!booking) throw new Refusal('booking.not-found')
  if (!mayReadBooking(actor, booking)) throw notAllowed(actor, booking, 'viewed')
  return booking
}

/** The booking, locked, for somebody who may do the act. */
export async function bookingToChange(sql: Sql, actor: Actor, id: string, act: BookingAct): Promise<Booking> {
  const caseId = fromPublicId(id)
  const booking = caseId && (await lockBooking(sql, caseId))
  if (!booking) throw new Refusal('booking.not-found')
  if (!mayActOnBooking(actor, booking, act)) throw notAllowed(actor, booking, act)
  return booking
}
