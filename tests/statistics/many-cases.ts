import type postgres from 'postgres'

/** Beats of the demo's station in a fixed order, and five of its villages. */
const places = (sql: postgres.Sql) => sql`
  join lateral (select beat_id from beats where station_id = 1 and kind = 'beat' order by beat_id offset g % 4 limit 1) b
    on true
  join lateral (select (array['白草坡村', '店子村', '穆村', '大王村', '北庄村'])[1 + g * 31 % 5] as village) v on true`

/** Moments of the year before `now` that have nothing to do with the other columns; `created` is one of them. */
const moments = (sql: postgres.Sql, count: number, now: Date) => sql`
  from generate_series(1, ${count}::int) g
  join lateral (select ${now}::timestamptz - (g::bigint * 7919791 % 28000000) * interval '1 second' as created) c on true`

async function addDisputes(sql: postgres.Sql, count: number, now: Date): Promise<void> {
  await sql`
    insert into disputes (station_id, dispute_id, beat_id, kind, category, source, village_code, village_name,
      receipt_day, receipt, reporter_id, text, number_masked, confidential, call_back, state, stage, since, asked_at,
      last_act_at, risk, protected, desk_place, due_at, created_at, changed_at, settled_at, authority, merged_into)
    select 1, gen_random_uuid(), b.beat_id, 'dispute', (array['water', 'boundary', 'family', 'debt'])[1 + g % 4],
      'app', '620822105206', v.village, (c.created at time zone 'Asia/Shanghai')::date, '计-' || g,
      gen_random_uuid(), '演示', false, true, 'any', s.state, s.stage, c.created, c.created, c.created, 'blue',
      g % 17 = 0, 1e14 + g, c.created, c.created, c.created + interval '1 day',
      case when s.settled then c.created + interval '5 days' end,
      case when s.state = 'to-court' then '灵台县人民法院' end, case when s.state = 'merged' then gen_random_uuid() end
    ${moments(sql, count, now)} ${places(sql)}
    join (values (0, 'registered', 'to-accept', false), (1, 'accepted', 'under-way', false),
      (2, 'performing', 'follow-up', true), (3, 'archived', 'closed', true), (4, 'archived', 'closed', false),
      (5, 'to-court', 'closed', false), (6, 'withdrawn', 'closed', false), (7, 'merged', 'closed', false),
      (8, 'followed-up-7', 'follow-up', true), (9, 'performing', 'follow-up', true), (10, 'archived', 'closed', true)
    ) s (place, state, stage, settled) on s.place = g % 11`
  await sql`
    insert into dispute_steps (station_id, dispute_id, sequence, act, state, at, actor_id, actor_role, internal)
    select d.station_id, d.dispute_id, n.sequence, n.act, d.state, d.created_at + n.after, d.reporter_id, n.role, false
    from disputes d, lateral (select substr(d.receipt, 3)::int as g) r,
      lateral (values (1, 'supplement', 'resident', interval '1 minute', true),
        (2, 'acceptance', 'officer', r.g % 90 * interval '1 hour', r.g % 5 > 0),
        (3, 'follow-up', 'officer', interval '9 days', r.g % 6 = 0)) n (sequence, act, role, after, holds)
    where d.receipt like '计-%' and n.holds`
}

async function addBookings(sql: postgres.Sql, count: number, now: Date): Promise<void> {
  await sql`
    insert into bookings (station_id, booking_id, beat_id, village_code, village_name, receipt_day, receipt, booker_id,
      booker_role, relation, subject_name, subject_birth, subject_index, contact_key_id, contact_sealed, phone_of,
      landmark, service, old_card, register_at_home, eligibility, number_masked, state, stage, since, due_at,
      created_at, changed_at, acceptance_number, accepted_at, accepted_remote, receiver, receiver_relation,
      old_card_returned, handed_over_at)
    select 1, gen_random_uuid(), b.beat_id, '620822105206', v.village, (c.created at time zone 'Asia/Shanghai')::date,
      '计-' || g, gen_random_uuid(), 'resident', 'self', '演示', '1950-01-01', decode(md5(g::text), 'hex'), 'x',
      '\\x00'::bytea, 'subject', '演示', (array['first', 'expired', 'lost'])[1 + g % 3], 'in-hand', true, '{bedridden}',
      false, s.state, s.stage, c.created, c.created, c.created, c.created + interval '1 day',
      case when s.handed then '1' end, case when s.handed then c.created + interval '2 days' end,
      case when s.handed then g % 4 = 0 end, case when s.handed then '演示' end, case when s.handed then '本人' end,
      case when s.handed then true end, case when s.handed then c.created + g % 90 * interval '1 day' end
    ${moments(sql, count, now)} ${places(sql)}
    join (values (0, 'to-window', 'in-progress', false), (1, 'cancelled', 'closed', false),
      (2, 'delivered', 'in-progress', true), (3, 'followed-up', 'closed', true), (4, 'nobody-home', 'in-progress', false)
    ) s (place, state, stage, handed) on s.place = g % 5`
}

async function addQuestions(sql: postgres.Sql, count: number, now: Date): Promise<void> {
  await sql`
    insert into threads (station_id, thread_id, beat_id, resident_id, receipt, village_name, state, escalation, due_at,
      inbox_place, changed_at, created_at)
    select 1, gen_random_uuid(), b.beat_id, gen_random_uuid(), '计-' || g, v.village, 'answered', 'beat', null, g,
      c.created, c.created
    ${moments(sql, count, now)} ${places(sql)}`
  await sql`
    insert into thread_questions (station_id, thread_id, sequence, asked_at, due_at, answered_at, changed_at)
    select t.station_id, t.thread_id, 1, t.created_at, t.created_at + interval '24 hours',
      case when r.g % 8 > 0 then t.created_at + r.g % 50 * interval '37 minutes' end, t.created_at
    from threads t, lateral (select substr(t.receipt, 3)::int as g) r where t.receipt like '计-%'`
}

async function addRounds(sql: postgres.Sql, count: number, now: Date): Promise<void> {
  await sql`
    insert into needs (station_id, need_id, beat_id, village_code, village_name, what, kind, source, written_by,
      owner_id, state, due_day, answer, carried_how, carried_at, carried_by, carried_word, step_count, raised_at,
      changed_at)
    select 1, gen_random_uuid(), b.beat_id, '620822105206', v.village, '演示', 'welfare', 'visit', gen_random_uuid(),
      gen_random_uuid(), case when s.done then 'carried-back' else 'open' end,
      ((c.created + interval '7 days') at time zone 'Asia/Shanghai')::date, case when s.done then '办了' end,
      case when s.done then 'phone' end, case when s.done then c.created + g % 14 * interval '1 day' end,
      case when s.done then gen_random_uuid() end, case when s.done then 'satisfied' end, 1, c.created, c.created
    ${moments(sql, count, now)} ${places(sql)} join lateral (select g % 3 > 0 as done) s on true`
  await sql`
    insert into visits (station_id, visit_id, beat_id, village_code, village_name, day, checklist_version, checks,
      prompts, topics, welfare, nobody_home, next_open, team_ids, state, written_by, recorded_at)
    select 1, gen_random_uuid(), b.beat_id, '620822105206', v.village, (c.created at time zone 'Asia/Shanghai')::date,
      (select max(version) from visit_checklists), '{}', '{}', '{}', '{}', g % 9 = 0, false, '{}',
      case when g % 7 = 0 then 'draft' else 'recorded' end, gen_random_uuid(), c.created
    ${moments(sql, count, now)} ${places(sql)}`
  await sql`
    insert into prevention_talks (station_id, talk_id, beat_id, village_code, village_name, kind, topic, day, place,
      audience, written_by, recorded_at)
    select 1, gen_random_uuid(), b.beat_id, '620822105206', v.village, 'talk',
      (array['telecom-fraud', 'traffic-safety', 'drugs'])[1 + g % 3], (c.created at time zone 'Asia/Shanghai')::date,
      '村委会', 1 + g % 40, gen_random_uuid(), c.created
    ${moments(sql, count, now)} ${places(sql)}`
  await sql`
    insert into satisfactions (station_id, satisfaction_id, service, case_id, account_id, answer, wants_call_back,
      said_at)
    select 1, gen_random_uuid(), (array['thread', 'booking', 'dispute'])[1 + g % 3], gen_random_uuid(),
      gen_random_uuid(), (array['satisfied', 'satisfied', 'fair', 'unsatisfied'])[1 + g % 4], false, c.created
    ${moments(sql, count, now)}`
}

/** A year of the station's work: `count` cases of each kind in every standing, over five villages. */
export async function addManyCases(sql: postgres.Sql, count: number, now: Date): Promise<void> {
  await addDisputes(sql, count, now)
  await addBookings(sql, count, now)
  await addQuestions(sql, count, now)
  await addRounds(sql, count, now)
}
