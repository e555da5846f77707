import type { Sql } from '@server/platform/database'
import type { Month, MonthRange, Subject } from '@shared/statistics/board'
import { type StationMonth, sources } from './statistics-sources.repository'

/** Counts one month of a station anew from its cases: as a whole, by village, by category and by both. */
export async function countMonth(sql: Sql, subject: Subject, span: StationMonth): Promise<void> {
  const { stationId, month } = span
  await sql`
    delete from statistics_sums c
    where c.station_id = ${stationId} and c.subject = ${subject} and c.month = ${month}`
  await sql`
    insert into statistics_sums (station_id, subject, side, month, village, category, measure, times, sizes, size_times)
    select ${stationId}::integer, ${subject}::text, s.side, ${month}::text, s.village, s.category, s.measure,
      sum(s.times), case when s.measure = 'wait' then array_agg(s.size order by s.size) end,
      case when s.measure = 'wait' then array_agg(s.times order by s.size) end
    from (
      select (array['both', 'village', 'category', 'whole'])[1 + grouping(f.village, f.category)] as side,
        coalesce(f.village, '') as village, coalesce(f.category, '') as category, f.measure, f.size,
        sum(f.times)::integer as times
      from (${sources[subject](sql, span)}) f
      group by f.measure, f.size, grouping sets ((), (f.village), (f.category), (f.village, f.category))
    ) s
    group by s.side, s.village, s.category, s.measure`
}

/** Forgets what was counted from that month on, and that it was. */
export async function forgetCounts(sql: Sql, subject: Subject, from: Month): Promise<void> {
  await sql`delete from statistics_sums c where c.subject = ${subject} and c.month >= ${from}`
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

export interface SumSearch extends MonthRange {
  readonly subjects: readonly Subject[]
  /** Null for all stations. */
  readonly stationId: number | null
  /** Null for all villages. */
  readonly village: string | null
}

/** A sum of one month, or over all asked months of one village or category. */
export interface SideSum {
  readonly subject: Subject
  readonly measure: string
  readonly month: Month | null
  readonly village: string | null
  readonly category: string | null
  readonly times: number
}

/** How long it was waited in one month of one station. */
export interface WaitSum {
  readonly subject: Subject
  readonly sizes: readonly number[]
  readonly sizeTimes: readonly number[]
}

/** The rows that a question reads: those of a village stand on sides of their own. */
const sidesOf = ({ village }: SumSearch) =>
  village === null
    ? { whole: 'whole', sides: ['whole', 'village', 'category'] }
    : { whole: 'village', sides: ['village', 'both'] }

const where = (sql: Sql, { subjects, stationId, village, from, to }: SumSearch) => sql`
  c.subject = any(${[...subjects]}::text[]) and c.month between ${from} and ${to}
  ${stationId === null ? sql`` : sql`and c.station_id = ${stationId}`}
  ${village === null ? sql`` : sql`and c.village = ${village}`}`

export async function readSums(sql: Sql, search: SumSearch): Promise<SideSum[]> {
  const { whole, sides } = sidesOf(search)
  return sql<SideSum[]>`
    select s.subject, s.measure, s.month, case when s.side = 'village' and s.month is null then s.village end as village,
      case when s.side in ('category', 'both') then s.category end as category, sum(s.times)::int as times
    from (
      select c.subject, c.measure, c.side, case when c.side = ${whole} then c.month end as month, c.village,
        c.category, c.times
      from statistics_sums c where c.side = any(${sides}::text[]) and c.measure <> 'wait' and ${where(sql, search)}
    ) s
    group by s.subject, s.measure, s.side, s.month, s.village, s.category`
}

export async function readWaits(sql: Sql, search: SumSearch): Promise<WaitSum[]> {
  return sql<WaitSum[]>`
    select c.subject, c.sizes, c.size_times as "sizeTimes" from statistics_sums c
    where c.side = ${sidesOf(search).whole} and c.measure = 'wait' and ${where(sql, search)}`
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
