import type { Sql } from '@server/platform/database'
import type { Month, MonthRange, Subject } from '@shared/statistics/board'
import { type StationMonth, sources } from './statistics-sources.repository'

/** Counts one month of a station anew from its cases. */
export async function countMonth(sql: Sql, subject: Subject, span: StationMonth): Promise<void> {
  const { stationId, month } = span
  await sql`
    delete from statistics_cells c
    where c.station_id = ${stationId} and c.subject = ${subject} and c.month = ${month}`
  await sql`
    insert into statistics_cells (station_id, subject, month, village, category, measure, size, times)
    select ${stationId}::integer, ${subject}::text, ${month}::text, f.village, f.category, f.measure, f.size,
      sum(f.times)
    from (${sources[subject](sql, span)}) f
    group by f.village, f.category, f.measure, f.size`
}

/** Forgets what was counted from that month on, and that it was. */
export async function forgetCounts(sql: Sql, subject: Subject, from: Month): Promise<void> {
  await sql`delete from statistics_cells c where c.subject = ${subject} and c.month >= ${from}`
  await sql`delete from statistics_marks m where m.subject = ${subject}`
}

/** One count at a time: the job and whoever counts anew wait for each other. */
export async function lockCounting(sql: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(620822106, hashtext('statistics'))`
}

/** Null where the subject was never counted. */
export async function findMark(sql: Sql, subject: Subject): Promise<Date | null> {
  const [mark] = await sql<{ at: Date }[]>`
    select m.counted_until as at from statistics_marks m where m.subject = ${subject}`
  return mark?.at ?? null
}

export async function setMark(sql: Sql, subject: Subject, at: Date): Promise<void> {
  await sql`
    insert into statistics_marks as m (subject, counted_until) values (${subject}, ${at})
    on conflict (subject) do update set counted_until = excluded.counted_until`
}

export interface CellSearch extends MonthRange {
  readonly subjects: readonly Subject[]
  /** Null for all stations. */
  readonly stationId: number | null
  /** Null for all villages. */
  readonly village: string | null
}

/** A sum over one of the sides: exactly one of month, village and category is given, or none for the whole. */
export interface CellSum {
  readonly subject: Subject
  readonly measure: string
  readonly month: Month | null
  readonly village: string | null
  readonly category: string | null
  /** Of a wait only. */
  readonly size: number | null
  readonly times: number
}

const ofStation = (sql: Sql, stationId: number | null) =>
  stationId === null ? sql`` : sql`and c.station_id = ${stationId}`

export async function sumCells(sql: Sql, search: CellSearch): Promise<CellSum[]> {
  return sql<CellSum[]>`
    select c.subject, c.measure, c.month, c.village, c.category, c.size, sum(c.times)::int as times
    from statistics_cells c
    where c.subject = any(${[...search.subjects]}::text[]) and c.month between ${search.from} and ${search.to}
      ${ofStation(sql, search.stationId)}
      ${search.village === null ? sql`` : sql`and c.village = ${search.village}`}
    group by grouping sets ((c.subject, c.measure), (c.subject, c.measure, c.month), (c.subject, c.measure, c.village),
      (c.subject, c.measure, c.category), (c.subject, c.measure, c.size))`
}

export interface LastCount {
  /** When the subject was counted that was counted longest ago; null where none ever was. */
  readonly at: Date | null
  /** Another one after each count, even within one moment. */
  readonly version: string
}

export async function lastCount(sql: Sql, subjects: readonly Subject[]): Promise<LastCount> {
  const [row] = await sql<LastCount[]>`
    select min(m.counted_until) as at, coalesce(string_agg(m.xmin::text, ' ' order by m.subject), '') as version
    from statistics_marks m where m.subject = any(${[...subjects]}::text[])`
  return row ?? { at: null, version: '' }
}
