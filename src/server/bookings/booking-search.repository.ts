import type { Sql } from '@server/platform/database'
import { findWords, namedBy } from '@server/platform/word-search'
import type { Fragment } from '@server/platform/work-shelf'
import { serviceNames } from '@shared/bookings/booking-words.rules'
import type { WordsAsked } from '@shared/workbench/work'
import { type BookingRow, bookingColumns, toBooking } from './booking-rows.repository'
import { type BookingDesk, openBookings } from './booking-work.repository'
import type { Booking } from './stored-booking'

function scopeOf(sql: Sql, desk: BookingDesk): Fragment {
  if (desk.sees === 'booker') return sql`b.booker_id = ${desk.bookerId}`
  return desk.beatUuids === null ? sql`true` : sql`b.beat_id = any(${[...desk.beatUuids]}::uuid[])`
}

const newestOf =
  (sql: Sql, desk: BookingDesk, stationId: number) =>
  (depth: number): Fragment => {
    const newest = sql`b.stage = 'closed' order by b.due_at desc, b.booking_id desc limit ${depth}`
    if (desk.sees === 'booker')
      return sql`select b.* from bookings b where b.booker_id = ${desk.bookerId} and b.station_id = ${stationId} and ${newest}`
    if (desk.beatUuids === null)
      return sql`select b.* from bookings b where b.station_id = ${stationId} and ${newest}`
    return sql`
    select b.* from unnest(${[...desk.beatUuids]}::uuid[]) as w (beat_id) cross join lateral (
      select b.* from bookings b where b.station_id = ${stationId} and b.beat_id = w.beat_id and ${newest}) b`
  }

/** Home visits of the desk, open and closed, by whom they were for, village and service. */
export async function searchBookings(
  sql: Sql,
  desk: BookingDesk,
  wanted: WordsAsked & { readonly stationId: number },
): Promise<Booking[]> {
  const rows = await findWords<BookingRow>(
    sql,
    {
      table: sql`bookings b`,
      alias: sql`b`,
      columns: bookingColumns(sql),
      scope: scopeOf(sql, desk),
      open: (asked) => openBookings(sql, desk, asked),
      newest: newestOf(sql, desk, wanted.stationId),
      newestFirst: sql`b.due_at desc, b.booking_id desc`,
      indexed: sql`(b.subject_name || ' ' || b.village_name)`,
      named: sql`(${namedBy(sql, sql`b.service`, serviceNames)} || ' 上门办证 ' || b.receipt)`,
      names: [...Object.values(serviceNames), '上门办证'],
    },
    wanted,
  )
  return rows.map(toBooking)
}
