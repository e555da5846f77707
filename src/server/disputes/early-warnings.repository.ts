import type { Sql } from '@server/platform/database'
import { type CaseId, toPublicId } from '@server/platform/public-id'
import type { EarlyWarning, WarningScope } from '@shared/disputes/early-warning'
import { warningPlace } from '@shared/disputes/early-warning.rules'
import { leaversOf, staysReadable } from './warning-recusals.repository'

export interface StoredWarning extends EarlyWarning, WarningScope, CaseId {
  /** Public id. */
  readonly id: string
  readonly beatUuid: string
  readonly villageCode: string
  readonly villageName: string
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly answeredAt: Date | null
  readonly disputeUuid: string | null
  /** Accounts of those who left it to the next. */
  readonly steppedOut: readonly string[]
  readonly createdAt: Date
  readonly changedAt: Date
}

export interface WarningRow extends Omit<StoredWarning, 'id' | 'beatId' | 'parties'> {
  firstParty: string | null
  secondParty: string | null
}

export const warningColumns = (sql: Sql) => sql`
  w.station_id as "stationId", w.warning_id as uuid, w.beat_id as "beatUuid", w.village_code as "villageCode",
  w.village_name as "villageName", w.category, w.noticed_on::text as "noticedOn", w.first_party as "firstParty",
  w.second_party as "secondParty", w.signs, w.words, w.risk, w.risk_signs as "riskSigns", w.state,
  w.reporter_id as "reporterId", w.answer, w.answered_by as "answeredBy", w.answered_at as "answeredAt",
  w.dispute_id as "disputeUuid", ${leaversOf(sql)} as "steppedOut", w.created_at as "createdAt", w.changed_at as "changedAt"`

export function toWarning({ firstParty, secondParty, ...row }: WarningRow): StoredWarning {
  const { stationId, uuid, beatUuid } = row
  return {
    ...row,
    id: toPublicId({ stationId, uuid }),
    beatId: toPublicId({ stationId, uuid: beatUuid }),
    parties: [firstParty, secondParty].filter((one) => one !== null),
  }
}

export async function addWarning(sql: Sql, warning: StoredWarning): Promise<void> {
  const [first = null, second = null] = warning.parties
  await sql`
    insert into early_warnings (station_id, warning_id, beat_id, village_code, village_name, category, noticed_on,
      first_party, second_party, signs, words, risk, risk_signs, state, reporter_id, place, created_at, changed_at)
    values (${warning.stationId}, ${warning.uuid}, ${warning.beatUuid}, ${warning.villageCode},
      ${warning.villageName}, ${warning.category}, ${warning.noticedOn}::date, ${first}, ${second},
      ${[...warning.signs]}, ${warning.words}, ${warning.risk}, ${[...warning.riskSigns]}, ${warning.state},
      ${warning.reporterId}, ${warningPlace(warning, warning)}, ${warning.createdAt}, ${warning.changedAt})`
}

export async function findWarning(sql: Sql, { stationId, uuid }: CaseId): Promise<StoredWarning | null> {
  const [row] = await sql<WarningRow[]>`
    select ${warningColumns(sql)} from early_warnings w where w.station_id = ${stationId} and w.warning_id = ${uuid}`
  return row ? toWarning(row) : null
}

export async function lockWarning(sql: Sql, { stationId, uuid }: CaseId): Promise<StoredWarning | null> {
  const [row] = await sql<WarningRow[]>`
    select ${warningColumns(sql)} from early_warnings w
    where w.station_id = ${stationId} and w.warning_id = ${uuid} for update`
  return row ? toWarning(row) : null
}

/** The row is locked. */
export async function saveWarning(sql: Sql, warning: StoredWarning): Promise<void> {
  await sql`
    update early_warnings w set state = ${warning.state}, answer = ${warning.answer},
      answered_by = ${warning.answeredBy}, answered_at = ${warning.answeredAt}, dispute_id = ${warning.disputeUuid},
      place = ${warningPlace(warning, warning)}, changed_at = ${warning.changedAt}
    where w.station_id = ${warning.stationId} and w.warning_id = ${warning.uuid}`
}

export interface WarningCursor {
  readonly place: number
  readonly uuid: string
}

/** Whose sheets: one writer's, some beats', or with both null the station's. */
export interface Shelf {
  readonly stationId: number
  readonly reporterId: string | null
  readonly beatUuids: readonly string[] | null
  /** Who reads it: a sheet that they stepped out of is not there, unless they wrote it. */
  readonly accountId: string
}

const NIL = '00000000-0000-0000-0000-000000000000'

/** What waits first; one more than `limit`. */
export async function listWarnings(
  sql: Sql,
  { stationId, reporterId, beatUuids, accountId }: Shelf,
  { after, limit }: { after: WarningCursor | null; limit: number },
): Promise<StoredWarning[]> {
  const start = after ?? { place: -1, uuid: NIL }
  const rows = await sql<WarningRow[]>`
    select ${warningColumns(sql)} from early_warnings w
    where w.station_id = ${stationId} and (w.place, w.warning_id) > (${start.place}::bigint, ${start.uuid}::uuid)
      ${reporterId === null ? sql`` : sql`and w.reporter_id = ${reporterId}`}
      and ${staysReadable(sql, { stationId, accountId })}
      ${beatUuids === null ? sql`` : sql`and w.beat_id = any(${[...beatUuids]}::uuid[])`}
    order by w.place, w.warning_id limit ${limit + 1}`
  return rows.map(toWarning)
}
