import type { Sql } from '@server/platform/database'
import { type CaseId, toPublicId } from '@server/platform/public-id'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { Satisfaction, VisitNotes, VisitState } from '@shared/visits/visit'
import { type Cursor, beatIdOf } from './visit-access'

/** A visit as the server works with it. */
export interface Visit extends VisitNotes {
  readonly stationId: number
  readonly uuid: string
  /** Public id. */
  readonly id: string
  readonly beatUuid: string
  readonly beatId: string
  readonly villageCode: string
  readonly villageName: string
  readonly day: BeijingDay
  readonly checklistVersion: number
  readonly nextOpen: boolean
  readonly teamIds: readonly string[]
  readonly state: VisitState
  readonly writtenBy: string
  readonly approvedBy: string | null
  readonly recordedAt: Date
}

type Row = Omit<Visit, 'id' | 'beatId'>

const columns = (sql: Sql) => sql`
  v.station_id as "stationId", v.visit_id as uuid, v.beat_id as "beatUuid", v.village_code as "villageCode",
  v.village_name as "villageName", v.day::text as day, v.checklist_version as "checklistVersion", v.checks,
  v.prompts, v.topics, v.welfare, v.landmark, v.contact_name as "contactName", v.note,
  v.nobody_home as "nobodyHome", v.next_visit::text as "nextVisit", v.next_open as "nextOpen",
  v.team_ids as "teamIds", v.state, v.written_by as "writtenBy", v.approved_by as "approvedBy",
  v.recorded_at as "recordedAt"`

const toVisit = (row: Row): Visit => ({ ...row, id: toPublicId(row), beatId: beatIdOf(row) })

export async function addVisit(sql: Sql, visit: Visit): Promise<void> {
  await sql`
    insert into visits (station_id, visit_id, beat_id, village_code, village_name, day, checklist_version, checks,
      prompts, topics, welfare, landmark, contact_name, note, nobody_home, next_visit, next_open, team_ids, state,
      written_by, approved_by, recorded_at)
    values (${visit.stationId}, ${visit.uuid}, ${visit.beatUuid}, ${visit.villageCode}, ${visit.villageName},
      ${visit.day}::date, ${visit.checklistVersion}, ${sql.json(visit.checks)}, ${sql.json(visit.prompts)},
      ${[...visit.topics]}, ${[...visit.welfare]}, ${visit.landmark}, ${visit.contactName}, ${visit.note},
      ${visit.nobodyHome}, ${visit.nextVisit}::date, ${visit.nextOpen}, ${[...visit.teamIds]}, ${visit.state},
      ${visit.writtenBy}, ${visit.approvedBy}, ${visit.recordedAt})`
}

export async function findVisit(sql: Sql, { stationId, uuid }: CaseId): Promise<Visit | null> {
  const [row] = await sql<Row[]>`
    select ${columns(sql)} from visits v where v.station_id = ${stationId} and v.visit_id = ${uuid}`
  return row ? toVisit(row) : null
}

/** True where it was a draft until now. */
export async function approveDraft(
  sql: Sql,
  { stationId, uuid }: CaseId,
  officerId: string,
): Promise<boolean> {
  const approved = await sql`
    update visits set state = 'recorded', approved_by = ${officerId}
    where station_id = ${stationId} and visit_id = ${uuid} and state = 'draft'`
  return approved.count === 1
}

/** Somebody was there again: the plan of the earlier visit is kept. */
export async function closePlan(sql: Sql, { stationId, uuid }: CaseId): Promise<void> {
  await sql`update visits set next_open = false where station_id = ${stationId} and visit_id = ${uuid}`
}

export interface VisitDesk {
  readonly stationId: number
  readonly beatUuids: readonly string[]
  readonly today: BeijingDay
}

export interface VisitSearch {
  readonly filter: 'all' | 'draft' | 'due'
  readonly villageCode: string | null
  readonly after: Cursor | null
  readonly limit: number
}

const MOST_COUNTED = 100

const filterOf = (sql: Sql, filter: VisitSearch['filter'], today: BeijingDay) => {
  if (filter === 'draft') return sql`and v.state = 'draft'`
  return filter === 'due' ? sql`and v.next_open and v.next_visit <= ${today}::date` : sql``
}

/** One short index range for each beat, merged. */
function search(sql: Sql, desk: VisitDesk, { filter, villageCode, after, limit }: VisitSearch) {
  return sql`
    select v.* from unnest(${[...desk.beatUuids]}::uuid[]) as w (beat_id) cross join lateral (
      select v.* from visits v where v.station_id = ${desk.stationId} and v.beat_id = w.beat_id
        ${filterOf(sql, filter, desk.today)}
        ${villageCode === null ? sql`` : sql`and v.village_code = ${villageCode}`}
        ${after === null ? sql`` : sql`and (v.day, v.visit_id) < (${after.place}::date, ${after.uuid}::uuid)`}
      order by v.day desc, v.visit_id desc limit ${limit}) v`
}

/** Newest first; one more than `limit`. */
export async function listVisits(sql: Sql, desk: VisitDesk, wanted: VisitSearch): Promise<Visit[]> {
  const limit = wanted.limit + 1
  const rows = await sql<Row[]>`
    select ${columns(sql)} from (${search(sql, desk, { ...wanted, limit })}) v
    order by v.day desc, v.visit_id desc limit ${limit}`
  return rows.map(toVisit)
}

export async function countVisits(sql: Sql, desk: VisitDesk): Promise<{ drafts: number; due: number }> {
  const all = { villageCode: null, after: null, limit: MOST_COUNTED }
  const [counts] = await sql<{ drafts: number; due: number }[]>`
    select (select count(*)::int from (${search(sql, desk, { ...all, filter: 'draft' })}) d) as drafts,
      (select count(*)::int from (${search(sql, desk, { ...all, filter: 'due' })}) d) as due`
  return counts ?? { drafts: 0, due: 0 }
}

/** Counts one tap of a household; whose it was is not kept. */
export async function countSatisfaction(
  sql: Sql,
  told: { stationId: number; villageCode: string; month: string; answer: Satisfaction },
): Promise<void> {
  await sql`
    insert into visit_satisfactions as s (station_id, village_code, month, answer, times)
    values (${told.stationId}, ${told.villageCode}, ${told.month}, ${told.answer}, 1)
    on conflict (station_id, village_code, month, answer) do update set times = s.times + 1`
}
