import type { Sql } from '@server/platform/database'
import type { SlotTime } from '@shared/bookings/booking'
import { callOff, mayBeCalledOff } from '@shared/bookings/booking-steps.rules'
import { dueAt } from '@shared/bookings/booking-time.rules'
import type { StaffActor } from '@shared/kernel/actor'
import { maskIdentityNumbers } from '@shared/kernel/identity-number'
import { bookingEntry } from './booking-access'
import { lockVisitsOf } from './booking-lists.repository'
import { tellCalledOff } from './booking-notices.service'
import { givePlaceBack } from './booking-slots.repository'
import { addStep } from './booking-steps.repository'
import { saveProgress } from './bookings.repository'
import { announcementOf } from './bookings.service'
import type { BookingsParts } from './parts'
import type { Diary } from './slots.service'
import type { Booking } from './stored-booking'

/** Visits of a half-day that can still be called off, locked; whoever is on the way already goes. */
export async function lockVisitsIn(sql: Sql, diary: Diary, time: SlotTime): Promise<Booking[]> {
  const booked = await lockVisitsOf(sql, diary, time)
  return booked.filter(({ progress }) => mayBeCalledOff(progress) && progress.calledOff === null)
}

interface Closed {
  readonly diary: Diary
  readonly time: SlotTime
  readonly why: string
  readonly now: Date
}

type Parts = Pick<BookingsParts, 'audit' | 'live' | 'notices' | 'vault'>

/** Nobody comes in this half-day, as the chief said or (without an actor) as duty hours say: each household is told at once, and stands on the list of those to be called. */
export async function callOffVisits(
  sql: Sql,
  parts: Parts,
  actor: StaffActor | null,
  { diary, time, why, now }: Closed,
): Promise<number> {
  const bookings = await lockVisitsIn(sql, diary, time)
  for (const booking of bookings) {
    const progress = callOff(booking.progress, maskIdentityNumbers(why), now)
    const changed: Booking = {
      ...booking,
      progress,
      dueAt: dueAt(progress, diary.hours),
      remindedAt: null,
      stepCount: booking.stepCount + (actor === null ? 0 : 1),
      changedAt: now,
    }
    await saveProgress(sql, changed)
    await givePlaceBack(sql, diary, time)
    await record(sql, parts, actor, changed)
  }
  return bookings.length
}

async function record(sql: Sql, parts: Parts, actor: StaffActor | null, booking: Booking): Promise<void> {
  if (actor !== null) await addStepOf(sql, actor, booking)
  await parts.audit.record(sql, booking.changedAt, bookingEntry(actor, booking, 'calling-off'))
  await parts.live.announce(sql, announcementOf(booking))
  await tellCalledOff(sql, parts, booking)
}

async function addStepOf(sql: Sql, actor: StaffActor, booking: Booking): Promise<void> {
  const { changedAt, progress, stepCount } = booking
  await addStep(sql, booking, {
    sequence: stepCount,
    act: 'calling-off',
    state: progress.state,
    at: changedAt,
    receivedAt: null,
    actorId: actor.accountId,
    actorRole: actor.role,
    words: progress.calledOff,
  })
}
