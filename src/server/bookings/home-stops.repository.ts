import type { Sql } from '@server/platform/database'
import type { Half } from '@shared/bookings/booking'
import { type BeijingDay, addDays, instantAt } from '@shared/kernel/beijing-time'
import { type BookingRow, bookingColumns, toBooking } from './booking-rows.repository'
import type { BeatPlace } from './booking-slots.repository'
import type { Booking } from './stored-booking'

/** A pair on one motorbike never reaches more. */
const MOST_STOPS = 60

/** Acts that end a stop and take the booking off the day's plan. */
const endedAtGate = ['nobody-home', 'missed-delivery', 'delivery', 'window-referral', 'supplement-request']

interface Wanted {
  readonly day: BeijingDay
  /** Also the cards that wait to be brought: they belong to today. */
  readonly withCards: boolean
}

/** The homes of a beat on a day: planned, already visited, and with `withCards` those whose card is ready. */
export async function listHomeStops(
  sql: Sql,
  { stationId, beatUuid }: BeatPlace,
  { day, withCards }: Wanted,
): Promise<Booking[]> {
  const rows = await sql<BookingRow[]>`
    select ${bookingColumns(sql)} from bookings b
    where b.station_id = ${stationId} and b.beat_id = ${beatUuid} and b.booking_id in (
      select v.booking_id from bookings v
      where v.station_id = ${stationId} and v.beat_id = ${beatUuid} and v.visit_day = ${day}::date
        and v.called_off is null
      union
      select c.booking_id from bookings c
      where ${withCards} and c.station_id = ${stationId} and c.beat_id = ${beatUuid} and c.state = 'awaiting-delivery'
      union
      select s.booking_id from booking_steps s
      where s.station_id = ${stationId} and s.at >= ${instantAt(day, 0)} and s.at < ${instantAt(addDays(day, 1), 0)}
        and s.act = any(${endedAtGate}))
    order by b.visit_from nulls last, b.booking_id limit ${MOST_STOPS}`
  return rows.map(toBooking)
}

/** How many homes of a village are booked for a half-day. */
export interface BookedVillage {
  readonly day: BeijingDay
  readonly half: Half
  readonly villageCode: string
  readonly villageName: string
  readonly homes: number
}

export async function countBookedVillages(
  sql: Sql,
  { stationId, beatUuid }: BeatPlace,
  { from, to }: { readonly from: BeijingDay; readonly to: BeijingDay },
): Promise<BookedVillage[]> {
  return sql<BookedVillage[]>`
    select b.visit_day::text as day, b.visit_half as half, b.village_code as "villageCode",
      b.village_name as "villageName", count(*)::int as homes
    from bookings b
    where b.station_id = ${stationId} and b.beat_id = ${beatUuid} and b.visit_day between ${from}::date and ${to}::date
      and b.stage in ('to-accept', 'planned') and b.called_off is null
    group by b.visit_day, b.visit_half, b.village_code, b.village_name
    order by b.visit_day, b.visit_half desc, b.village_code`
}
