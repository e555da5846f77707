import type { Sql } from '@server/platform/database'
import type { SlotTime } from '@shared/bookings/booking'
import type { CalledOff } from '@shared/bookings/booking-calendar.rules'
import type { SlotRow } from '@shared/bookings/slot.rules'
import type { BeijingDay } from '@shared/kernel/beijing-time'

export interface BeatPlace {
  readonly stationId: number
  readonly beatUuid: string
}

/** The half-days that somebody booked or the chief set. */
export async function listSlots(
  sql: Sql,
  { stationId, beatUuid }: BeatPlace,
  from: BeijingDay,
  to: BeijingDay,
): Promise<SlotRow[]> {
  return sql<SlotRow[]>`
    select s.day::text as day, s.half, s.capacity, s.booked, s.closed, s.note from booking_slots s
    where s.station_id = ${stationId} and s.beat_id = ${beatUuid} and s.day between ${from}::date and ${to}::date`
}

/** Households whose visit was called off and that still wait for a new time, by the half-day that was agreed. */
export async function countCalledOff(
  sql: Sql,
  { stationId, beatUuid }: BeatPlace,
  from: BeijingDay,
  to: BeijingDay,
): Promise<CalledOff[]> {
  return sql<CalledOff[]>`
    select b.visit_day::text as day, b.visit_half as half, count(*)::int as homes from bookings b
    where b.station_id = ${stationId} and b.beat_id = ${beatUuid} and b.called_off is not null
      and b.visit_day between ${from}::date and ${to}::date
    group by b.visit_day, b.visit_half`
}

export interface BookedHalf extends BeatPlace, SlotTime {}

/** Across stations: the half-days between two days in which somebody is still to be visited. */
export async function listBookedHalves(sql: Sql, from: BeijingDay, to: BeijingDay): Promise<BookedHalf[]> {
  return sql<BookedHalf[]>`
    select distinct b.station_id as "stationId", b.beat_id as "beatUuid", b.visit_day::text as day,
      b.visit_half as half
    from bookings b
    where b.stage in ('to-accept', 'planned') and b.called_off is null
      and b.visit_day between ${from}::date and ${to}::date
    order by 1, 2, 3, 4`
}

async function bookPlace(sql: Sql, { stationId, beatUuid }: BeatPlace, { day, half }: SlotTime) {
  const taken = await sql`
    update booking_slots s set booked = s.booked + 1
    where s.station_id = ${stationId} and s.beat_id = ${beatUuid} and s.day = ${day}::date and s.half = ${half}
      and not s.closed and s.booked < s.capacity`
  return taken.count === 1
}

/** Takes one place of a half-day; false where it is full. The database counts, so no place is sold twice. */
export async function takePlace(
  sql: Sql,
  beat: BeatPlace,
  time: SlotTime,
  capacity: number,
): Promise<boolean> {
  if (await bookPlace(sql, beat, time)) return true
  const opened = await sql`
    insert into booking_slots (station_id, beat_id, day, half, capacity)
    values (${beat.stationId}, ${beat.beatUuid}, ${time.day}::date, ${time.half}, ${capacity})
    on conflict (station_id, beat_id, day, half) do nothing`
  return opened.count === 1 && (await bookPlace(sql, beat, time))
}

/** Gives one place back. */
export async function givePlaceBack(
  sql: Sql,
  { stationId, beatUuid }: BeatPlace,
  { day, half }: SlotTime,
): Promise<void> {
  await sql`
    update booking_slots s set booked = s.booked - 1
    where s.station_id = ${stationId} and s.beat_id = ${beatUuid} and s.day = ${day}::date and s.half = ${half}
      and s.booked > 0`
}

/** Locks two half-days in one order for everybody, so that two moves in opposite directions cannot block each other. */
export async function lockSlots(
  sql: Sql,
  { stationId, beatUuid }: BeatPlace,
  times: readonly SlotTime[],
): Promise<void> {
  const days = times.map(({ day }) => day)
  const halves = times.map(({ half }) => half)
  await sql`
    select s.day from booking_slots s
    where s.station_id = ${stationId} and s.beat_id = ${beatUuid}
      and (s.day, s.half) in (select * from unnest(${days}::date[], ${halves}::text[]))
    order by s.day, s.half for update`
}

/** Closes a half-day for new visits; those in it are called off by whoever closes it. */
export async function closeSlot(
  sql: Sql,
  { stationId, beatUuid }: BeatPlace,
  { day, half }: SlotTime,
  note: string,
): Promise<void> {
  await sql`
    insert into booking_slots (station_id, beat_id, day, half, capacity, closed, note)
    values (${stationId}, ${beatUuid}, ${day}::date, ${half}, 0, true, ${note})
    on conflict (station_id, beat_id, day, half) do update set closed = true, note = excluded.note`
}

/** Opens a half-day with so many visits; false where more are booked already. */
export async function setCapacity(
  sql: Sql,
  { stationId, beatUuid }: BeatPlace,
  { day, half, capacity, note }: Omit<SlotRow, 'booked' | 'closed'>,
): Promise<boolean> {
  const set = await sql`
    insert into booking_slots as s (station_id, beat_id, day, half, capacity, note)
    values (${stationId}, ${beatUuid}, ${day}::date, ${half}, ${capacity}, ${note})
    on conflict (station_id, beat_id, day, half) do update set capacity = excluded.capacity, closed = false,
      note = excluded.note
    where s.booked <= excluded.capacity`
  return set.count === 1
}

export async function nextReceiptNumber(sql: Sql, stationId: number, day: BeijingDay): Promise<number> {
  const [counter] = await sql<{ number: number }[]>`
    insert into booking_receipts as r (station_id, day, last_number) values (${stationId}, ${day}::date, 1)
    on conflict (station_id, day) do update set last_number = r.last_number + 1
    returning r.last_number as number`
  return counter?.number ?? 1
}
