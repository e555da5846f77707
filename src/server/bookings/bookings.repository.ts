import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import { stageOf } from '@shared/bookings/booking-time.rules'
import { type BookingRow, bookingColumns, toBooking } from './booking-rows.repository'
import type { Booking } from './stored-booking'

export async function findBooking(sql: Sql, { stationId, uuid }: CaseId): Promise<Booking | null> {
  const [row] = await sql<BookingRow[]>`
    select ${bookingColumns(sql)} from bookings b where b.station_id = ${stationId} and b.booking_id = ${uuid}`
  return row ? toBooking(row) : null
}

export async function lockBooking(sql: Sql, { stationId, uuid }: CaseId): Promise<Booking | null> {
  const [row] = await sql<BookingRow[]>`
    select ${bookingColumns(sql)} from bookings b
    where b.station_id = ${stationId} and b.booking_id = ${uuid} for update`
  return row ? toBooking(row) : null
}

const noVisit = { day: null, half: null, from: null, to: null, at: null }
const noAcceptance = { number: null, at: null, remote: null }
const noHandover = { receiver: null, relation: null, oldCardReturned: null, at: null }

/** Saves how far a booking has come; the row is locked. */
export async function saveProgress(sql: Sql, booking: Booking): Promise<void> {
  const { stationId, uuid, progress } = booking
  const visit = progress.visit ?? noVisit
  const acceptance = progress.acceptance ?? noAcceptance
  const handover = progress.handover ?? noHandover
  await sql`
    update bookings b set state = ${progress.state}, stage = ${stageOf(progress.state)}, since = ${progress.since},
      due_at = ${booking.dueAt}, visit_day = ${visit.day}::date, visit_half = ${visit.half},
      visit_from = ${visit.from}, visit_to = ${visit.to}, visit_at = ${visit.at},
      called_at = ${progress.calledAt}, late_minutes = ${progress.lateMinutes}, called_off = ${progress.calledOff},
      missing = ${[...progress.missing]},
      acceptance_number = ${acceptance.number}, accepted_at = ${acceptance.at},
      accepted_remote = ${acceptance.remote}, arrived_at = ${progress.arrivedAt},
      receiver = ${handover.receiver}, receiver_relation = ${handover.relation},
      old_card_returned = ${handover.oldCardReturned}, handed_over_at = ${handover.at},
      reminded_at = ${booking.remindedAt}, step_count = ${booking.stepCount}, changed_at = ${booking.changedAt}
    where b.station_id = ${stationId} and b.booking_id = ${uuid}`
}
