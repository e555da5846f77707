import type { Sql } from '@server/platform/database'
import type { Fragment } from '@server/platform/work-shelf'
import { END_OF_WAITING } from '@shared/messages/thread.rules'
import { type Thread, type ThreadRow, threadColumns, toThread } from './threads.repository'

export type ThreadFilter = 'all' | 'waiting' | 'overdue' | 'unread' | 'doubtful' | 'closed'

/** The last row of the page before: its place (or time of change, for residents) and id. */
export interface ListCursor {
  readonly place: number
  readonly uuid: string
}

export interface ListCounts {
  readonly waiting: number
  readonly overdue: number
  readonly unread: number
}

/** A beat in somebody's inbox. A deputy sees there what has come to them. */
export interface InboxBeat {
  readonly beatUuid: string
  readonly escalatedOnly: boolean
}

/** Whose inbox: some or all beats of a station. */
export interface Inbox {
  readonly stationId: number
  readonly beats: readonly InboxBeat[]
}

/** Counting stops here, so that the time does not grow with the pile. */
const MOST_COUNTED = 100
const NIL = '00000000-0000-0000-0000-000000000000'
const LAST_PLACE = 1e16

const endOf: Record<ThreadFilter, (now: Date) => number> = {
  all: () => LAST_PLACE,
  waiting: () => END_OF_WAITING,
  overdue: (now) => now.getTime(),
  unread: () => LAST_PLACE,
  doubtful: () => LAST_PLACE,
  closed: () => LAST_PLACE,
}

/** What a place in the inbox cannot tell; each has its partial index. */
function condition(sql: Sql, filter: ThreadFilter) {
  if (filter === 'unread') return sql`and t.staff_unread > 0`
  if (filter === 'doubtful') return sql`and t.doubtful > 0`
  return filter === 'closed' ? sql`and t.state = 'closed'` : sql``
}

interface Search {
  readonly filter: ThreadFilter
  readonly now: Date
  readonly after: ListCursor
  readonly limit: number
}

interface Across {
  readonly limit: number
  /** The condition, order and limit of one beat's threads; a deputy has an index of what has come to them. */
  readonly range: (isDeputy: boolean) => Fragment
}

/** One short index range for each beat, merged: the time grows neither with the threads nor with other beats. */
export function searchBeats(sql: Sql, { stationId, beats }: Inbox, { limit, range }: Across): Fragment {
  const part = (isDeputy: boolean) => {
    const ids = beats.filter(({ escalatedOnly }) => escalatedOnly === isDeputy)
    return sql`
      select t.* from unnest(${ids.map(({ beatUuid }) => beatUuid)}::uuid[]) as w (beat_id) cross join lateral (
        select t.* from threads t where t.station_id = ${stationId} and t.beat_id = w.beat_id
          ${isDeputy ? sql`and t.escalation <> 'beat'` : sql``} and ${range(isDeputy)}) t`
  }
  const isDeputy = beats.some(({ escalatedOnly }) => escalatedOnly)
  return sql`
    (${part(false)} ${isDeputy ? sql`union all ${part(true)}` : sql``})
    order by inbox_place, thread_id limit ${limit}`
}

function search(sql: Sql, inbox: Inbox, { filter, now, after, limit }: Search): Fragment {
  const end = endOf[filter](now)
  return searchBeats(sql, inbox, {
    limit,
    range: (isDeputy) => sql`
      (t.inbox_place, t.thread_id) > (${after.place}::bigint, ${after.uuid}::uuid)
        and t.inbox_place < ${isDeputy ? Math.min(end, END_OF_WAITING) : end}::bigint ${condition(sql, filter)}
      order by t.inbox_place, t.thread_id limit ${limit}`,
  })
}

const fromTheStart: ListCursor = { place: -1, uuid: NIL }

/** Waiting first by due time, then the newest change; one more than `limit`. */
export async function listInbox(
  sql: Sql,
  inbox: Inbox,
  wanted: { filter: ThreadFilter; now: Date; after: ListCursor | null; limit: number },
): Promise<Thread[]> {
  const all = { ...wanted, after: wanted.after ?? fromTheStart, limit: wanted.limit + 1 }
  const rows = await sql<ThreadRow[]>`
    select ${threadColumns(sql)} from (${search(sql, inbox, all)}) t order by t.inbox_place, t.thread_id`
  return rows.map(toThread)
}

export async function countInbox(sql: Sql, inbox: Inbox, now: Date): Promise<ListCounts> {
  const count = (filter: ThreadFilter) =>
    sql`(select count(*)::int from (${search(sql, inbox, { filter, now, after: fromTheStart, limit: MOST_COUNTED })}) c)`
  const [counts] = await sql<ListCounts[]>`
    select ${count('waiting')} as waiting, ${count('overdue')} as overdue, ${count('unread')} as unread`
  return counts ?? { waiting: 0, overdue: 0, unread: 0 }
}

function ownCondition(sql: Sql, filter: ThreadFilter, now: Date) {
  if (filter === 'all' || filter === 'doubtful') return sql``
  if (filter === 'unread') return sql`and t.resident_unread > 0`
  return filter === 'overdue' ? sql`and t.due_at < ${now}` : sql`and t.state = ${filter}`
}

/** A resident's own threads at every station, the newest change first; one more than `limit`. */
export async function listOwn(
  sql: Sql,
  residentId: string,
  wanted: { filter: ThreadFilter; now: Date; after: ListCursor | null; limit: number },
): Promise<Thread[]> {
  const { filter, now, after, limit } = wanted
  const older =
    after === null
      ? sql``
      : sql`and (t.changed_at, t.thread_id) < (${new Date(after.place)}, ${after.uuid}::uuid)`
  const rows = await sql<ThreadRow[]>`
    select ${threadColumns(sql)} from threads t
    where t.resident_id = ${residentId} ${ownCondition(sql, filter, now)} ${older}
    order by t.changed_at desc, t.thread_id desc limit ${limit + 1}`
  return rows.map(toThread)
}

export async function countOwn(sql: Sql, residentId: string, now: Date): Promise<ListCounts> {
  const [counts] = await sql<ListCounts[]>`
    select count(*) filter (where c.state = 'waiting')::int as waiting,
      count(*) filter (where c.due_at < ${now})::int as overdue,
      count(*) filter (where c.resident_unread > 0)::int as unread
    from (select t.state, t.due_at, t.resident_unread from threads t where t.resident_id = ${residentId}
      limit ${MOST_COUNTED}) c`
  return counts ?? { waiting: 0, overdue: 0, unread: 0 }
}

/** Numbers come again every year: the last few with this one, the newest first. */
export async function listWithReceipt(sql: Sql, stationId: number, receipt: string): Promise<Thread[]> {
  const rows = await sql<ThreadRow[]>`
    select ${threadColumns(sql)} from threads t
    where t.station_id = ${stationId} and t.receipt = ${receipt} order by t.created_at desc limit 3`
  return rows.map(toThread)
}
