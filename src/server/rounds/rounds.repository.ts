import type { Sql } from '@server/platform/database'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { Place, RoadAct } from '@shared/rounds/round'

export interface BeatPlace {
  readonly stationId: number
  readonly beatUuid: string
}

export interface Office extends Place {
  readonly demo: boolean
}

/** Where the motorbike of a beat starts; null where nobody has entered it. */
export async function findOffice(sql: Sql, { stationId, beatUuid }: BeatPlace): Promise<Office | null> {
  const [office] = await sql<Office[]>`
    select o.lat, o.lng, o.demo from round_offices o
    where o.station_id = ${stationId} and o.beat_id = ${beatUuid}`
  return office ?? null
}

export interface HandOrder {
  readonly bookingUuids: readonly string[]
  readonly version: number
}

/** The order that somebody made by hand; version 0 where nobody did. */
export async function findOrder(
  sql: Sql,
  { stationId, beatUuid }: BeatPlace,
  day: BeijingDay,
): Promise<HandOrder> {
  const [order] = await sql<HandOrder[]>`
    select r.booking_ids as "bookingUuids", r.version from round_orders r
    where r.station_id = ${stationId} and r.beat_id = ${beatUuid} and r.day = ${day}::date`
  return order ?? { bookingUuids: [], version: 0 }
}

interface NewOrder {
  readonly day: BeijingDay
  readonly bookingUuids: readonly string[]
  /** The version that was looked at. */
  readonly version: number
  readonly setBy: string
  readonly now: Date
}

/** Saves an order, unless somebody else saved one since; then false. An empty one means: reckon again. */
export async function saveOrder(
  sql: Sql,
  { stationId, beatUuid }: BeatPlace,
  { day, bookingUuids, version, setBy, now }: NewOrder,
): Promise<boolean> {
  const saved = await sql`
    insert into round_orders as r (station_id, beat_id, day, booking_ids, version, set_by, set_at)
    select ${stationId}, ${beatUuid}, ${day}::date, ${[...bookingUuids]}::uuid[], 1, ${setBy}, ${now}
    where ${version}::int = 0 or exists (select from round_orders o
      where o.station_id = ${stationId} and o.beat_id = ${beatUuid} and o.day = ${day}::date)
    on conflict (station_id, beat_id, day) do update
      set booking_ids = excluded.booking_ids, version = r.version + 1, set_by = excluded.set_by, set_at = excluded.set_at
      where r.version = ${version}`
  return saved.count === 1
}

export interface SetAside {
  readonly bookingUuid: string
  readonly act: RoadAct
  readonly words: string | null
  readonly happenedAt: Date
  readonly setBy: string
}

interface NewSetAside extends SetAside {
  readonly uuid: string
  readonly beatUuid: string
  readonly stationId: number
  readonly now: Date
}

/** Keeps a step that was not recorded; twice the same is kept once. */
export async function addSetAside(sql: Sql, step: NewSetAside): Promise<void> {
  await sql`
    insert into round_set_asides (station_id, set_aside_id, beat_id, booking_id, act, words, happened_at, set_by,
      set_at)
    values (${step.stationId}, ${step.uuid}, ${step.beatUuid}, ${step.bookingUuid}, ${step.act}, ${step.words},
      ${step.happenedAt}, ${step.setBy}, ${step.now})
    on conflict do nothing`
}

export async function listSetAsides(
  sql: Sql,
  stationId: number,
  bookingUuids: readonly string[],
): Promise<SetAside[]> {
  if (bookingUuids.length === 0) return []
  return sql<SetAside[]>`
    select s.booking_id as "bookingUuid", s.act, s.words, s.happened_at as "happenedAt", s.set_by as "setBy"
    from round_set_asides s
    where s.station_id = ${stationId} and s.booking_id = any(${[...bookingUuids]}::uuid[])
    order by s.happened_at`
}
