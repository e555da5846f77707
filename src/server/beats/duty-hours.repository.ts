import type { Sql } from '@server/platform/database'
import type { DutySpan } from '@shared/beats/duty'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import { WHOLE_STATION } from './beats.repository'

const multirange = (spans: readonly DutySpan[]): string =>
  `{${spans.map(({ from, to }) => `[${String(from)},${String(to)})`).join(',')}}`

/** Whose hours: a beat's own, or the station's where no beat is named. */
export interface HoursOf {
  readonly stationId: number
  readonly beatUuid: string | null
}

export async function hasOwnHours(sql: Sql, { stationId, beatUuid }: HoursOf): Promise<boolean> {
  const [row] = await sql`
    select from duty_hours h
    where h.station_id = ${stationId} and h.beat_id = ${beatUuid ?? WHOLE_STATION} limit 1`
  return row !== undefined
}

/** Seven days from Monday; null lets the beat follow the station again. */
export async function replaceHours(
  sql: Sql,
  { stationId, beatUuid }: HoursOf,
  weekly: readonly (readonly DutySpan[])[] | null,
): Promise<void> {
  const beat = beatUuid ?? WHOLE_STATION
  await sql`delete from duty_hours h where h.station_id = ${stationId} and h.beat_id = ${beat}`
  for (const [index, spans] of (weekly ?? []).entries())
    await sql`
      insert into duty_hours (station_id, beat_id, weekday, spans)
      values (${stationId}, ${beat}, ${index + 1}, ${multirange(spans)}::int4multirange)`
}

/** The days from `fromDay` to `toDay` follow these spans instead of their weekday's. */
export async function setDays(
  sql: Sql,
  { stationId, beatUuid }: HoursOf,
  days: { readonly fromDay: BeijingDay; readonly toDay: BeijingDay; readonly name: string },
  spans: readonly DutySpan[],
): Promise<void> {
  await sql`
    insert into duty_exceptions (station_id, beat_id, day, name, spans)
    select ${stationId}, ${beatUuid ?? WHOLE_STATION}::uuid, d::date, ${days.name},
      ${multirange(spans)}::int4multirange
    from generate_series(${days.fromDay}::date, ${days.toDay}::date, interval '1 day') d
    on conflict (station_id, beat_id, day) do update set name = excluded.name, spans = excluded.spans`
}

export async function removeDay(sql: Sql, { stationId, beatUuid }: HoursOf, day: BeijingDay): Promise<void> {
  await sql`
    delete from duty_exceptions e
    where e.station_id = ${stationId} and e.beat_id = ${beatUuid ?? WHOLE_STATION} and e.day = ${day}`
}

/** The days ahead that this beat, or the station, arranged itself. */
export async function listOwnDays(
  sql: Sql,
  { stationId, beatUuid }: HoursOf,
  today: BeijingDay,
): Promise<Set<string>> {
  const rows = await sql<{ day: string }[]>`
    select e.day::text from duty_exceptions e
    where e.station_id = ${stationId} and e.beat_id = ${beatUuid ?? WHOLE_STATION} and e.day >= ${today}::date`
  return new Set(rows.map(({ day }) => day))
}

export interface Absence {
  readonly accountId: string
  readonly fromDay: string
  readonly toDay: string
}

export function listAbsences(sql: Sql, stationId: number, today: BeijingDay): Promise<Absence[]> {
  return sql<Absence[]>`
    select a.account_id as "accountId", a.from_day::text as "fromDay", a.to_day::text as "toDay"
    from duty_absences a where a.station_id = ${stationId} and a.to_day >= ${today}::date
    order by a.from_day, a.account_id limit 200`
}

export async function setAbsence(
  sql: Sql,
  stationId: number,
  { accountId, fromDay, toDay }: Absence,
): Promise<void> {
  await sql`
    insert into duty_absences (station_id, account_id, from_day, to_day)
    values (${stationId}, ${accountId}, ${fromDay}, ${toDay})
    on conflict (station_id, account_id, from_day) do update set to_day = excluded.to_day`
}

export async function removeAbsence(
  sql: Sql,
  stationId: number,
  { accountId, fromDay }: Omit<Absence, 'toDay'>,
): Promise<void> {
  await sql`
    delete from duty_absences a
    where a.station_id = ${stationId} and a.account_id = ${accountId} and a.from_day = ${fromDay}`
}
