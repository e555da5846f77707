import type { Sql } from '@server/platform/database'
import { newUuid } from '@server/platform/public-id'
import type { Vault } from '@server/platform/vault'
import type { Half } from '@shared/bookings/booking'
import { type BeijingDay, addDays, beijingDay, instantAt } from '@shared/kernel/beijing-time'
import { type DemoHome, demoHomes } from './demo-homes'
import { DEMO_STATION_ID, demoPerson } from './demo-people'
import { demoBeats } from './demo-station'

const stationId = DEMO_STATION_ID
/** Homes that the two of a beat reach in half a day. */
const CAPACITY = 3
const hours = { morning: [510, 720], afternoon: [870, 1080] } as const
const beatAt = (position: number) => demoBeats.find((beat) => beat.position === position)?.beatUuid ?? ''

/** Booked two days ago by the grid worker, for today. */
async function addHome(
  sql: Sql,
  vault: Vault,
  now: Date,
  { home, place }: { home: DemoHome; place: number },
) {
  const day = beijingDay(now)
  const bookedAt = instantAt(addDays(day, -2), 540 + place)
  const agreedAt = instantAt(addDays(day, -1), 600 + place)
  const [from, to] = hours[home.half]
  const uuid = newUuid(bookedAt)
  const contact = vault.seal(JSON.stringify({ phone: home.phone, callBack: '打他家电话' }))
  const beatUuid = beatAt(home.beat)
  const booker = demoPerson(home.beat === 1 ? 'grid-worker-1' : 'grid-worker-2').accountId
  const state = home.agreed ? 'scheduled' : 'submitted'
  const since = home.agreed ? agreedAt : bookedAt
  await sql`
    insert into bookings (station_id, booking_id, beat_id, village_code, village_name, receipt_day, receipt, booker_id,
      booker_role, relation, subject_name, subject_birth, subject_index, contact_key_id, contact_sealed, phone_of,
      landmark, service, old_card, register_at_home, eligibility, needs, consent_how, consent_on, number_masked, state,
      stage, since, due_at, visit_day, visit_half, visit_from, visit_to, step_count, created_at, changed_at)
    select ${stationId}, ${uuid}, ${beatUuid}, v.code, v.name, ${addDays(day, -2)}::date,
      ${`演-${day.slice(5).replace('-', '')}-${String(place).padStart(4, '0')}`}, ${booker}, 'grid-worker',
      'grid-worker', ${home.name}, ${home.birth}::date, ${vault.blindIndex(`demo ${home.name} ${day}`)},
      ${contact.keyId}, ${contact.bytes}, 'subject', ${home.landmark}, ${home.service}, ${home.oldCard}, true,
      ${[...home.eligibility]}, ${[...home.needs]}, 'oral', ${addDays(day, -2)}::date, false, ${state},
      ${home.agreed ? 'planned' : 'to-accept'}, ${since}, ${instantAt(day, from)}, ${day}::date, ${home.half},
      ${instantAt(day, from)}, ${instantAt(day, to)}, ${home.agreed ? 2 : 1}, ${bookedAt}, ${since}
    from villages v where v.code = ${`620822105${home.village}`}`
  await takeDemoPlace(sql, beatUuid, day, home.half)
  await addStep(sql, { uuid, sequence: 1, act: 'booking', state: 'submitted', at: bookedAt, actorId: booker })
  if (!home.agreed) return
  const officer = demoPerson(`officer-${home.beat}`).accountId
  await addStep(sql, { uuid, sequence: 2, act: 'confirmation', state, at: agreedAt, actorId: officer })
}

/** The calendar counts the household like any other; a half-day that is full already gets one place more. */
async function takeDemoPlace(sql: Sql, beatUuid: string, day: BeijingDay, half: Half): Promise<void> {
  await sql`
    insert into booking_slots (station_id, beat_id, day, half, capacity, booked)
    values (${stationId}, ${beatUuid}, ${day}::date, ${half}, ${CAPACITY}, 1)
    on conflict (station_id, beat_id, day, half) do update
      set booked = booking_slots.booked + 1,
        capacity = greatest(booking_slots.capacity, booking_slots.booked + 1)`
}

interface DemoStep {
  readonly uuid: string
  readonly sequence: number
  readonly act: string
  readonly state: string
  readonly at: Date
  readonly actorId: string
}

async function addStep(sql: Sql, { uuid, sequence, act, state, at, actorId }: DemoStep): Promise<void> {
  await sql`
    insert into booking_steps (station_id, booking_id, sequence, act, state, at, actor_id, actor_role)
    values (${stationId}, ${uuid}, ${sequence}, ${act}, ${state}, ${at}, ${actorId},
      ${sequence === 1 ? 'grid-worker' : 'officer'})`
}

/** A round for the day of the start, so that nobody opens an empty page; not twice on one day. */
export async function seedDemoHomes(sql: Sql, vault: Vault, now: Date): Promise<void> {
  const [seeded] = await sql`
    select 1 from bookings b
    where b.station_id = ${stationId} and b.visit_day = ${beijingDay(now)}::date and b.receipt like '演-%' limit 1`
  if (seeded) return
  let place = 0
  for (const home of demoHomes) await addHome(sql, vault, now, { home, place: (place += 1) })
}
