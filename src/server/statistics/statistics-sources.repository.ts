import type { PendingQuery, Row } from 'postgres'
import type { Sql } from '@server/platform/database'
import { instantAt } from '@shared/kernel/beijing-time'
import type { Month, Subject } from '@shared/statistics/board'
import { endDay, firstDay } from '@shared/statistics/board.rules'

/** One month of one station. */
export interface StationMonth {
  readonly stationId: number
  readonly month: Month
}

type Fragment = PendingQuery<Row[]>

/** What is counted of a subject: village, category, measure, size and times, one row for each thing that holds. */
type Source = (sql: Sql, span: StationMonth) => Fragment

const days = ({ month }: StationMonth) => ({ from: firstDay(month), to: endDay(month) })
const instants = ({ month }: StationMonth) => ({
  from: instantAt(firstDay(month), 0),
  to: instantAt(endDay(month), 0),
})

const questions: Source = (sql, span) => sql`
  select coalesce(t.village_name, '') as village, '' as category, m.measure, m.size, 1 as times
  from thread_questions q join threads t on t.station_id = q.station_id and t.thread_id = q.thread_id
  cross join lateral (values
    ('received', 0, true), ('settled', 0, q.answered_at is not null), ('waiting', 0, q.answered_at is null),
    ('in-time', 0, q.answered_at <= q.due_at), ('late', 0, q.answered_at > q.due_at),
    ('wait', greatest(1, ceil(extract(epoch from q.answered_at - q.asked_at) / 3600))::int, q.answered_at is not null)
  ) m (measure, size, holds)
  where q.station_id = ${span.stationId} and q.asked_at >= ${instants(span).from}
    and q.asked_at < ${instants(span).to} and m.holds`

const bookings: Source = (sql, span) => sql`
  select k.village_name as village, k.service as category, m.measure, m.size, 1 as times
  from bookings k
  cross join lateral (select (k.accepted_at at time zone 'Asia/Shanghai')::date
    + case when k.accepted_remote then 75 else 45 end as day) legal
  cross join lateral (select (k.handed_over_at at time zone 'Asia/Shanghai')::date as day) handed
  cross join lateral (values
    ('received', 0, true), ('settled', 0, k.handed_over_at is not null),
    ('ended', 0, k.stage = 'closed' and k.handed_over_at is null),
    ('waiting', 0, k.stage <> 'closed' and k.handed_over_at is null),
    ('in-time', 0, handed.day <= legal.day), ('late', 0, handed.day > legal.day),
    ('wait', greatest(1, ceil(extract(epoch from k.handed_over_at - k.created_at) / 86400))::int,
      k.handed_over_at is not null)
  ) m (measure, size, holds)
  where k.station_id = ${span.stationId} and k.receipt_day >= ${days(span).from}::date
    and k.receipt_day < ${days(span).to}::date and m.holds`

/** Violence at home is known in a village by its date: a protected case counts without its village (facts.md D5). */
const disputes: Source = (sql, span) => sql`
  select case when d.protected then '' else coalesce(d.village_name, '') end as village, d.category, m.measure,
    0 as size, 1 as times
  from disputes d
  cross join lateral (select min(s.at) as at from dispute_steps s where s.station_id = d.station_id
    and s.dispute_id = d.dispute_id and s.actor_role <> 'resident' and s.act <> 'handover') handled
  cross join lateral (select case when d.stage = 'follow-up' or (d.state = 'archived' and d.settled_at is not null)
    then 'settled' when d.stage = 'closed' then 'ended' else 'waiting' end as outcome) o
  cross join lateral (values
    ('received', true), (o.outcome, true), ('answered', handled.at is not null),
    ('in-time', handled.at <= d.created_at + interval '48 hours'),
    ('late', handled.at > d.created_at + interval '48 hours')
  ) m (measure, holds)
  where d.station_id = ${span.stationId} and d.receipt_day >= ${days(span).from}::date
    and d.receipt_day < ${days(span).to}::date and d.state <> 'merged' and m.holds`

const needs: Source = (sql, span) => sql`
  select n.village_name as village, '' as category, m.measure, 0 as size, 1 as times
  from needs n
  cross join lateral (select (n.carried_at at time zone 'Asia/Shanghai')::date as day) carried
  cross join lateral (values
    ('received', true), ('settled', n.carried_at is not null), ('waiting', n.carried_at is null),
    ('in-time', carried.day <= n.due_day), ('late', carried.day > n.due_day)
  ) m (measure, holds)
  where n.station_id = ${span.stationId} and n.raised_at >= ${instants(span).from}
    and n.raised_at < ${instants(span).to} and m.holds`

const visits: Source = (sql, span) => sql`
  select v.village_name as village, '' as category, 'times' as measure, 0 as size, 1 as times
  from visits v
  where v.station_id = ${span.stationId} and v.day >= ${days(span).from}::date and v.day < ${days(span).to}::date
    and v.state = 'recorded' and not v.nobody_home`

const followUps: Source = (sql, span) => sql`
  select case when d.protected then '' else coalesce(d.village_name, '') end as village, 'dispute' as category,
    'times' as measure, 0 as size, 1 as times
  from dispute_steps s join disputes d on d.station_id = s.station_id and d.dispute_id = s.dispute_id
  where s.act = 'follow-up' and s.station_id = ${span.stationId}
    and s.at >= ${instants(span).from} and s.at < ${instants(span).to}
  union all
  select k.village_name, 'booking', 'times', 0, 1
  from booking_steps s join bookings k on k.station_id = s.station_id and k.booking_id = s.booking_id
  where s.act = 'follow-up' and s.station_id = ${span.stationId}
    and s.at >= ${instants(span).from} and s.at < ${instants(span).to}`

const talks: Source = (sql, span) => sql`
  select p.village_name as village, p.topic as category, m.measure, 0 as size, m.times
  from prevention_talks p cross join lateral (values ('times', 1), ('audience', p.audience)) m (measure, times)
  where p.station_id = ${span.stationId} and p.day >= ${days(span).from}::date and p.day < ${days(span).to}::date`

const satisfaction: Source = (sql, span) => sql`
  select '' as village, a.category, m.measure, 0 as size, a.times
  from (
    select s.service as category, s.answer, 1 as times from satisfactions s
    where s.station_id = ${span.stationId} and s.said_at >= ${instants(span).from} and s.said_at < ${instants(span).to}
    union all
    select 'visit', v.answer, v.times from visit_satisfactions v
    where v.station_id = ${span.stationId} and v.month = ${span.month}
  ) a cross join lateral (values ('received'), (a.answer)) m (measure)`

export const sources: Record<Subject, Source> = {
  threads: questions,
  bookings,
  disputes,
  needs,
  visits,
  'follow-ups': followUps,
  talks,
  satisfaction,
}
