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

/** A member sees the dispute until they step out, another takes over, or it ends. */
export async function isMember(sql: Sql, { stationId, uuid }: CaseId, accountId: string): Promise<boolean> {
  const members = await sql`
    select from dispute_members m
    where m.station_id = ${stationId} and m.dispute_id = ${uuid} and m.account_id = ${accountId}
      and m.ended_at is null`
  return members.count > 0
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

/** False where the person is no member. */
export async function saveTie(
  sql: Sql,
  { stationId, uuid }: CaseId,
  { accountId, tie, note, stepsOut, at }: Disclosure,
): Promise<boolean> {
  const saved = await sql`
    update dispute_members m set tie = ${tie}, tie_note = ${note}, stepped_out = ${stepsOut},
      ended_at = ${stepsOut ? at : null}
    where m.station_id = ${stationId} and m.dispute_id = ${uuid} and m.account_id = ${accountId}
      and m.ended_at is null`
  return saved.count > 0
}

/** It has ended or begins anew: nobody is called for it any more. */
export async function endMemberships(sql: Sql, { stationId, uuid }: CaseId, now: Date): Promise<void> {
  await sql`
    update dispute_members m set ended_at = ${now}
    where m.station_id = ${stationId} and m.dispute_id = ${uuid} and m.ended_at is null`
}
