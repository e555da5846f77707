import type { Sql } from '@server/platform/database'
import type { Side } from '@shared/disputes/dispute'
import { END_OF_OPEN, END_OF_RED } from '@shared/disputes/dispute-time.rules'
import { steppedOutOf } from './dispute-members.repository'
import { type DisputeRow, disputeColumns, toDispute } from './dispute-rows.repository'
import type { Dispute } from './stored-dispute'

export type DeskList = 'open' | 'to-accept' | 'red' | 'overdue' | 'follow-up' | 'closed'

/** The last row of the page before: its place (or time) and id. */
export interface ListCursor {
  readonly place: number
  readonly uuid: string
}

/** These beats or these villages, or with both null the whole station. */
export interface Desk {
  readonly stationId: number
  readonly beatUuids: readonly string[] | null
  readonly villageCodes: readonly string[] | null
  readonly withProtected: boolean
  /** Who reads it: what they stepped out of is not there. */
  readonly accountId: string
}

export interface DeskCounts {
  readonly toAccept: number
  readonly red: number
  readonly overdue: number
}

interface Range {
  readonly from: number
  readonly to: number
  readonly stage?: 'to-accept' | 'follow-up'
  readonly dueBefore?: Date
}

/** Counting stops here, so that the time does not grow with the pile. */
const MOST_COUNTED = 100
/**
 * What is read of each beat or village stands in the words of the statement: the plan, which is made once, is then one
 * for a short range of the index. 51 is the longest page and one more.
 */
const readAtMost = { page: (sql: Sql) => sql`limit 51`, count: (sql: Sql) => sql`limit 100` }
const inStage = {
  'to-accept': (sql: Sql) => sql`and d.stage = 'to-accept'`,
  'follow-up': (sql: Sql) => sql`and d.stage = 'follow-up'`,
}
const NIL = '00000000-0000-0000-0000-000000000000'
const NO_END = 1e16

const ranges: Record<Exclude<DeskList, 'overdue'>, Range> = {
  open: { from: -1, to: END_OF_OPEN },
  'to-accept': { from: -1, to: END_OF_OPEN, stage: 'to-accept' },
  'follow-up': { from: -1, to: END_OF_OPEN, stage: 'follow-up' },
  red: { from: -1, to: END_OF_RED },
  closed: { from: END_OF_OPEN, to: NO_END },
}

/** Late ones have the first places among the red, and again behind them. */
const rangeOf = (list: DeskList, now: Date): Range =>
  list === 'overdue' ? { from: -1, to: END_OF_RED + now.getTime(), dueBefore: now } : ranges[list]

interface Search extends Range {
  readonly after: ListCursor | null
  readonly read: keyof typeof readAtMost
}

/** One short index range for each beat or village, merged: the time grows neither with the disputes nor with others'. */
function search(sql: Sql, desk: Desk, { from, to, stage, dueBefore, after, read }: Search) {
  const start = after ?? { place: from, uuid: NIL }
  const always = sql``
  const range = sql`
    (d.desk_place, d.dispute_id) > (${start.place}::bigint, ${start.uuid}::uuid) and d.desk_place < ${to}::bigint
    ${stage === undefined ? always : inStage[stage](sql)}
    ${dueBefore === undefined ? always : sql`and d.due_at < ${dueBefore}`}
    ${desk.withProtected ? always : sql`and not d.protected`}
    and d.dispute_id <> all (${steppedOutOf(sql, desk.stationId, desk.accountId)})
    order by d.desk_place, d.dispute_id ${readAtMost[read](sql)}`
  if (desk.villageCodes !== null) {
    return sql`select d.* from unnest(${[...desk.villageCodes]}::text[]) as w (village_code) cross join lateral (
      select d.* from disputes d where d.station_id = ${desk.stationId} and d.village_code = w.village_code
        and d.kind = 'dispute' and ${range}) d`
  }
  if (desk.beatUuids === null)
    return sql`select d.* from disputes d where d.station_id = ${desk.stationId} and ${range}`
  return sql`select d.* from unnest(${[...desk.beatUuids]}::uuid[]) as w (beat_id) cross join lateral (
    select d.* from disputes d where d.station_id = ${desk.stationId} and d.beat_id = w.beat_id and ${range}) d`
}

/** Red first, then by due time; one more than `limit`. */
export async function listDesk(
  sql: Sql,
  desk: Desk,
  { list, after, limit, now }: { list: DeskList; after: ListCursor | null; limit: number; now: Date },
): Promise<Dispute[]> {
  const most = limit + 1
  const rows = await sql<DisputeRow[]>`
    select ${disputeColumns(sql)} from (${search(sql, desk, { ...rangeOf(list, now), after, read: 'page' })}) d
    order by d.desk_place, d.dispute_id limit ${most}`
  return rows.map(toDispute)
}

/** Late red ones are the first of the red: one range tells both. */
export async function countDesk(sql: Sql, desk: Desk, now: Date): Promise<DeskCounts> {
  const found = (range: Range) => search(sql, desk, { ...range, after: null, read: 'count' })
  const late = { from: END_OF_RED, to: END_OF_RED + now.getTime() }
  const [counts] = await sql<DeskCounts[]>`
    select least(a.found, ${MOST_COUNTED})::int as "toAccept", least(r.found, ${MOST_COUNTED})::int as red,
      least(r.late + l.found, ${MOST_COUNTED})::int as overdue
    from (select count(*) as found from (${found(ranges['to-accept'])}) c) a,
      (select count(*) as found, count(*) filter (where c.desk_place < ${now.getTime()}::bigint) as late
        from (${found(ranges.red)}) c) r,
      (select count(*) as found from (${found(late)}) c) l`
  return counts ?? { toAccept: 0, red: 0, overdue: 0 }
}

/** What one resident reported, at every station, the newest change first; one more than `limit`. */
export async function listOwn(
  sql: Sql,
  reporterId: string,
  { after, limit }: { after: ListCursor | null; limit: number },
): Promise<Dispute[]> {
  const older =
    after === null
      ? sql``
      : sql`and (d.changed_at, d.dispute_id) < (${new Date(after.place)}, ${after.uuid}::uuid)`
  const rows = await sql<DisputeRow[]>`
    select ${disputeColumns(sql)} from disputes d where d.reporter_id = ${reporterId} ${older}
    order by d.changed_at desc, d.dispute_id desc limit ${limit + 1}`
  return rows.map(toDispute)
}

export interface Membership {
  readonly dispute: Dispute
  readonly since: Date
}

/** What one person was assigned or convened for, the newest first; one more than `limit`. */
export async function listMemberships(
  sql: Sql,
  { stationId, accountId }: { readonly stationId: number; readonly accountId: string },
  { after, limit }: { after: ListCursor | null; limit: number },
): Promise<Membership[]> {
  const older =
    after === null
      ? sql``
      : sql`and (m.since, m.dispute_id) < (${new Date(after.place)}, ${after.uuid}::uuid)`
  const rows = await sql<(DisputeRow & { memberSince: Date })[]>`
    select m.since as "memberSince", ${disputeColumns(sql)}
    from dispute_members m join disputes d on d.station_id = m.station_id and d.dispute_id = m.dispute_id
    where m.station_id = ${stationId} and m.account_id = ${accountId} and m.ended_at is null ${older}
    order by m.since desc, m.dispute_id desc limit ${limit + 1}`
  return rows.map((row) => ({ dispute: toDispute(row), since: row.memberSince }))
}

/** What a resident was invited to, the newest invitation first; one more than `limit`. */
export async function listInvited(
  sql: Sql,
  { index, accountId }: { readonly index: Buffer; readonly accountId: string },
  { after, limit }: { after: ListCursor | null; limit: number },
): Promise<Invited[]> {
  const older =
    after === null
      ? sql``
      : sql`and (p.invited_at, p.dispute_id) < (${new Date(after.place)}, ${after.uuid}::uuid)`
  const rows = await sql<(DisputeRow & { side: Side; invitedAt: Date })[]>`
    select p.side, p.invited_at as "invitedAt", ${disputeColumns(sql)}
    from dispute_parties p join disputes d on d.station_id = p.station_id and d.dispute_id = p.dispute_id
    where p.invited_index = ${index} and not d.protected and d.reporter_id is distinct from ${accountId}::uuid ${older}
    order by p.invited_at desc, p.dispute_id desc limit ${limit + 1}`
  return rows.map((row) => ({ dispute: toDispute(row), side: row.side, invitedAt: row.invitedAt }))
}

export interface Invited {
  readonly dispute: Dispute
  readonly side: Side
  readonly invitedAt: Date
}
