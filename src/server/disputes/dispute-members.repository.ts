import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import type { PanelTie } from '@shared/disputes/mediation'

/** Who was assigned or convened, also those who stepped out. */
export interface Member {
  readonly accountId: string
  readonly part: 'handler' | 'panel'
  readonly tie: PanelTie | null
  readonly tieNote: string | null
  readonly steppedOut: boolean
  readonly endedAt: Date | null
}

/** A member sees the dispute until another takes over, or it ends; whoever stepped out never again. */
export async function membershipOf(sql: Sql, { stationId, uuid }: CaseId, accountId: string) {
  const [row] = await sql<{ isMember: boolean; isRecused: boolean }[]>`
    select m.ended_at is null as "isMember", m.stepped_out as "isRecused" from dispute_members m
    where m.station_id = ${stationId} and m.dispute_id = ${uuid} and m.account_id = ${accountId}`
  return row ?? { isMember: false, isRecused: false }
}

/** Who stepped out of these disputes, by their UUID; what nobody left is not in it. */
export async function listSteppedOut(
  sql: Sql,
  disputes: readonly CaseId[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (disputes.length === 0) return new Map()
  const rows = await sql<{ uuid: string; accountIds: string[] }[]>`
    select m.dispute_id as uuid, array_agg(m.account_id) as "accountIds"
    from unnest(${disputes.map(({ stationId }) => stationId)}::int[], ${disputes.map(({ uuid }) => uuid)}::uuid[])
      as d (station_id, dispute_id)
    join dispute_members m on m.station_id = d.station_id and m.dispute_id = d.dispute_id and m.stepped_out
    group by m.dispute_id`
  return new Map(rows.map(({ uuid, accountIds }) => [uuid, accountIds]))
}

/** As an array for SQL: what this person stepped out of. */
export const steppedOutOf = (sql: Sql, stationId: number, accountId: string) => sql`
  array(select m.dispute_id from dispute_members m
    where m.station_id = ${stationId} and m.account_id = ${accountId} and m.stepped_out)`

export async function listRecusals(sql: Sql, stationId: number, accountId: string): Promise<CaseId[]> {
  return sql<CaseId[]>`
    select m.station_id as "stationId", m.dispute_id as uuid from dispute_members m
    where m.station_id = ${stationId} and m.account_id = ${accountId} and m.stepped_out`
}

/** Two reports of one matter become one: who stepped out of the first steps out of the other. */
export async function carryRecusals(sql: Sql, from: CaseId, into: CaseId, now: Date): Promise<void> {
  await sql`
    insert into dispute_members as m (station_id, dispute_id, account_id, part, since, tie, tie_note, ended_at, stepped_out)
    select o.station_id, ${into.uuid}, o.account_id, 'panel', ${now}, o.tie, o.tie_note, ${now}, true
    from dispute_members o
    where o.station_id = ${from.stationId} and o.dispute_id = ${from.uuid} and o.stepped_out
    on conflict (station_id, dispute_id, account_id) do update set tie = excluded.tie, tie_note = excluded.tie_note,
      ended_at = excluded.ended_at, stepped_out = true`
}

/** In the order they came. */
export async function listMembers(sql: Sql, { stationId, uuid }: CaseId): Promise<Member[]> {
  return sql<Member[]>`
    select m.account_id as "accountId", m.part, m.tie, m.tie_note as "tieNote", m.stepped_out as "steppedOut",
      m.ended_at as "endedAt"
    from dispute_members m where m.station_id = ${stationId} and m.dispute_id = ${uuid}
    order by m.since, m.part, m.account_id`
}

/** The one who handles it from now on; who handled it before no longer sees it, unless convened. */
export async function setHandler(
  sql: Sql,
  { stationId, uuid }: CaseId,
  accountId: string,
  now: Date,
): Promise<void> {
  await sql`
    update dispute_members m set ended_at = ${now}
    where m.station_id = ${stationId} and m.dispute_id = ${uuid} and m.part = 'handler' and m.ended_at is null
      and m.account_id <> ${accountId}`
  await sql`
    insert into dispute_members as m (station_id, dispute_id, account_id, part, since)
    values (${stationId}, ${uuid}, ${accountId}, 'handler', ${now})
    on conflict (station_id, dispute_id, account_id) do update set part = 'handler', ended_at = null`
}

/** Who was there before comes back, unless they stepped out. */
export async function addPanel(
  sql: Sql,
  { stationId, uuid }: CaseId,
  accountIds: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    insert into dispute_members as m (station_id, dispute_id, account_id, part, since)
    select ${stationId}, ${uuid}, a.id, 'panel', ${now} from unnest(${[...accountIds]}::uuid[]) as a (id)
    on conflict (station_id, dispute_id, account_id) do update set
      part = case when m.ended_at is null then m.part else 'panel' end, ended_at = null
    where not m.stepped_out`
}

export interface Disclosure {
  readonly accountId: string
  readonly tie: PanelTie
  readonly note: string | null
  readonly stepsOut: boolean
  readonly at: Date
}

/** Also of somebody who was never called: who looks after the beat, or leads the station. */
export async function saveTie(
  sql: Sql,
  { stationId, uuid }: CaseId,
  { accountId, tie, note, stepsOut, at }: Disclosure,
): Promise<void> {
  const ended = stepsOut ? at : null
  await sql`
    insert into dispute_members (station_id, dispute_id, account_id, part, since, tie, tie_note, ended_at, stepped_out)
    values (${stationId}, ${uuid}, ${accountId}, 'panel', ${at}, ${tie}, ${note}, ${ended}, ${stepsOut})
    on conflict (station_id, dispute_id, account_id) do update set tie = excluded.tie, tie_note = excluded.tie_note,
      ended_at = excluded.ended_at, stepped_out = excluded.stepped_out`
}

/** It has ended or begins anew: nobody is called for it any more. */
export async function endMemberships(sql: Sql, { stationId, uuid }: CaseId, now: Date): Promise<void> {
  await sql`
    update dispute_members m set ended_at = ${now}
    where m.station_id = ${stationId} and m.dispute_id = ${uuid} and m.ended_at is null`
}
