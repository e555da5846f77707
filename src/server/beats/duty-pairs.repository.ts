import type { Sql } from '@server/platform/database'
import type { DutyPair } from '@shared/beats/beat'
import type { BeijingDay } from '@shared/kernel/beijing-time'

export interface DatedPair extends DutyPair {
  readonly beatUuid: string
  readonly fromDay: string
}

/** The pairs of today and those that come later, by beat and day. */
export function listPairs(sql: Sql, stationId: number, today: BeijingDay): Promise<DatedPair[]> {
  return sql<DatedPair[]>`
    select p.beat_id as "beatUuid", p.officer_id as "officerId", p.auxiliary_id as "auxiliaryId",
      p.deputy_id as "deputyId", p.from_day::text as "fromDay"
    from duty_pairs p
    where p.station_id = ${stationId} and (p.to_day is null or p.to_day >= ${today}::date)
    order by p.beat_id, p.from_day`
}

interface NewPair {
  readonly officerId: string
  readonly auxiliaryId: string | null
  readonly deputyId: string | null
  readonly fromDay: BeijingDay
}

/** From that day on this pair and no other: what was planned later falls away, what holds until then ends before. */
export async function setPair(sql: Sql, stationId: number, beatUuid: string, pair: NewPair): Promise<void> {
  const { officerId, auxiliaryId, deputyId, fromDay } = pair
  await sql`
    delete from duty_pairs p
    where p.station_id = ${stationId} and p.beat_id = ${beatUuid} and p.from_day >= ${fromDay}::date`
  await sql`
    update duty_pairs set to_day = ${fromDay}::date - 1
    where station_id = ${stationId} and beat_id = ${beatUuid} and (to_day is null or to_day >= ${fromDay}::date)`
  await sql`
    insert into duty_pairs (station_id, beat_id, officer_id, auxiliary_id, deputy_id, from_day)
    values (${stationId}, ${beatUuid}, ${officerId}, ${auxiliaryId}, ${deputyId}, ${fromDay})`
}

interface Whose {
  readonly stationId: number
  readonly accountId: string
}

/** Without its officer a pair ends; without auxiliary or deputy it goes on. History keeps who was there. */
export async function leavePairs(
  sql: Sql,
  { stationId, accountId }: Whose,
  today: BeijingDay,
): Promise<void> {
  await sql`
    delete from duty_pairs p
    where p.station_id = ${stationId} and p.officer_id = ${accountId} and p.from_day >= ${today}::date`
  await sql`
    update duty_pairs set to_day = ${today}::date - 1
    where station_id = ${stationId} and officer_id = ${accountId} and (to_day is null or to_day >= ${today}::date)`
  await sql`
    with left_pairs as (
      update duty_pairs p set to_day = ${today}::date - 1
      from duty_pairs before
      where p.station_id = ${stationId} and ${accountId}::uuid in (p.auxiliary_id, p.deputy_id)
        and p.from_day < ${today}::date and (p.to_day is null or p.to_day >= ${today}::date)
        and before.station_id = p.station_id and before.beat_id = p.beat_id and before.from_day = p.from_day
      returning p.station_id, p.beat_id, p.officer_id, p.auxiliary_id, p.deputy_id, before.to_day
    )
    insert into duty_pairs (station_id, beat_id, officer_id, auxiliary_id, deputy_id, from_day, to_day)
    select l.station_id, l.beat_id, l.officer_id, nullif(l.auxiliary_id, ${accountId}::uuid),
      nullif(l.deputy_id, ${accountId}::uuid), ${today}::date, l.to_day
    from left_pairs l`
  await sql`
    update duty_pairs set auxiliary_id = nullif(auxiliary_id, ${accountId}::uuid),
      deputy_id = nullif(deputy_id, ${accountId}::uuid)
    where station_id = ${stationId} and ${accountId}::uuid in (auxiliary_id, deputy_id)
      and from_day >= ${today}::date`
}

export interface Handover {
  readonly stationId: number
  readonly handoverUuid: string
  readonly beatUuid: string
  readonly fromOfficerId: string | null
  readonly toOfficerId: string
}

export async function planHandover(sql: Sql, handover: Handover, onDay: BeijingDay): Promise<void> {
  const { stationId, handoverUuid, beatUuid, fromOfficerId, toOfficerId } = handover
  await sql`
    delete from beat_handovers h
    where h.station_id = ${stationId} and h.beat_id = ${beatUuid} and h.applied_at is null`
  await sql`
    insert into beat_handovers (station_id, handover_id, beat_id, from_officer_id, to_officer_id, on_day)
    values (${stationId}, ${handoverUuid}, ${beatUuid}, ${fromOfficerId}, ${toOfficerId}, ${onDay})`
}

/** Handovers whose day has come; another process leaves them alone meanwhile. */
export function takeDueHandovers(sql: Sql, today: BeijingDay): Promise<Handover[]> {
  return sql<Handover[]>`
    select h.station_id as "stationId", h.handover_id as "handoverUuid", h.beat_id as "beatUuid",
      h.from_officer_id as "fromOfficerId", h.to_officer_id as "toOfficerId"
    from beat_handovers h where h.applied_at is null and h.on_day <= ${today}::date
    order by h.on_day limit 100 for update skip locked`
}

export async function keepHandover(
  sql: Sql,
  { stationId, handoverUuid }: Handover,
  moved: number,
  now: Date,
) {
  await sql`
    update beat_handovers set applied_at = ${now}, moved = ${moved}
    where station_id = ${stationId} and handover_id = ${handoverUuid}`
}
