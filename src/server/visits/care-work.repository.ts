import type { Sql } from '@server/platform/database'
import { type Fragment, type WorkTerms, countGroups, workRange } from '@server/platform/work-shelf'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { WorkAsked, WorkCounts } from '@shared/workbench/work'
import { type CareRow, type CareVisit, careColumns, toCareVisit } from './care.repository'
import { dayAt, isDueMoment } from './need-work.repository'

/** Whose care visits: those of some beats. */
export interface CareDesk {
  readonly stationId: number
  readonly beatUuids: readonly string[]
}

const MOST_COUNTED = 100

const termsOf = (sql: Sql): WorkTerms => ({
  due: sql`c.next_visit`,
  uuid: sql`c.care_id`,
  at: (instant) => sql`${dayAt(instant)}::date`,
  hits: isDueMoment,
  mine: sql`true`,
  isNew: sql`false`,
})

/** One short index range for each beat, merged. */
function planned(sql: Sql, { stationId, beatUuids }: CareDesk, range: Fragment, limit: number): Fragment {
  return sql`
    select c.* from unnest(${[...beatUuids]}::uuid[]) as w (beat_id) cross join lateral (
      select c.* from care_visits c
      where c.station_id = ${stationId} and c.beat_id = w.beat_id and c.next_open and ${range}) c
    order by c.next_visit, c.care_id limit ${limit}`
}

function search(sql: Sql, desk: CareDesk, asked: WorkAsked): Fragment {
  const inVillage = asked.village === null ? sql`` : sql`c.village_name = ${asked.village} and`
  return planned(sql, desk, sql`${inVillage} ${workRange(sql, termsOf(sql), asked)}`, asked.limit)
}

async function read(sql: Sql, found: Fragment): Promise<CareVisit[]> {
  const rows = await sql<CareRow[]>`
    select ${careColumns(sql)} from (${found}) c
    left join care_readings r on r.station_id = c.station_id and r.care_id = c.care_id
    order by c.next_visit, c.care_id`
  return rows.map(toCareVisit)
}

export const listWork = (sql: Sql, desk: CareDesk, asked: WorkAsked): Promise<CareVisit[]> =>
  read(sql, search(sql, desk, asked))

export const countWork = (
  sql: Sql,
  desk: CareDesk,
  asked: Pick<WorkAsked, 'now' | 'village'>,
): Promise<WorkCounts> => countGroups(sql, asked, (one) => search(sql, desk, one))

const dueBy = (sql: Sql, desk: CareDesk, day: BeijingDay, limit: number): Fragment =>
  planned(sql, desk, sql`c.next_visit <= ${day}::date order by c.next_visit, c.care_id limit ${limit}`, limit)

/** To whom somebody is to go by that day, the longest awaited first. */
export const listDueCare = (sql: Sql, desk: CareDesk, day: BeijingDay, limit: number): Promise<CareVisit[]> =>
  read(sql, dueBy(sql, desk, day, limit))

export async function countDueCare(sql: Sql, desk: CareDesk, day: BeijingDay): Promise<number> {
  const [row] = await sql<{ due: number }[]>`
    select count(*)::int as due from (${dueBy(sql, desk, day, MOST_COUNTED)}) c`
  return row?.due ?? 0
}
