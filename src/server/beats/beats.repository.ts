import type { Sql } from '@server/platform/database'
import type { BeatKind, DutyPair } from '@shared/beats/beat'
import type { DutyException, DutyHours, DutySpan } from '@shared/beats/duty'
import type { BeijingDay } from '@shared/kernel/beijing-time'

/** The nil UUID (RFC 9562 section 5.9) stands for the whole station in the tables of duty hours. */
export const WHOLE_STATION = '00000000-0000-0000-0000-000000000000'
const DAYS_OF_EXCEPTIONS = 62

export interface Station {
  readonly id: number
  readonly name: string
  readonly landline: string | null
  readonly address: string | null
  readonly demo: boolean
}

export interface Beat extends DutyPair {
  readonly beatUuid: string
  readonly kind: BeatKind
  readonly name: string
  readonly scene: string
  readonly office: {
    readonly name: string
    readonly address: string | null
    readonly landline: string | null
  } | null
  readonly station: Station
}

interface BeatRow extends DutyPair {
  beatUuid: string
  kind: BeatKind
  name: string
  scene: string
  officeName: string | null
  officeAddress: string | null
  officeLandline: string | null
  stationId: number
  stationName: string
  landline: string | null
  address: string | null
  demo: boolean
}

const toBeat = (row: BeatRow): Beat => ({
  beatUuid: row.beatUuid,
  kind: row.kind,
  name: row.name,
  scene: row.scene,
  officerId: row.officerId,
  auxiliaryId: row.auxiliaryId,
  deputyId: row.deputyId,
  office:
    row.officeName === null
      ? null
      : { name: row.officeName, address: row.officeAddress, landline: row.officeLandline },
  station: {
    id: row.stationId,
    name: row.stationName,
    landline: row.landline,
    address: row.address,
    demo: row.demo,
  },
})

const selectBeats = (sql: Sql, day: BeijingDay) => sql`
  select b.beat_id as "beatUuid", b.kind, b.name, b.scene, b.office_name as "officeName",
    b.office_address as "officeAddress", b.office_landline as "officeLandline", b.station_id as "stationId",
    s.name as "stationName", s.landline, s.address, s.demo,
    p.officer_id as "officerId", p.auxiliary_id as "auxiliaryId", p.deputy_id as "deputyId"
  from beats b
    join stations s on s.station_id = b.station_id
    left join duty_pairs p on p.station_id = b.station_id and p.beat_id = b.beat_id
      and p.from_day <= ${day}::date and (p.to_day is null or p.to_day >= ${day}::date)`

export async function findBeat(
  sql: Sql,
  stationId: number,
  beatUuid: string,
  day: BeijingDay,
): Promise<Beat | null> {
  const [row] = await sql<BeatRow[]>`
    ${selectBeats(sql, day)} where b.station_id = ${stationId} and b.beat_id = ${beatUuid}`
  return row ? toBeat(row) : null
}

export async function findBeatByScene(
  sql: Sql,
  stationId: number,
  scene: string,
  day: BeijingDay,
): Promise<Beat | null> {
  const [row] = await sql<BeatRow[]>`
    ${selectBeats(sql, day)} where b.station_id = ${stationId} and b.scene = ${scene} and b.closed_on is null`
  return row ? toBeat(row) : null
}

/** The desk of a station, or of the first station where none is named. */
export async function findDesk(sql: Sql, stationId: number | null, day: BeijingDay): Promise<Beat | null> {
  const station = stationId ?? sql`(select min(first.station_id) from stations first)`
  const [row] = await sql<BeatRow[]>`
    ${selectBeats(sql, day)} where b.station_id = ${station} and b.kind = 'desk'`
  return row ? toBeat(row) : null
}

export async function listBeatsOf(sql: Sql, stationId: number, day: BeijingDay): Promise<Beat[]> {
  const rows = await sql<BeatRow[]>`
    ${selectBeats(sql, day)} where b.station_id = ${stationId} and b.closed_on is null order by b.position`
  return rows.map(toBeat)
}

/** Every beat of every station, in order; a county has a few hundred. */
export async function listAllBeats(sql: Sql, day: BeijingDay): Promise<Beat[]> {
  const rows = await sql<
    BeatRow[]
  >`${selectBeats(sql, day)} where b.closed_on is null order by b.station_id, b.position`
  return rows.map(toBeat)
}

/** Reads `{[510,720),[870,1080)}`. */
const toSpans = (multirange: string): DutySpan[] =>
  [...multirange.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, to]) => ({ from: Number(from), to: Number(to) }))

/** A beat's own hours win over the station's, weekday by weekday and day by day. */
export async function findHours(
  sql: Sql,
  stationId: number,
  beatUuid: string,
  day: BeijingDay,
): Promise<DutyHours> {
  const rows = await sql<
    { weekday: number | null; day: string | null; name: string | null; spans: string }[]
  >`
    (select distinct on (h.weekday) h.weekday, null as day, null as name, h.spans::text as spans
      from duty_hours h
      where h.station_id = ${stationId} and h.beat_id in (${beatUuid}, ${WHOLE_STATION})
      order by h.weekday, h.beat_id desc)
    union all
    (select distinct on (e.day) null, e.day::text, e.name, e.spans::text
      from duty_exceptions e
      where e.station_id = ${stationId} and e.beat_id in (${beatUuid}, ${WHOLE_STATION})
        and e.day between ${day}::date and ${day}::date + ${DAYS_OF_EXCEPTIONS}::int
      order by e.day, e.beat_id desc)`
  const weekly = Array.from({ length: 7 }, (_, index) => {
    const row = rows.find(({ weekday }) => weekday === index + 1)
    return row ? toSpans(row.spans) : []
  })
  const exceptions = rows.flatMap((row): DutyException[] =>
    row.day === null ? [] : [{ day: row.day, name: row.name ?? '', spans: toSpans(row.spans) }],
  )
  return { weekly, exceptions }
}

/** Those of the given people who are away on that day. */
export async function findAway(
  sql: Sql,
  stationId: number,
  accountIds: readonly string[],
  day: BeijingDay,
): Promise<Set<string>> {
  if (accountIds.length === 0) return new Set()
  const rows = await sql<{ accountId: string }[]>`
    select a.account_id as "accountId" from duty_absences a
    where a.station_id = ${stationId} and a.account_id = any(${[...accountIds]}::uuid[])
      and a.from_day <= ${day}::date and a.to_day >= ${day}::date`
  return new Set(rows.map(({ accountId }) => accountId))
}

/** The codes of the villages of a grid worker or a liaison cadre on that day. */
export async function findVillageDuties(
  sql: Sql,
  stationId: number,
  accountId: string,
  day: BeijingDay,
): Promise<string[]> {
  const rows = await sql<{ code: string }[]>`
    select d.village_code as code from village_duties d
    where d.station_id = ${stationId} and d.account_id = ${accountId} and d.from_day <= ${day}::date
      and (d.to_day is null or d.to_day >= ${day}::date)
    order by d.village_code`
  return rows.map(({ code }) => code)
}
