import type { Sql } from '@server/platform/database'

/** A village as a search answers it. */
export interface FoundVillage {
  readonly code: string
  readonly name: string
  readonly township: string | null
  readonly matched: string | null
  readonly beat: { readonly stationId: number; readonly beatUuid: string; readonly name: string } | null
  readonly officerId: string | null
  readonly lat: number | null
  readonly lng: number | null
  readonly demoPlace: boolean
}

interface FoundRow {
  code: string
  name: string
  township: string | null
  stationId: number | null
  beatUuid: string | null
  beatName: string | null
  officerId: string | null
  lat: number | null
  lng: number | null
  demoPlace: boolean
}

const toFound = (row: FoundRow, matched: string | null): FoundVillage => ({
  code: row.code,
  name: row.name,
  township: row.township,
  matched,
  beat:
    row.stationId === null || row.beatUuid === null
      ? null
      : { stationId: row.stationId, beatUuid: row.beatUuid, name: row.beatName ?? '' },
  officerId: row.officerId,
  lat: row.lat,
  lng: row.lng,
  demoPlace: row.demoPlace,
})

/** A name that was hit, before the village behind it is read. */
export interface Hit {
  readonly code: string
  /** The alias or natural village, null for the official name. */
  readonly matched: string | null
}

/** The villages of the hits, in the order of the hits. */
export async function findVillagesByHits(
  sql: Sql,
  hits: readonly Hit[],
  day: string,
): Promise<FoundVillage[]> {
  if (hits.length === 0) return []
  const rows = await sql<FoundRow[]>`
    select v.code, v.name, v.township, v.station_id as "stationId", v.beat_id as "beatUuid", b.name as "beatName",
      p.officer_id as "officerId", v.lat, v.lng, v.demo_place as "demoPlace"
    from villages v
    left join beats b on b.station_id = v.station_id and b.beat_id = v.beat_id
    left join duty_pairs p on p.station_id = v.station_id and p.beat_id = v.beat_id
      and p.from_day <= ${day}::date and (p.to_day is null or p.to_day >= ${day}::date)
    where v.code = any(${hits.map(({ code }) => code)}::text[])`
  const byCode = new Map(rows.map((row) => [row.code, row]))
  return hits.flatMap(({ code, matched }) => {
    const row = byCode.get(code)
    return row ? [toFound(row, matched)] : []
  })
}

/** The villages of a station, to choose from before anything is typed. */
export async function findVillagesOfStation(sql: Sql, stationId: number, limit: number): Promise<Hit[]> {
  return sql<Hit[]>`
    select v.code, null as matched from villages v
    where v.station_id = ${stationId} order by v.code limit ${limit}`
}

/** The nearest villages by the plane's distance; the GiST index walks outward from the point. */
export async function findNearest(
  sql: Sql,
  at: { readonly x: number; readonly y: number },
  limit: number,
): Promise<Hit[]> {
  return sql<Hit[]>`
    select v.code, null as matched from villages v
    where v.place is not null
    order by v.place <-> point(${at.x}::float8, ${at.y}::float8) limit ${limit}`
}

export interface VillageOfBeat {
  readonly code: string
  readonly name: string
  readonly demo: boolean
  /** Null where nobody has entered the place yet. */
  readonly lat: number | null
  readonly lng: number | null
}

export async function findVillagesOfBeat(
  sql: Sql,
  stationId: number,
  beatUuid: string,
): Promise<VillageOfBeat[]> {
  return sql<VillageOfBeat[]>`
    select v.code, v.name, v.demo_beat or v.demo_place as demo, v.lat, v.lng from villages v
    where v.station_id = ${stationId} and v.beat_id = ${beatUuid} order by v.code`
}

export interface VillageBeat {
  readonly code: string
  readonly name: string
  readonly beatUuid: string
}

/** The villages of a station with their beats, in the order of their codes. */
export async function findVillageBeats(sql: Sql, stationIds: readonly number[]): Promise<VillageBeat[]> {
  return sql<VillageBeat[]>`
    select v.code, v.name, v.beat_id as "beatUuid" from villages v
    where v.station_id = any(${[...stationIds]}::int[]) order by v.code`
}

/** One village, or null where the code is unknown. */
export async function findVillage(sql: Sql, code: string, day: string): Promise<FoundVillage | null> {
  const [found] = await findVillagesByHits(sql, [{ code, matched: null }], day)
  return found ?? null
}

/** Coordinates that the station has entered are no demo data any more. */
export async function placeVillage(sql: Sql, code: string, lat: number, lng: number): Promise<void> {
  await sql`
    update villages set lat = ${lat}, lng = ${lng}, demo_place = false where villages.code = ${code}`
}

export interface NewVillage {
  readonly code: string
  readonly name: string
  readonly township: string | null
  readonly stationId: number | null
  readonly beatUuid: string | null
  readonly lat: number | null
  readonly lng: number | null
  readonly demo: boolean
}

/** Adds villages that are not there yet. */
export async function addVillages(sql: Sql, villages: readonly NewVillage[]): Promise<void> {
  await sql`
    insert into villages (code, name, township, station_id, beat_id, lat, lng, demo_beat, demo_place)
    select n.code, n.name, n.township, n."stationId", n."beatUuid", n.lat, n.lng, n.demo, n.demo
    from jsonb_to_recordset(${sql.json(villages as never)}) as n (code text, name text, township text,
      "stationId" integer, "beatUuid" uuid, lat float8, lng float8, demo boolean)
    on conflict (code) do nothing`
}
