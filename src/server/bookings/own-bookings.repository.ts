import type { Sql } from '@server/platform/database'
import { type BookingRow, bookingColumns, toBooking } from './booking-rows.repository'
import type { Booking } from './stored-booking'

/** Every booking that a resident made, the newest first. */
export async function listOwnBookings(sql: Sql, bookerId: string): Promise<Booking[]> {
  const rows = await sql<BookingRow[]>`
    select ${bookingColumns(sql)} from bookings b
    where b.booker_id = ${bookerId} order by b.changed_at desc, b.booking_id desc`
  return rows.map(toBooking)
}

/** Across stations: it is housekeeping. */
export async function forgetBookingsEndedBefore(sql: Sql, before: Date): Promise<void> {
  const old = sql`
    select b.station_id, b.booking_id from bookings b
    where b.stage = 'closed' and coalesce(b.handed_over_at, b.changed_at) < ${before}`
  await sql`
    delete from booking_steps s using (${old}) as old
    where s.station_id = old.station_id and s.booking_id = old.booking_id`
  await sql`
    delete from bookings b using (${old}) as old
    where b.station_id = old.station_id and b.booking_id = old.booking_id`
}
