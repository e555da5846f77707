import type { Sql } from '@server/platform/database'
import { type Fragment, type WorkTerms, countGroups, workRange } from '@server/platform/work-shelf'
import { bookingStates } from '@shared/bookings/booking'
import { waitsForHousehold } from '@shared/bookings/booking-words.rules'
import type { WorkAsked, WorkCounts } from '@shared/workbench/work'
import type { Desk } from './booking-lists.repository'
import { type BookingRow, bookingColumns, toBooking } from './booking-rows.repository'
import type { Booking } from './stored-booking'

/** A beat's or station's desk, seen by its pair or by the chief; or what one person booked for villagers. */
export type BookingDesk =
  (Desk & { readonly sees: 'pair' | 'chief' }) | { readonly sees: 'booker'; readonly bookerId: string }

const awaited = bookingStates.filter(waitsForHousehold)
const open = ['to-accept', 'planned', 'in-progress']

/** The household's turn is the booker's own where a grid worker or cadre booked for it. */
function termsOf(sql: Sql, { sees }: BookingDesk): WorkTerms {
  const households = sql`b.state = any(${awaited})`
  const terms = {
    due: sql`b.work_due_at`,
    uuid: sql`b.booking_id`,
    at: (instant: Date) => sql`${instant}::timestamptz`,
  }
  if (sees === 'booker') return { ...terms, mine: households, isNew: sql`false` }
  const mine = sees === 'chief' ? sql`false` : sql`true`
  return { ...terms, mine, villagers: households, isNew: sql`b.stage = 'to-accept'` }
}

/** One short index range for each stage of each beat, merged. */
export function openBookings(sql: Sql, desk: BookingDesk, asked: WorkAsked): Fragment {
  const { village, limit } = asked
  const range = sql`
    b.stage <> 'closed' ${village === null ? sql`` : sql`and b.village_name = ${village}`}
    and ${workRange(sql, termsOf(sql, desk), asked)}`
  if (desk.sees === 'booker')
    return sql`select b.* from bookings b where b.booker_id = ${desk.bookerId} and ${range}`
  const { stationId, beatUuids } = desk
  const beats = beatUuids === null ? sql`` : sql`cross join unnest(${[...beatUuids]}::uuid[]) as w (beat_id)`
  return sql`
    select b.* from unnest(${open}::text[]) as s (stage) ${beats} cross join lateral (
      select b.* from bookings b where b.station_id = ${stationId} and b.stage = s.stage
        ${beatUuids === null ? sql`` : sql`and b.beat_id = w.beat_id`} and ${range}) b
    order by b.work_due_at, b.booking_id limit ${limit}`
}

export async function listWork(sql: Sql, desk: BookingDesk, asked: WorkAsked): Promise<Booking[]> {
  const rows = await sql<BookingRow[]>`
    select ${bookingColumns(sql)} from (${openBookings(sql, desk, asked)}) b order by b.work_due_at, b.booking_id`
  return rows.map(toBooking)
}

export const countWork = (
  sql: Sql,
  desk: BookingDesk,
  asked: Pick<WorkAsked, 'now' | 'village'>,
): Promise<WorkCounts> => countGroups(sql, asked, (one) => openBookings(sql, desk, one))
