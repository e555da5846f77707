import type { Sql } from '@server/platform/database'
import { type CaseId, toPublicId } from '@server/platform/public-id'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import { type Need, type NeedRow, needColumns, toNeed } from './need-rows.repository'
import type { Cursor } from './visit-access'

export type NeedFilter = 'open' | 'overdue' | 'to-carry-back' | 'mine' | 'ended'

/** Whose needs: those of these beats, or with null those that this person owns or wrote down. */
export interface NeedDesk {
  readonly stationId: number
  readonly accountId: string
  readonly beatUuids: readonly string[] | null
  readonly today: BeijingDay
}

export interface NeedSearch {
  readonly filter: NeedFilter
  readonly villageCode: string | null
  /** Only what is due by this day. */
  readonly dueBy: BeijingDay | null
  readonly after: Cursor | null
  readonly limit: number
}

const MOST_COUNTED = 100

function stateOf(sql: Sql, { filter }: NeedSearch, { today }: NeedDesk) {
  if (filter === 'ended') return sql`and n.state = 'carried-back'`
  if (filter === 'to-carry-back') return sql`and n.state = 'answer-found'`
  const late = filter === 'overdue' ? sql`and n.due_day < ${today}::date` : sql``
  return sql`and n.state <> 'carried-back' ${late}`
}

function afterOf(sql: Sql, { filter, after }: NeedSearch) {
  if (after === null) return sql``
  if (filter === 'ended')
    return sql`and (n.changed_at, n.need_id) < (${new Date(after.place)}, ${after.uuid}::uuid)`
  return sql`and (n.due_day, n.need_id) > (${after.place.slice(0, 10)}::date, ${after.uuid}::uuid)`
}

const orderOf = (sql: Sql, { filter }: NeedSearch) =>
  filter === 'ended' ? sql`order by n.changed_at desc, n.need_id desc` : sql`order by n.due_day, n.need_id`

/** One short index range for each beat, merged; or the few of one person. */
function search(sql: Sql, desk: NeedDesk, wanted: NeedSearch) {
  const { villageCode, dueBy, limit } = wanted
  const rest = sql`
    ${stateOf(sql, wanted, desk)}
    ${villageCode === null ? sql`` : sql`and n.village_code = ${villageCode}`}
    ${dueBy === null ? sql`` : sql`and n.due_day <= ${dueBy}::date`}
    ${afterOf(sql, wanted)} ${orderOf(sql, wanted)} limit ${limit}`
  const ofStation = sql`select n.* from needs n where n.station_id = ${desk.stationId}`
  if (wanted.filter === 'mine') return sql`${ofStation} and n.owner_id = ${desk.accountId} ${rest}`
  if (desk.beatUuids === null)
    return sql`${ofStation} and (n.owner_id = ${desk.accountId} or n.written_by = ${desk.accountId}) ${rest}`
  return sql`
    select n.* from unnest(${[...desk.beatUuids]}::uuid[]) as w (beat_id) cross join lateral (
      ${ofStation} and n.beat_id = w.beat_id ${rest}) n`
}

/** By due day, so that the overdue lead; ended ones newest first. One more than `limit`. */
export async function listNeeds(sql: Sql, desk: NeedDesk, wanted: NeedSearch): Promise<Need[]> {
  const limit = wanted.limit + 1
  const rows = await sql<NeedRow[]>`
    select ${needColumns(sql)} from (${search(sql, desk, { ...wanted, limit })}) n
    ${orderOf(sql, wanted)} limit ${limit}`
  return rows.map(toNeed)
}

export interface NeedCounts {
  readonly open: number
  readonly overdue: number
  readonly toCarryBack: number
}

export async function countNeeds(sql: Sql, desk: NeedDesk): Promise<NeedCounts> {
  const of = (filter: NeedFilter) => {
    const all = { filter, villageCode: null, dueBy: null, after: null, limit: MOST_COUNTED }
    return sql`(select least(count(*), ${MOST_COUNTED})::int from (${search(sql, desk, all)}) c)`
  }
  const [counts] = await sql<NeedCounts[]>`
    select ${of('open')} as open, ${of('overdue')} as overdue, ${of('to-carry-back')} as "toCarryBack"`
  return counts ?? { open: 0, overdue: 0, toCarryBack: 0 }
}

/** What one resident raised, at every station, the newest change first; one more than `limit`. */
export async function listOwnNeeds(
  sql: Sql,
  residentId: string,
  { after, limit }: { readonly after: Cursor | null; readonly limit: number },
): Promise<Need[]> {
  const older =
    after === null
      ? sql``
      : sql`and (n.changed_at, n.need_id) < (${new Date(after.place)}, ${after.uuid}::uuid)`
  const rows = await sql<NeedRow[]>`
    select ${needColumns(sql)} from needs n where n.resident_id = ${residentId} ${older}
    order by n.changed_at desc, n.need_id desc limit ${limit + 1}`
  return rows.map(toNeed)
}

/** Across stations: what was to be carried back on a day from the one to the other, without it, and was not. */
export async function listLateNeeds(
  sql: Sql,
  from: BeijingDay,
  to: BeijingDay,
  limit: number,
): Promise<Need[]> {
  const rows = await sql<NeedRow[]>`
    select ${needColumns(sql)} from needs n
    where n.state <> 'carried-back' and n.due_day >= ${from}::date and n.due_day < ${to}::date
    order by n.due_day limit ${limit}`
  return rows.map(toNeed)
}

interface HeardAtVisit {
  readonly id: string
  readonly what: string
  readonly visitUuid: string
}

export async function listNeedsOfVisits(
  sql: Sql,
  stationId: number,
  visits: readonly CaseId[],
): Promise<HeardAtVisit[]> {
  const rows = await sql<{ uuid: string; what: string; visitUuid: string }[]>`
    select n.need_id as uuid, n.what, n.visit_id as "visitUuid" from needs n
    where n.station_id = ${stationId} and n.visit_id = any(${visits.map(({ uuid }) => uuid)}::uuid[])
    order by n.need_id`
  return rows.map(({ uuid, what, visitUuid }) => ({ id: toPublicId({ stationId, uuid }), what, visitUuid }))
}
