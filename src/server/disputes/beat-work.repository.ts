import type { Sql } from '@server/platform/database'
import { steppedOutOf } from './dispute-members.repository'

export async function countOpenDisputes(sql: Sql, stationId: number, beatUuid: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from disputes d
    where d.station_id = ${stationId} and d.beat_id = ${beatUuid} and d.stage <> 'closed'`
  return row?.count ?? 0
}

interface OfficerChange {
  readonly stationId: number
  readonly beatUuid: string
  readonly from: string
  readonly to: string
}

/** The open disputes of the beat that were assigned to one officer by name go to the next; how many. */
export async function moveHandler(
  sql: Sql,
  { stationId, beatUuid, from, to }: OfficerChange,
  now: Date,
): Promise<number> {
  const moved = await sql<{ uuid: string }[]>`
    update disputes d set changed_at = ${now}, handler_id = case
      when d.dispute_id = any (${steppedOutOf(sql, stationId, to)}) then null else ${to}::uuid end
    where d.station_id = ${stationId} and d.beat_id = ${beatUuid} and d.handler_id = ${from} and d.stage <> 'closed'
    returning d.dispute_id as uuid`
  const uuids = moved.map(({ uuid }) => uuid)
  await sql`
    delete from dispute_members m
    where m.station_id = ${stationId} and m.dispute_id = any(${uuids}::uuid[]) and m.account_id = ${from}
      and m.part = 'handler' and not m.stepped_out`
  await sql`
    insert into dispute_members as m (station_id, dispute_id, account_id, part, since)
    select ${stationId}, d.uuid, ${to}::uuid, 'handler', ${now} from unnest(${uuids}::uuid[]) as d (uuid)
    on conflict (station_id, dispute_id, account_id) do update set part = 'handler'
    where not m.stepped_out`
  return uuids.length
}
