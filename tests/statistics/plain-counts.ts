import type postgres from 'postgres'

/** One number with the group that it belongs to, written as one line of text so that sets of them compare. */
export type PlainCount = string

const beijing = "at time zone 'Asia/Shanghai'"
const handled = `(select min(s.at) from dispute_steps s where s.station_id = x.station_id and s.dispute_id = x.dispute_id
  and s.actor_role in ('officer', 'auxiliary', 'station-chief', 'mediator', 'grid-worker', 'liaison')
  and s.act <> 'handover')`
const settledStates = "x.state in ('performing', 'followed-up-7', 'followed-up-30', 'followed-up-90')"
const settled = `(${settledStates} or (x.state = 'archived' and x.settled_at is not null))`
const closed =
  "x.state in ('archived','refused-by-party','to-110','to-authority','to-court','to-centre','withdrawn')"
const legalDays = 'case when x.accepted_remote then 75 else 45 end'
const handedDay = `(x.handed_over_at ${beijing})::date`
const acceptedDay = `(x.accepted_at ${beijing})::date`

interface Plan {
  readonly subject: string
  readonly from: string
  readonly month: string
  readonly village: string
  readonly category: string
  readonly where: string
  readonly measures: Readonly<Record<string, string>>
}

const plans: readonly Plan[] = [
  {
    subject: 'disputes',
    from: 'disputes x',
    month: `x.created_at ${beijing}`,
    village: "case when x.protected then '' else x.village_name end",
    category: 'x.category',
    where: "x.state <> 'merged'",
    measures: {
      received: 'true',
      settled,
      ended: `${closed} and not ${settled}`,
      waiting: `not (${closed}) and not ${settled}`,
      answered: `${handled} is not null`,
      'in-time': `${handled} - x.created_at <= interval '2 days'`,
      late: `${handled} - x.created_at > interval '2 days'`,
    },
  },
  {
    subject: 'bookings',
    from: 'bookings x',
    month: `x.created_at ${beijing}`,
    village: 'x.village_name',
    category: 'x.service',
    where: 'true',
    measures: {
      received: 'true',
      settled: "x.state in ('delivered', 'collected-by-self', 'collected-by-relative', 'followed-up')",
      ended: "x.state in ('cancelled', 'review-refused')",
      waiting:
        "x.state not in ('delivered','collected-by-self','collected-by-relative','followed-up','cancelled','review-refused')",
      'in-time': `${handedDay} - ${acceptedDay} <= ${legalDays}`,
      late: `${handedDay} - ${acceptedDay} > ${legalDays}`,
      wait: 'x.handed_over_at is not null',
    },
  },
  {
    subject: 'threads',
    from: 'thread_questions x join threads t using (station_id, thread_id)',
    month: `x.asked_at ${beijing}`,
    village: "coalesce(t.village_name, '')",
    category: "''",
    where: 'true',
    measures: {
      received: 'true',
      settled: 'x.answered_at is not null',
      waiting: 'x.answered_at is null',
      'in-time': 'x.answered_at <= x.due_at',
      late: 'x.answered_at > x.due_at',
      wait: 'x.answered_at is not null',
    },
  },
  {
    subject: 'needs',
    from: 'needs x',
    month: `x.raised_at ${beijing}`,
    village: 'x.village_name',
    category: "''",
    where: 'true',
    measures: {
      received: 'true',
      settled: "x.state = 'carried-back'",
      waiting: "x.state <> 'carried-back'",
      'in-time': `(x.carried_at ${beijing})::date <= x.due_day`,
      late: `(x.carried_at ${beijing})::date > x.due_day`,
    },
  },
  {
    subject: 'visits',
    from: 'visits x',
    month: 'x.day',
    village: 'x.village_name',
    category: "''",
    where: "x.state = 'recorded' and not x.nobody_home",
    measures: { times: 'true' },
  },
  {
    subject: 'follow-ups',
    from: `(select s.at, case when d.protected then '' else d.village_name end as village, 'dispute' as kind
      from dispute_steps s join disputes d using (station_id, dispute_id) where s.act = 'follow-up'
      union all select s.at, k.village_name, 'booking' from booking_steps s
      join bookings k using (station_id, booking_id) where s.act = 'follow-up') x`,
    month: `x.at ${beijing}`,
    village: 'x.village',
    category: 'x.kind',
    where: 'true',
    measures: { times: 'true' },
  },
  {
    subject: 'satisfaction',
    from: 'satisfactions x',
    month: `x.said_at ${beijing}`,
    village: "''",
    category: 'x.service',
    where: 'true',
    measures: {
      received: 'true',
      satisfied: "x.answer = 'satisfied'",
      fair: "x.answer = 'fair'",
      unsatisfied: "x.answer = 'unsatisfied'",
    },
  },
]

async function countPlan(sql: postgres.Sql, plan: Plan, measure: string): Promise<PlainCount[]> {
  const rows = await sql.unsafe<{ line: string }[]>(
    `select concat_ws('|', '${plan.subject}', c.month, c.village, c.category, '${measure}', count(*)) as line
    from (select to_char(${plan.month}, 'YYYY-MM') as month, ${plan.village} as village, ${plan.category} as category
      from ${plan.from} where ${plan.where} and ${plan.measures[measure] ?? 'false'}) c
    group by c.month, c.village, c.category`,
  )
  return rows.map(({ line }) => line)
}

/** The same numbers, one question to the case tables for each of them. */
export async function countPlainly(sql: postgres.Sql): Promise<PlainCount[]> {
  const counts: PlainCount[] = []
  for (const plan of plans)
    for (const measure of Object.keys(plan.measures)) counts.push(...(await countPlan(sql, plan, measure)))
  const talks = await sql<{ line: string }[]>`
    select concat_ws('|', 'talks', to_char(x.day, 'YYYY-MM'), x.village_name, x.topic, m.measure, m.count) as line
    from (select day, village_name, topic, count(*) as talks, sum(audience) as audience from (
      select date_trunc('month', day) as day, village_name, topic, audience from prevention_talks) p
      group by day, village_name, topic) x,
      lateral (values ('times', x.talks), ('audience', x.audience)) m (measure, count)`
  return [...counts, ...talks.map(({ line }) => line)].sort()
}

/** What the board would show if nothing were hidden. */
export async function countedCells(sql: postgres.Sql): Promise<PlainCount[]> {
  const rows = await sql<{ line: string }[]>`
    select concat_ws('|', subject, month, village, category, measure, times) as line from statistics_sums
    where side = 'both' and category <> 'visit'`
  return rows.map(({ line }) => line).sort()
}
