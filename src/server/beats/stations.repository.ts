import type { Sql } from '@server/platform/database'
import type { BeijingDay } from '@shared/kernel/beijing-time'

export interface StationFacts {
  readonly name: string
  readonly township: string
  readonly landline: string | null
  readonly address: string | null
}

export interface StationRow extends StationFacts {
  readonly id: number
  readonly demo: boolean
  readonly beats: number
  readonly villages: number
}

/** Every station, or one; a county has a few dozen. */
export function listStations(sql: Sql, only: number | null): Promise<StationRow[]> {
  return sql<StationRow[]>`
    select s.station_id as id, s.name, s.township, s.landline, s.address, s.demo,
      (select count(*)::int from beats b
        where b.station_id = s.station_id and b.kind = 'beat' and b.closed_on is null) as beats,
      (select count(*)::int from villages v where v.station_id = s.station_id) as villages
    from stations s ${only === null ? sql`` : sql`where s.station_id = ${only}`}
    order by s.station_id`
}

/** Founds a station and its desk under the next number. */
export async function addStation(
  sql: Sql,
  facts: StationFacts,
  desk: { readonly beatUuid: string; readonly name: string; readonly sceneOf: (stationId: number) => string },
): Promise<number> {
  await sql`lock table stations in share row exclusive mode`
  const { name, township, landline, address } = facts
  const [row] = await sql<{ id: number }[]>`
    insert into stations (station_id, name, township, landline, address)
    select coalesce(max(s.station_id), 0) + 1, ${name}, ${township}, ${landline}, ${address} from stations s
    returning station_id as id`
  if (!row) throw new Error('a founded station has no row')
  await sql`
    insert into beats (station_id, beat_id, kind, name, position, scene)
    values (${row.id}, ${desk.beatUuid}, 'desk', ${desk.name}, 0, ${desk.sceneOf(row.id)})`
  return row.id
}

export async function describeStation(sql: Sql, stationId: number, facts: StationFacts): Promise<void> {
  const { name, township, landline, address } = facts
  await sql`
    update stations set name = ${name}, township = ${township}, landline = ${landline}, address = ${address}
    where station_id = ${stationId}`
}

export interface BeatRow {
  readonly beatUuid: string
  readonly kind: 'beat' | 'desk'
  readonly name: string
  readonly scene: string
  readonly closedOn: string | null
  readonly officeName: string | null
  readonly officeAddress: string | null
  readonly officeLandline: string | null
}

/** The beats of a station, the closed ones too. */
export function listBeatRows(sql: Sql, stationId: number): Promise<BeatRow[]> {
  return sql<BeatRow[]>`
    select b.beat_id as "beatUuid", b.kind, b.name, b.scene, b.closed_on::text as "closedOn",
      b.office_name as "officeName", b.office_address as "officeAddress", b.office_landline as "officeLandline"
    from beats b where b.station_id = ${stationId} order by b.position`
}

/** Holds the beat's row until the change is done. */
export async function lockBeat(sql: Sql, stationId: number, beatUuid: string): Promise<BeatRow | null> {
  await sql`select from beats b where b.station_id = ${stationId} and b.beat_id = ${beatUuid} for update`
  return (await listBeatRows(sql, stationId)).find((beat) => beat.beatUuid === beatUuid) ?? null
}

export async function addBeat(
  sql: Sql,
  stationId: number,
  beat: { readonly beatUuid: string; readonly name: string; readonly sceneAt: (position: number) => string },
): Promise<void> {
  await sql`select from stations s where s.station_id = ${stationId} for update`
  const [row] = await sql<{ position: number }[]>`
    select coalesce(max(b.position), 0)::int + 1 as position from beats b where b.station_id = ${stationId}`
  const position = row?.position ?? 1
  await sql`
    insert into beats (station_id, beat_id, kind, name, position, scene)
    values (${stationId}, ${beat.beatUuid}, 'beat', ${beat.name}, ${position}, ${beat.sceneAt(position)})`
}

interface BeatFacts {
  readonly name: string
  readonly office: {
    readonly name: string
    readonly address: string | null
    readonly landline: string | null
  } | null
}

export async function describeBeat(
  sql: Sql,
  stationId: number,
  beatUuid: string,
  { name, office }: BeatFacts,
): Promise<void> {
  await sql`
    update beats set name = ${name}, office_name = ${office?.name ?? null},
      office_address = ${office?.address ?? null}, office_landline = ${office?.landline ?? null}
    where station_id = ${stationId} and beat_id = ${beatUuid}`
}

/** A closed beat has nobody from that day on. */
export async function closeBeat(
  sql: Sql,
  stationId: number,
  beatUuid: string,
  today: BeijingDay,
): Promise<void> {
  await sql`
    update beats set closed_on = ${today} where station_id = ${stationId} and beat_id = ${beatUuid}`
  await sql`
    delete from duty_pairs p
    where p.station_id = ${stationId} and p.beat_id = ${beatUuid} and p.from_day >= ${today}::date`
  await sql`
    update duty_pairs set to_day = ${today}::date - 1
    where station_id = ${stationId} and beat_id = ${beatUuid} and (to_day is null or to_day >= ${today}::date)`
}
