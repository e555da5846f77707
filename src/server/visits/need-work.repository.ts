import type { Sql } from '@server/platform/database'
import { type Fragment, type WorkTerms, countGroups, workRange } from '@server/platform/work-shelf'
import { MINUTE, beijingDay } from '@shared/kernel/beijing-time'
import { dueMoment } from '@shared/visits/need.rules'
import type { WorkAsked, WorkCounts } from '@shared/workbench/work'
import type { NeedDesk } from './need-lists.repository'
import { type Need, type NeedRow, needColumns, toNeed } from './need-rows.repository'

/** A day is due in its last minute: the first day that is not due before that instant. */
export const dayAt = (instant: Date) => beijingDay(new Date(instant.getTime() + MINUTE - 1))

export const isDueMoment = (instant: Date) => dueMoment(beijingDay(instant)).getTime() === instant.getTime()

const termsOf = (sql: Sql, { accountId }: NeedDesk): WorkTerms => ({
  due: sql`n.due_day`,
  uuid: sql`n.need_id`,
  at: (instant) => sql`${dayAt(instant)}::date`,
  hits: isDueMoment,
  mine: sql`n.owner_id = ${accountId}`,
  isNew: sql`n.step_count = 1`,
})

/** One short index range for each beat, merged; or the few of one person. */
export function openNeedsOf(sql: Sql, desk: NeedDesk, asked: WorkAsked): Fragment {
  const { village, limit } = asked
  const ofStation = sql`select n.* from needs n where n.station_id = ${desk.stationId}`
  const range = sql`
    n.state <> 'carried-back' ${village === null ? sql`` : sql`and n.village_name = ${village}`}
    and ${workRange(sql, termsOf(sql, desk), asked)}`
  if (desk.beatUuids === null)
    return sql`${ofStation} and (n.owner_id = ${desk.accountId} or n.written_by = ${desk.accountId}) and ${range}`
  return sql`
    select n.* from unnest(${[...desk.beatUuids]}::uuid[]) as w (beat_id) cross join lateral (
      ${ofStation} and n.beat_id = w.beat_id and ${range}) n
    order by n.due_day, n.need_id limit ${limit}`
}

export async function listWork(sql: Sql, desk: NeedDesk, asked: WorkAsked): Promise<Need[]> {
  const rows = await sql<NeedRow[]>`
    select ${needColumns(sql)} from (${openNeedsOf(sql, desk, asked)}) n order by n.due_day, n.need_id`
  return rows.map(toNeed)
}

export const countWork = (
  sql: Sql,
  desk: NeedDesk,
  asked: Pick<WorkAsked, 'now' | 'village'>,
): Promise<WorkCounts> => countGroups(sql, asked, (one) => openNeedsOf(sql, desk, one))
