import type { Sql } from '@server/platform/database'
import { HOUR, type BeijingDay, addDays, beijingDay } from '@shared/kernel/beijing-time'
import { DEMO_STATION_ID, demoPerson } from './demo-people'
import { demoBeats } from './demo-station'
import { demoNeeds, demoVisits } from './demo-visits'

const uuid = (kind: string, place: number) =>
  `0193a000-0000-7000-8000-${kind}${String(place).padStart(8, '0')}`
const visitUuid = (place: number) => uuid('0a11', place)
const needUuid = (place: number) => uuid('0a22', place)
const beatUuid = (position: number) => demoBeats.find((beat) => beat.position === position)?.beatUuid ?? ''
const before = (now: Date, days: number) => new Date(now.getTime() - days * 24 * HOUR)
const planned = (today: BeijingDay, nextIn: number | undefined) =>
  nextIn === undefined ? null : addDays(today, nextIn)

const nothing = { checks: {}, prompts: {}, topics: [], welfare: [], note: null, nobodyHome: false }

async function addVisits(sql: Sql, now: Date): Promise<void> {
  const today = beijingDay(now)
  const [checklist] = await sql<{ version: number }[]>`
    select coalesce(max(c.version), 1) as version from visit_checklists c`
  for (const demo of demoVisits) {
    const visit = { ...nothing, ...demo }
    const { accountId, role } = demoPerson(visit.by)
    const next = planned(today, visit.nextIn)
    const [code, name] = visit.village
    await sql`
      insert into visits (station_id, visit_id, beat_id, village_code, village_name, day, checklist_version, checks,
        prompts, topics, welfare, landmark, note, nobody_home, next_visit, next_open, team_ids, state, written_by,
        recorded_at)
      values (${DEMO_STATION_ID}, ${visitUuid(visit.place)}, ${beatUuid(visit.beat)}, ${code}, ${name},
        ${addDays(today, -visit.daysAgo)}::date, ${checklist?.version ?? 1}, ${sql.json(visit.checks)},
        ${sql.json(visit.prompts)}, ${[...visit.topics]}, ${[...visit.welfare]}, ${visit.landmark}, ${visit.note},
        ${visit.nobodyHome}, ${next}::date, ${next !== null}, ${[accountId]},
        ${role === 'auxiliary' ? 'draft' : 'recorded'}, ${accountId}, ${before(now, visit.daysAgo)})
      on conflict do nothing`
  }
}

async function addNeeds(sql: Sql, now: Date): Promise<void> {
  for (const need of demoNeeds) {
    const raised = before(now, 7)
    const [code, name] = need.village
    const writer = demoPerson(need.writtenBy).accountId
    const answer = need.answer ?? null
    await sql`
      insert into needs (station_id, need_id, beat_id, village_code, village_name, what, kind, place, source,
        visit_id, written_by, owner_id, state, due_day, answer, step_count, raised_at, changed_at)
      values (${DEMO_STATION_ID}, ${needUuid(need.place)}, ${beatUuid(need.beat)}, ${code}, ${name}, ${need.what},
        ${need.kind}, ${need.where}, ${need.visit === null ? 'grid' : 'visit'},
        ${need.visit === null ? null : visitUuid(need.visit)}, ${writer}, ${demoPerson(need.owner).accountId},
        ${answer === null ? 'open' : 'answer-found'}, ${addDays(beijingDay(now), need.dueIn)}::date, ${answer},
        ${answer === null ? 1 : 2}, ${raised}, ${before(now, 1)})
      on conflict do nothing`
    await addStep(sql, need.place, { sequence: 1, act: 'raised', at: raised, actorId: writer })
    if (answer !== null)
      await addStep(sql, need.place, { sequence: 2, act: 'answer', at: before(now, 1), actorId: writer })
  }
}

interface Step {
  readonly sequence: number
  readonly act: string
  readonly at: Date
  readonly actorId: string
}

async function addStep(sql: Sql, place: number, { sequence, act, at, actorId }: Step): Promise<void> {
  await sql`
    insert into need_steps (station_id, need_id, sequence, act, at, actor_id)
    values (${DEMO_STATION_ID}, ${needUuid(place)}, ${sequence}, ${act}, ${at}, ${actorId}) on conflict do nothing`
}

/** Fills the room of visits once; what was done on the first start is not done again. */
export async function seedDemoVisits(sql: Sql, now: Date): Promise<void> {
  const [seeded] = await sql`
    select from visits v where v.station_id = ${DEMO_STATION_ID} and v.visit_id = ${visitUuid(1)}`
  if (seeded) return

  await addVisits(sql, now)
  await addNeeds(sql, now)
}
