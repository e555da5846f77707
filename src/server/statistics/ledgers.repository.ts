import type { Sql } from '@server/platform/database'
import { type CaseId, toPublicId } from '@server/platform/public-id'
import type { LedgerRequest } from '@shared/statistics/ledger'

interface LedgerRow extends Omit<LedgerRequest, 'beatIds'> {
  readonly beatUuids: readonly string[] | null
}

const columns = (sql: Sql) => sql`
  l.station_id as "stationId", l.request_id as uuid, l.requester_id as "requesterId", l.subject, l.personal,
  l.from_day::text as "from", l.to_day::text as "to", l.beat_ids as "beatUuids", l.purpose,
  l.row_count as "rowCount", l.state, l.requested_at as "requestedAt", l.decided_by as "decidedBy",
  l.decided_at as "decidedAt", l.reason, l.downloaded_at as "downloadedAt"`

const toRequest = ({ beatUuids, ...row }: LedgerRow): LedgerRequest => ({
  ...row,
  beatIds: beatUuids?.map((uuid) => toPublicId({ stationId: row.stationId, uuid })) ?? null,
})

export async function addLedgerRequest(
  sql: Sql,
  request: LedgerRequest,
  beatUuids: readonly string[] | null,
): Promise<void> {
  const beats = beatUuids === null ? null : [...beatUuids]
  await sql`
    insert into ledger_requests (station_id, request_id, requester_id, subject, personal, from_day, to_day, beat_ids,
      purpose, row_count, state, requested_at)
    values (${request.stationId}, ${request.uuid}, ${request.requesterId}, ${request.subject}, ${request.personal},
      ${request.from}, ${request.to}, ${beats}::uuid[], ${request.purpose}, ${request.rowCount}, ${request.state},
      ${request.requestedAt})`
}

/** Locked, so that it is decided once and taken away once. */
export async function lockLedgerRequest(
  sql: Sql,
  { stationId, uuid }: CaseId,
): Promise<LedgerRequest | null> {
  const [row] = await sql<LedgerRow[]>`
    select ${columns(sql)} from ledger_requests l
    where l.station_id = ${stationId} and l.request_id = ${uuid} for update`
  return row ? toRequest(row) : null
}

export async function saveLedgerRequest(sql: Sql, request: LedgerRequest): Promise<void> {
  await sql`
    update ledger_requests l set state = ${request.state}, decided_by = ${request.decidedBy},
      decided_at = ${request.decidedAt}, reason = ${request.reason}, downloaded_at = ${request.downloadedAt}
    where l.station_id = ${request.stationId} and l.request_id = ${request.uuid}`
}

/** Nobody counts further. */
const MOST_COUNTED = 100

/** How many that others asked for since then still wait at the station. */
export async function countWaiting(
  sql: Sql,
  { stationId, notBy, since }: { readonly stationId: number; readonly notBy: string; readonly since: Date },
): Promise<number> {
  const [row] = await sql<{ waiting: number }[]>`
    select count(*)::int as waiting from (
      select from ledger_requests l where l.station_id = ${stationId} and l.state = 'waiting'
        and l.requester_id <> ${notBy} and l.requested_at >= ${since} limit ${MOST_COUNTED}) few`
  return row?.waiting ?? 0
}

export interface LedgerSearch {
  readonly stationId: number
  /** Those of this person; null for what waits for a decision of somebody other than `notBy`. */
  readonly requesterId: string | null
  readonly notBy: string
  readonly before: string | null
  readonly limit: number
}

/** Newest first; one more than `limit`. */
export async function listLedgerRequests(sql: Sql, search: LedgerSearch): Promise<LedgerRequest[]> {
  const which =
    search.requesterId === null
      ? sql`l.state = 'waiting' and l.requester_id <> ${search.notBy}`
      : sql`l.requester_id = ${search.requesterId}`
  const rows = await sql<LedgerRow[]>`
    select ${columns(sql)} from ledger_requests l
    where l.station_id = ${search.stationId} and ${which}
      ${search.before === null ? sql`` : sql`and l.request_id < ${search.before}`}
    order by l.request_id desc limit ${search.limit + 1}`
  return rows.map(toRequest)
}
