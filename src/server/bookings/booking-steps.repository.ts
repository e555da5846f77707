import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import type { BookingAct, BookingState, SlotTime } from '@shared/bookings/booking'
import { stageOf } from '@shared/bookings/booking-time.rules'
import type { Role } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import type { Booking } from './stored-booking'

const orNull = <T>(value: T | undefined): T | null => value ?? null

/** Adds a booking whose place is taken; false where the same person has a visit in that half-day already. */
export async function addBooking(sql: Sql, booking: Booking, subjectIndex: Buffer): Promise<boolean> {
  const { stationId, request, progress, createdAt } = booking
  const { visit } = progress
  const added = await sql`
    insert into bookings (station_id, booking_id, beat_id, village_code, village_name, receipt_day, receipt, booker_id,
      booker_role, relation, subject_name, subject_birth, subject_index, contact_key_id, contact_sealed, phone_of,
      contact_name, landmark, service, old_card, old_card_expiry, register_at_home, eligibility, reason, needs,
      guardian_name, consent_how, consent_on, number_masked, state, stage, since, due_at, visit_day, visit_half,
      visit_from, visit_to, step_count, created_at, changed_at)
    values (${stationId}, ${booking.uuid}, ${booking.beatUuid}, ${request.villageCode}, ${booking.villageName},
      ${beijingDay(createdAt)}::date, ${booking.receipt}, ${booking.bookerId}, ${booking.bookerRole},
      ${request.relation}, ${request.subjectName}, ${request.subjectBirth}::date, ${subjectIndex},
      ${request.contact.keyId}, ${request.contact.bytes}, ${request.phoneOf}, ${orNull(request.contactName)},
      ${request.landmark}, ${request.service}, ${request.oldCard}, ${orNull(request.oldCardExpiry)}::date,
      ${request.registerAtHome}, ${[...request.eligibility]}, ${orNull(request.reason)}, ${[...request.needs]},
      ${orNull(request.guardianName)}, ${orNull(request.consent?.how)}, ${orNull(request.consent?.on)}::date,
      ${request.numberMasked}, ${progress.state}, ${stageOf(progress.state)}, ${progress.since}, ${booking.dueAt},
      ${orNull(visit?.day)}::date, ${orNull(visit?.half)}, ${orNull(visit?.from)}, ${orNull(visit?.to)},
      ${booking.stepCount}, ${createdAt}, ${booking.changedAt})
    on conflict (station_id, beat_id, visit_day, visit_half, subject_index)
      where stage in ('to-accept', 'planned') do nothing`
  return added.count === 1
}

/** Bookings of one account whose visit is still to come. */
export async function countOpenOf(sql: Sql, bookerId: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from bookings b
    where b.booker_id = ${bookerId} and b.stage in ('to-accept', 'planned')`
  return row?.count ?? 0
}

/** Whether another booking of the same person holds a place in that half-day. */
export async function hasTwin(
  sql: Sql,
  { stationId, beatUuid, uuid }: Booking,
  { day, half }: SlotTime,
): Promise<boolean> {
  const twins = await sql`
    select from bookings b join bookings own on own.station_id = b.station_id and own.booking_id = ${uuid}
    where b.station_id = ${stationId} and b.beat_id = ${beatUuid} and b.visit_day = ${day}::date
      and b.visit_half = ${half} and b.subject_index = own.subject_index and b.stage in ('to-accept', 'planned')
      and b.booking_id <> ${uuid}`
  return twins.count > 0
}

export interface Step {
  readonly sequence: number
  /** `handover`: the beat changed hands; the step is the taker's. */
  readonly act: BookingAct | 'booking' | 'handover' | 'calling-off'
  readonly state: BookingState
  readonly at: Date
  /** When it came in, where it was noted without signal. */
  readonly receivedAt: Date | null
  readonly actorId: string
  readonly actorRole: Role
  readonly words: string | null
}

export async function addStep(sql: Sql, { stationId, uuid }: CaseId, step: Step): Promise<void> {
  await sql`
    insert into booking_steps (station_id, booking_id, sequence, act, state, at, received_at, actor_id, actor_role,
      words)
    values (${stationId}, ${uuid}, ${step.sequence}, ${step.act}, ${step.state}, ${step.at}, ${step.receivedAt},
      ${step.actorId}, ${step.actorRole}, ${step.words})`
}

/** Every step in order. */
export async function listSteps(sql: Sql, { stationId, uuid }: CaseId): Promise<Step[]> {
  return sql<Step[]>`
    select s.sequence, s.act, s.state, s.at, s.received_at as "receivedAt", s.actor_id as "actorId",
      s.actor_role as "actorRole", s.words
    from booking_steps s where s.station_id = ${stationId} and s.booking_id = ${uuid} order by s.sequence`
}
