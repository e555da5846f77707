import type { PendingQuery, Row } from 'postgres'
import type { Sql } from '@server/platform/database'
import type { Subject } from '@shared/statistics/board'
import type { StationMonth } from './statistics-sources.repository'

type Changes = (sql: Sql, since: Date) => PendingQuery<Row[]>

/** Where something changed since then, steps included that were noted on the road and came in later: the station and a day of the month that it counts in. */
const changes: Record<Subject, Changes> = {
  threads: (sql, since) => sql`
    select q.station_id, (q.asked_at at time zone 'Asia/Shanghai')::date as day from thread_questions q
    where q.changed_at >= ${since}`,
  bookings: (sql, since) => sql`
    select k.station_id, k.receipt_day as day from bookings k where k.changed_at >= ${since}
    union all
    select k.station_id, k.receipt_day from booking_steps s
    join bookings k on k.station_id = s.station_id and k.booking_id = s.booking_id
    where s.received_at >= ${since}`,
  disputes: (sql, since) => sql`
    select d.station_id, d.receipt_day as day from disputes d where d.changed_at >= ${since}`,
  needs: (sql, since) => sql`
    select n.station_id, (n.raised_at at time zone 'Asia/Shanghai')::date as day from needs n
    where n.changed_at >= ${since}
    union all
    select n.station_id, (n.raised_at at time zone 'Asia/Shanghai')::date from need_steps s
    join needs n on n.station_id = s.station_id and n.need_id = s.need_id
    where s.received_at >= ${since}`,
  visits: (sql, since) => sql`
    select v.station_id, v.day from visits v where v.recorded_at >= ${since}`,
  'follow-ups': (sql, since) => sql`
    select s.station_id, (s.at at time zone 'Asia/Shanghai')::date as day from dispute_steps s
    where s.act = 'follow-up' and s.at >= ${since}
    union all
    select s.station_id, (s.at at time zone 'Asia/Shanghai')::date from booking_steps s
    where s.act = 'follow-up' and (s.at >= ${since} or s.received_at >= ${since})`,
  talks: (sql, since) => sql`
    select p.station_id, p.day from prevention_talks p where p.recorded_at >= ${since}`,
  satisfaction: (sql, since) => sql`
    select s.station_id, (s.said_at at time zone 'Asia/Shanghai')::date as day from satisfactions s
    where s.said_at >= ${since}
    union all
    select v.station_id, (v.month || '-01')::date from visit_satisfactions v
    where v.month >= to_char(${since}::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM')`,
}

/** The months of each station that have to be counted anew: those with a change since then. */
export async function listChangedMonths(sql: Sql, subject: Subject, since: Date): Promise<StationMonth[]> {
  return sql<StationMonth[]>`
    select distinct c.station_id as "stationId", to_char(c.day, 'YYYY-MM') as month
    from (${changes[subject](sql, since)}) c
    order by 1, 2`
}
