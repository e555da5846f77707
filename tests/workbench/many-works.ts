import type { TestApp } from '@tests/support/test-app'

const places = `join lateral (select b.beat_id from beats b where b.station_id = 1 and b.kind = 'beat'
  order by b.beat_id offset g % 4 limit 1) b on true`

/** Open letters and needs of every beat of the demo's station, some late, some due today, some later. */
export async function addManyWorks(app: TestApp, count: number): Promise<void> {
  const { now } = app.clock
  await app.sql`
    insert into threads (station_id, thread_id, beat_id, resident_id, begun_here, receipt, state, escalation, due_at,
      inbox_place, last_sequence, staff_unread, preview, village_name, changed_at, created_at)
    select 1, gen_random_uuid(), b.beat_id, gen_random_uuid(), true, '多-' || g, 'waiting',
      case when g % 9 = 0 then 'station-chief' when g % 5 = 0 then 'deputy' else 'beat' end, d.due,
      extract(epoch from d.due) * 1000, 1, g % 2, '多', '白草坡村', ${now}, ${now}
    from generate_series(1, ${count}::int) g
    join lateral (select ${now}::timestamptz + (g % 40 - 15) * interval '3 hours' as due) d on true
    ${app.sql.unsafe(places)}`
  await app.sql`
    insert into needs (station_id, need_id, beat_id, village_code, village_name, what, kind, source, written_by,
      owner_id, state, due_day, step_count, raised_at, changed_at)
    select 1, gen_random_uuid(), b.beat_id, '620822105206', '白草坡村', '多', 'welfare', 'visit', p.officer_id,
      p.officer_id, 'open', ((${now}::timestamptz at time zone 'Asia/Shanghai')::date + (g % 9 - 4)), 1 + g % 2, ${now},
      ${now}
    from generate_series(1, ${count}::int) g ${app.sql.unsafe(places)}
    join duty_pairs p on p.station_id = 1 and p.beat_id = b.beat_id and p.to_day is null`
}
