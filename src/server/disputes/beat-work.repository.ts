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
  readonly from: string | null
  readonly to: string
}

/**
 * The open disputes of the beat that were assigned to one officer by name go to the next; how many. Of these and of those
 * that are simply the beat's the way says who has them now, unless the next one stepped out.
 */
export async function moveHandler(
  sql: Sql,
  { stationId, beatUuid, from, to }: OfficerChange,
  now: Date,
): Promise<number> {
  const moved = await sql<{ uuid: string }[]>`
    with before as (
      select d.dispute_id, d.handler_id is not null as by_name,
        d.dispute_id <> all (${steppedOutOf(sql, stationId, to)}) as is_fit
      from disputes d
      where d.station_id = ${stationId} and d.beat_id = ${beatUuid} and d.stage <> 'closed'
        and (d.handler_id is null or d.handler_id = ${from}::uuid)
      for update
    ), moved as (
      update disputes d set changed_at = ${now}, step_count = d.step_count + b.is_fit::int,
        handler_id = case when b.by_name and b.is_fit then ${to}::uuid end
      from before b where d.station_id = ${stationId} and d.dispute_id = b.dispute_id
      returning d.dispute_id, d.state, d.step_count, b.by_name, b.is_fit
    ), told as (
      insert into dispute_steps (station_id, dispute_id, sequence, act, state, at, actor_id, actor_role, internal)
      select ${stationId}, m.dispute_id, m.step_count, 'handover', m.state, ${now}, ${to}::uuid, 'officer', false
      from moved m where m.is_fit
    )
    select m.dispute_id as uuid from moved m where m.by_name`
  const uuids = moved.map(({ uuid }) => uuid)
  await sql`
    delete from dispute_members m
    where m.station_id = ${stationId} and m.dispute_id = any(${uuids}::uuid[]) and m.account_id = ${from}::uuid
      and m.part = 'handler' and not m.stepped_out`
  await sql`
    insert into dispute_members as m (station_id, dispute_id, account_id, part, since)
    select ${stationId}, d.uuid, ${to}::uuid, 'handler', ${now} from unnest(${uuids}::uuid[]) as d (uuid)
    on conflict (station_id, dispute_id, account_id) do update set part = 'handler'
    where not m.stepped_out`
  return uuids.length
}
