import type { Sql } from '@server/platform/database'
import { findWords, namedBy } from '@server/platform/word-search'
import type { Fragment } from '@server/platform/work-shelf'
import { categoryWords } from '@shared/disputes/dispute-category'
import { END_OF_OPEN } from '@shared/disputes/dispute-time.rules'
import type { WordsAsked } from '@shared/workbench/work'
import { steppedOutOf } from './dispute-members.repository'
import { type DisputeRow, disputeColumns, toDispute } from './dispute-rows.repository'
import { type WorkDesk, openOf } from './dispute-work.repository'
import {
  type Shelf,
  type StoredWarning,
  type WarningRow,
  toWarning,
  warningColumns,
} from './early-warnings.repository'
import type { Dispute } from './stored-dispute'
import { staysReadable } from './warning-recusals.repository'
import { type WarningDesk, openSheets } from './warning-work.repository'

const categoryNames = Object.fromEntries(
  Object.entries(categoryWords).map(([code, { name }]) => [code, name]),
)
/** As the lists call them: `用水、排水纠纷`, `线索：用水、排水`, `用水、排水苗头`. */
const calledWith = (before: string, after: string) =>
  Object.values(categoryNames).map((name) => `${before}${name}${after}`)
const disputeNames = [...calledWith('', '纠纷'), ...calledWith('线索：', '')]
const sheetNames = [...calledWith('', '苗头'), '排查']

/** What anybody may see there: nothing protected but for those who may, nothing one stepped out of. */
const seen = (sql: Sql, { stationId, accountId, withProtected }: WorkDesk): Fragment => sql`
  d.station_id = ${stationId} ${withProtected ? sql`` : sql`and not d.protected`}
  and d.dispute_id <> all (${steppedOutOf(sql, stationId, accountId)})`

function scopeOf(sql: Sql, desk: WorkDesk): Fragment {
  const { stationId, accountId, beatUuids } = desk
  if (desk.sees === 'called')
    return sql`d.dispute_id = any (array(select m.dispute_id from dispute_members m
      where m.station_id = ${stationId} and m.account_id = ${accountId} and m.ended_at is null)) and ${seen(sql, desk)}`
  return sql`${beatUuids === null ? sql`true` : sql`d.beat_id = any(${[...beatUuids]}::uuid[])`} and ${seen(sql, desk)}`
}

/** The newest of each beat; or those that somebody was called to, which are few. */
const newestOf =
  (sql: Sql, desk: WorkDesk) =>
  (depth: number): Fragment => {
    const newest = sql`
    d.stage = 'closed' and d.desk_place >= ${END_OF_OPEN}::bigint and ${seen(sql, desk)}
    order by d.desk_place, d.dispute_id limit ${depth}`
    if (desk.sees === 'called' || desk.beatUuids === null)
      return sql`select d.* from disputes d where ${scopeOf(sql, desk)} and ${newest}`
    return sql`
    select d.* from unnest(${[...desk.beatUuids]}::uuid[]) as w (beat_id) cross join lateral (
      select d.* from disputes d where d.beat_id = w.beat_id and ${newest}) d`
  }

/**
 * Disputes of the desk by category, village and what was told: the earliest due in its stages, and where wanted the newest
 * that have ended and whatever has the words, in any stage.
 */
export async function searchDisputes(
  sql: Sql,
  desk: WorkDesk,
  asked: WordsAsked,
  withAll: boolean,
): Promise<Dispute[]> {
  const { stationId } = desk
  const nothing = () => sql`select d.* from disputes d where false`
  const rows = await findWords<DisputeRow>(
    sql,
    {
      table: sql`disputes d`,
      alias: sql`d`,
      columns: disputeColumns(sql),
      scope: scopeOf(sql, desk),
      open: (today) => openOf(sql, desk, today),
      newest: withAll ? newestOf(sql, desk) : null,
      ...(withAll ? {} : { far: nothing }),
      newestFirst: sql`d.desk_place, d.dispute_id`,
      indexed: sql`(coalesce(d.text, '') || ' ' || coalesce(d.village_name, ''))`,
      named: sql`(case when d.kind = 'clue' then '线索：' else '' end || ${namedBy(sql, sql`d.category`, categoryNames)} || '纠纷 ' || d.receipt)`,
      names: disputeNames,
    },
    { stationId, ...asked },
  )
  return rows.map(toDispute)
}

function warningScope(sql: Sql, { stationId, reporterId, beatUuids }: Shelf): Fragment {
  return sql`
    w.station_id = ${stationId}
    ${reporterId === null ? sql`` : sql`and w.reporter_id = ${reporterId}`}
    ${beatUuids === null ? sql`` : sql`and w.beat_id = any(${[...beatUuids]}::uuid[])`}`
}

/** Early-warning sheets of the shelf, open and done, by what was written. */
export async function searchSheets(
  sql: Sql,
  shelf: WarningDesk,
  asked: WordsAsked,
): Promise<StoredWarning[]> {
  const { stationId, accountId } = shelf
  const scope = sql`
    ${warningScope(sql, shelf)} and ${staysReadable(sql, { stationId, accountId })}`
  const rows = await findWords<WarningRow>(
    sql,
    {
      table: sql`early_warnings w`,
      alias: sql`w`,
      columns: warningColumns(sql),
      scope,
      open: (today) => openSheets(sql, shelf, today),
      newest: (depth) => sql`
        select w.* from early_warnings w where w.state <> 'open' and ${scope}
        order by w.place, w.warning_id limit ${depth}`,
      newestFirst: sql`w.place, w.warning_id`,
      indexed: sql`(w.words || ' ' || w.village_name)`,
      named: sql`(${namedBy(sql, sql`w.category`, categoryNames)} || '苗头 排查')`,
      names: sheetNames,
    },
    { stationId, ...asked },
  )
  return rows.map(toWarning)
}
