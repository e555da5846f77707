import type { Sql } from '@server/platform/database'
import { type Fragment, type WorkTerms, countGroups, workRange } from '@server/platform/work-shelf'
import { risks } from '@shared/disputes/dispute'
import { FIRST_CONTACT } from '@shared/disputes/dispute-time.rules'
import type { WorkAsked, WorkCounts } from '@shared/workbench/work'
import {
  type Shelf,
  type StoredWarning,
  type WarningRow,
  toWarning,
  warningColumns,
} from './early-warnings.repository'
import { staysReadable } from './warning-recusals.repository'

/** A sheet is the officer's turn. */
export interface WarningDesk extends Shelf {
  readonly isOfficer: boolean
}

/** As `warningDueAt` has it. */
const dueOf = (sql: Sql): Fragment => sql`
  (w.created_at + (${risks.map((risk) => FIRST_CONTACT[risk] / 1000)}::int[])
    [array_position(${[...risks]}::text[], w.risk)] * interval '1 second')`

const termsOf = (sql: Sql, { isOfficer }: WarningDesk): WorkTerms => ({
  due: dueOf(sql),
  uuid: sql`w.warning_id`,
  at: (instant) => sql`${instant}::timestamptz`,
  mine: isOfficer ? sql`true` : sql`false`,
  isNew: sql`true`,
})

/** Open sheets are few: each becomes a case or is answered. */
export function openSheets(sql: Sql, desk: WarningDesk, asked: WorkAsked): Fragment {
  const { stationId, reporterId, beatUuids, accountId } = desk
  return sql`
    select w.* from early_warnings w
    where w.station_id = ${stationId} and w.state = 'open' and ${staysReadable(sql, { stationId, accountId })}
      ${reporterId === null ? sql`` : sql`and w.reporter_id = ${reporterId}`}
      ${beatUuids === null ? sql`` : sql`and w.beat_id = any(${[...beatUuids]}::uuid[])`}
      ${asked.village === null ? sql`` : sql`and w.village_name = ${asked.village}`}
      and ${workRange(sql, termsOf(sql, desk), asked)}`
}

export async function listWork(sql: Sql, desk: WarningDesk, asked: WorkAsked): Promise<StoredWarning[]> {
  const rows = await sql<WarningRow[]>`
    select ${warningColumns(sql)} from (${openSheets(sql, desk, asked)}) w order by ${dueOf(sql)}, w.warning_id`
  return rows.map(toWarning)
}

export const countWork = (
  sql: Sql,
  desk: WarningDesk,
  asked: Pick<WorkAsked, 'now' | 'village'>,
): Promise<WorkCounts> => countGroups(sql, asked, (one) => openSheets(sql, desk, one))
