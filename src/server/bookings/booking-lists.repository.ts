import type { Sql } from '@server/platform/database'
import type { BookingStage, SlotTime } from '@shared/bookings/booking'
import { type BeijingDay, addDays, beijingDay, instantAt } from '@shared/kernel/beijing-time'
import { type BookingRow, bookingColumns, toBooking } from './booking-rows.repository'
import type { Booking } from './stored-booking'

export type DeskList = 'to-accept' | 'today' | 'planned' | 'in-progress' | 'closed'

/** The last row of the page before: its time and id. */
export interface ListCursor {
  readonly at: Date
  readonly uuid: string
}

/** These beats, or with null the whole station. */
export interface Desk {
  readonly stationId: number
  readonly beatUuids: readonly string[] | null
}

interface Search {
  readonly list: DeskList
  readonly now: Date
  readonly after: ListCursor | null
  readonly limit: number
}

export interface DeskCounts {
  readonly toAccept: number
  readonly today: number
  readonly overdue: number
}

/** Counting stops here, so that the time does not grow with the pile. */
const MOST_COUNTED = 100

const startOf = (day: BeijingDay): Date => instantAt(day, 0)
const endOfToday = (now: Date) => startOf(addDays(beijingDay(now), 1))

/** The part of one index that a list walks through, in its order. */
function range(sql: Sql, { list, now, after, limit }: Search) {
  if (list === 'today') {
    const later =
      after === null ? sql`` : sql`and (b.visit_from, b.booking_id) > (${after.at}, ${after.uuid}::uuid)`
    return sql`b.stage in ('to-accept', 'planned') and b.visit_from < ${endOfToday(now)} ${later}
      order by b.visit_from, b.booking_id limit ${limit}`
  }
  if (list === 'closed') {
    const older =
      after === null ? sql`` : sql`and (b.due_at, b.booking_id) < (${after.at}, ${after.uuid}::uuid)`
    return sql`b.stage = 'closed' ${older} order by b.due_at desc, b.booking_id desc limit ${limit}`
  }
  const later =
    after === null ? sql`` : sql`and (b.due_at, b.booking_id) > (${after.at}, ${after.uuid}::uuid)`
  return sql`b.stage = ${list satisfies BookingStage} ${later} order by b.due_at, b.booking_id limit ${limit}`
}

/** One short index range for each beat: the time grows neither with the bookings nor with other beats. */
function search(sql: Sql, { stationId, beatUuids }: Desk, wanted: Search, columns = sql`b.*`) {
  if (beatUuids === null)
    return sql`select ${columns} from bookings b where b.station_id = ${stationId} and ${range(sql, wanted)}`
  return sql`
    select b.* from unnest(${[...beatUuids]}::uuid[]) as w (beat_id) cross join lateral (
      select ${columns} from bookings b
      where b.station_id = ${stationId} and b.beat_id = w.beat_id and ${range(sql, wanted)}) b`
}

function orderOf(sql: Sql, list: DeskList) {
  if (list === 'today') return sql`b.visit_from, b.booking_id`
  return list === 'closed' ? sql`b.due_at desc, b.booking_id desc` : sql`b.due_at, b.booking_id`
}

/** One list of a beat or station; one more than `limit`. */
export async function listDesk(sql: Sql, desk: Desk, wanted: Search): Promise<Booking[]> {
  const most = wanted.limit + 1
  const rows = await sql<BookingRow[]>`
    select ${bookingColumns(sql)} from (${search(sql, desk, { ...wanted, limit: most })}) b
    order by ${orderOf(sql, wanted.list)} limit ${most}`
  return rows.map(toBooking)
}

export async function countDesk(sql: Sql, desk: Desk, now: Date): Promise<DeskCounts> {
  const count = (list: DeskList, condition = sql`true`) => {
    const first = { list, now, after: null, limit: MOST_COUNTED }
    return sql`
      (select count(*)::int from (${search(sql, desk, first, sql`b.due_at, b.state`)}) b where ${condition})`
  }
  const late = sql`b.due_at < ${now} and b.state not in ('returned', 'to-window')`
  const [counts] = await sql<DeskCounts[]>`
    select least(${count('to-accept')}, ${MOST_COUNTED}) as "toAccept",
      least(${count('today')}, ${MOST_COUNTED}) as today,
      least(${count('to-accept', late)} + ${count('planned', late)} + ${count('in-progress', late)},
        ${MOST_COUNTED}) as overdue`
  return counts ?? { toAccept: 0, today: 0, overdue: 0 }
}

/** The visits of a beat on a day that still lie ahead, in order; a day holds few. */
export async function listVisitsOn(
  sql: Sql,
  { stationId, beatUuid }: { readonly stationId: number; readonly beatUuid: string },
  day: BeijingDay,
): Promise<Booking[]> {
  const rows = await sql<BookingRow[]>`
    select ${bookingColumns(sql)} from bookings b
    where b.station_id = ${stationId} and b.beat_id = ${beatUuid} and b.stage in ('to-accept', 'planned')
      and b.visit_from >= ${startOf(day)} and b.visit_from < ${startOf(addDays(day, 1))}
    order by b.visit_from, b.booking_id limit ${2 * MOST_COUNTED}`
  return rows.map(toBooking)
}

/** The visits of a half-day, locked in the order of their ids. */
export async function lockVisitsOf(
  sql: Sql,
  { stationId, beatUuid }: { readonly stationId: number; readonly beatUuid: string },
  { day, half }: SlotTime,
): Promise<Booking[]> {
  const rows = await sql<BookingRow[]>`
    select ${bookingColumns(sql)} from bookings b
    where b.station_id = ${stationId} and b.beat_id = ${beatUuid} and b.visit_day = ${day}::date
      and b.visit_half = ${half} and b.stage in ('to-accept', 'planned')
    order by b.booking_id for update`
  return rows.map(toBooking)
}

/** What one person booked, at every station, the newest change first; one more than `limit`. */
export async function listOwn(
  sql: Sql,
  bookerId: string,
  { after, limit }: Pick<Search, 'after' | 'limit'>,
): Promise<Booking[]> {
  const older =
    after === null ? sql`` : sql`and (b.changed_at, b.booking_id) < (${after.at}, ${after.uuid}::uuid)`
  const rows = await sql<BookingRow[]>`
    select ${bookingColumns(sql)} from bookings b where b.booker_id = ${bookerId} ${older}
    order by b.changed_at desc, b.booking_id desc limit ${limit + 1}`
  return rows.map(toBooking)
}

/** Across stations: visits of the day after `now` that nobody was reminded of; passed over where somebody works on them. */
export async function lockToRemind(sql: Sql, now: Date, most: number): Promise<Booking[]> {
  const tomorrow = addDays(beijingDay(now), 1)
  const rows = await sql<BookingRow[]>`
    select ${bookingColumns(sql)} from bookings b
    where b.state = 'scheduled' and b.reminded_at is null and b.visit_from >= ${startOf(tomorrow)}
      and b.visit_from < ${startOf(addDays(tomorrow, 1))}
    order by b.visit_from limit ${most} for update skip locked`
  return rows.map(toBooking)
}

/** Across stations: whose call back fell due between two moments and has not been made. */
export async function listLate(sql: Sql, from: Date, to: Date, most: number): Promise<Booking[]> {
  const rows = await sql<BookingRow[]>`
    select ${bookingColumns(sql)} from bookings b
    where b.stage = 'to-accept' and b.state = 'submitted' and b.due_at >= ${from} and b.due_at < ${to}
    order by b.due_at limit ${most}`
  return rows.map(toBooking)
}

/** Numbers come again every year: the last few with this one, the newest first. */
export async function listWithReceipt(sql: Sql, stationId: number, receipt: string): Promise<Booking[]> {
  const rows = await sql<BookingRow[]>`
    select ${bookingColumns(sql)} from bookings b
    where b.station_id = ${stationId} and b.receipt = ${receipt} order by b.receipt_day desc limit 3`
  return rows.map(toBooking)
}
