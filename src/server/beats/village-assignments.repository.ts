import type { Sql } from '@server/platform/database'
import type { BeijingDay } from '@shared/kernel/beijing-time'

export interface Assignment {
  readonly stationId: number
  readonly code: string
  readonly beatUuid: string
}

/** Plans a village for a beat from a day on; what was planned before and not done yet falls away. */
export async function planAssignment(
  sql: Sql,
  { stationId, code, beatUuid }: Assignment,
  fromDay: BeijingDay,
): Promise<void> {
  await sql`delete from village_assignments a where a.village_code = ${code} and a.applied_at is null`
  await sql`
    insert into village_assignments (station_id, village_code, beat_id, from_day)
    values (${stationId}, ${code}, ${beatUuid}, ${fromDay})
    on conflict (station_id, village_code, from_day) do update set beat_id = excluded.beat_id, applied_at = null`
}

/** Assignments whose day has come; another process leaves them alone meanwhile. */
export function takeDueAssignments(sql: Sql, today: BeijingDay): Promise<Assignment[]> {
  return sql<Assignment[]>`
    select a.station_id as "stationId", a.village_code as code, a.beat_id as "beatUuid"
    from village_assignments a where a.applied_at is null and a.from_day <= ${today}::date
    order by a.from_day limit 200 for update skip locked`
}

/** The village answers to the beat now: the station has entered it, and a search finds it among the served ones. */
export async function applyAssignment(
  sql: Sql,
  { stationId, code, beatUuid }: Assignment,
  now: Date,
  today: BeijingDay,
): Promise<void> {
  await sql`
    update villages set station_id = ${stationId}, beat_id = ${beatUuid}, demo_beat = false where code = ${code}`
  await sql`update village_names set served = true where village_code = ${code} and not served`
  await sql`
    update village_duties set to_day = ${today}::date - 1
    where village_code = ${code} and station_id <> ${stationId} and from_day < ${today}::date
      and (to_day is null or to_day >= ${today}::date)`
  await sql`
    update village_assignments set applied_at = ${now}
    where station_id = ${stationId} and village_code = ${code} and applied_at is null`
}

export interface StationVillage {
  readonly code: string
  readonly name: string
  readonly beatUuid: string
  readonly lat: number | null
  readonly lng: number | null
  readonly demoPlace: boolean
  readonly names: readonly { readonly name: string; readonly kind: 'alias' | 'natural' }[]
  readonly nextStationId: number | null
  readonly nextBeatUuid: string | null
  readonly nextBeatName: string | null
  readonly nextFromDay: string | null
}

/** The villages of a station with their other names and where they go next. */
export function listStationVillages(sql: Sql, stationId: number): Promise<StationVillage[]> {
  return sql<StationVillage[]>`
    select v.code, v.name, v.beat_id as "beatUuid", v.lat, v.lng, v.demo_place as "demoPlace",
      coalesce((
        select jsonb_agg(distinct jsonb_build_object('name', n.name, 'kind', n.kind))
        from village_names n where n.village_code = v.code and n.kind <> 'official'), '[]') as names,
      a.station_id as "nextStationId", a.beat_id as "nextBeatUuid", b.name as "nextBeatName",
      a.from_day::text as "nextFromDay"
    from villages v
      left join village_assignments a on a.village_code = v.code and a.applied_at is null
      left join beats b on b.station_id = a.station_id and b.beat_id = a.beat_id
    where v.station_id = ${stationId} order by v.code`
}

/** Whether a village is in a beat, or on its way there. */
export async function hasVillages(sql: Sql, stationId: number, beatUuid: string): Promise<boolean> {
  const [row] = await sql<{ held: boolean }[]>`
    select exists (select from villages v where v.station_id = ${stationId} and v.beat_id = ${beatUuid})
      or exists (
        select from village_assignments a
        where a.station_id = ${stationId} and a.beat_id = ${beatUuid} and a.applied_at is null) as held`
  return row?.held === true
}

/** The station of each known code; null where none answers for the village. */
export async function stationsOfCodes(
  sql: Sql,
  codes: readonly string[],
): Promise<Map<string, number | null>> {
  const rows = await sql<{ code: string; stationId: number | null }[]>`
    select v.code, v.station_id as "stationId" from villages v where v.code = any(${[...codes]}::text[])`
  return new Map(rows.map(({ code, stationId }) => [code, stationId]))
}

interface Whose {
  readonly stationId: number
  readonly accountId: string
}

/** From that day on these villages and no others. */
export async function setVillageDuties(
  sql: Sql,
  { stationId, accountId }: Whose,
  codes: readonly string[],
  fromDay: BeijingDay,
): Promise<void> {
  const kept = [...codes]
  await sql`
    delete from village_duties d
    where d.station_id = ${stationId} and d.account_id = ${accountId} and d.from_day >= ${fromDay}::date`
  await sql`
    update village_duties set to_day = ${fromDay}::date - 1
    where station_id = ${stationId} and account_id = ${accountId} and not village_code = any(${kept}::text[])
      and (to_day is null or to_day >= ${fromDay}::date)`
  await sql`
    insert into village_duties (station_id, village_code, account_id, from_day)
    select ${stationId}, c.code, ${accountId}::uuid, ${fromDay}::date from unnest(${kept}::text[]) as c (code)
    where not exists (
      select from village_duties d
      where d.station_id = ${stationId} and d.account_id = ${accountId} and d.village_code = c.code
        and (d.to_day is null or d.to_day >= ${fromDay}::date))`
}
