import type { Sql } from '@server/platform/database'
import { type CaseId, toPublicId } from '@server/platform/public-id'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { MotorbikeDues, MotorbikeScope } from '@shared/rounds/motorbike'

export interface Motorbike extends MotorbikeDues, MotorbikeScope {
  readonly uuid: string
  /** Public id. */
  readonly id: string
  readonly plate: string
  readonly mileage: number | null
  readonly version: number
}

type MotorbikeRow = Omit<Motorbike, 'id'>

const columns = (sql: Sql) => sql`
  m.station_id as "stationId", m.motorbike_id as uuid, m.plate, m.keeper_id as "keeperId",
  m.inspection_due::text as "inspectionDue", m.insurance_due::text as "insuranceDue", m.mileage, m.version`

const toMotorbike = (row: MotorbikeRow): Motorbike => ({ ...row, id: toPublicId(row) })

/** Those in use; a station has a handful. */
export async function listMotorbikes(sql: Sql, stationId: number): Promise<Motorbike[]> {
  const rows = await sql<MotorbikeRow[]>`
    select ${columns(sql)} from motorbikes m
    where m.station_id = ${stationId} and m.retired_at is null order by m.plate limit 200`
  return rows.map(toMotorbike)
}

/** Across stations: those in use of which something is due by a day; a county has a few hundred at most. */
export async function listDueBy(sql: Sql, day: BeijingDay): Promise<Motorbike[]> {
  const rows = await sql<MotorbikeRow[]>`
    select ${columns(sql)} from motorbikes m
    where m.retired_at is null and least(m.inspection_due, m.insurance_due) <= ${day}::date
    order by m.station_id, m.motorbike_id`
  return rows.map(toMotorbike)
}

/** Those that a person keeps. */
export async function findKept(sql: Sql, stationId: number, keeperId: string): Promise<Motorbike[]> {
  return (await listMotorbikes(sql, stationId)).filter((motorbike) => motorbike.keeperId === keeperId)
}

export async function lockMotorbike(sql: Sql, { stationId, uuid }: CaseId): Promise<Motorbike | null> {
  const [row] = await sql<MotorbikeRow[]>`
    select ${columns(sql)} from motorbikes m
    where m.station_id = ${stationId} and m.motorbike_id = ${uuid} and m.retired_at is null for update`
  return row ? toMotorbike(row) : null
}

/** Whether another motorbike in use has the plate. */
export async function isPlateTaken(sql: Sql, { stationId, uuid, plate }: MotorbikeRow): Promise<boolean> {
  const taken = await sql`
    select from motorbikes m
    where m.station_id = ${stationId} and m.plate = ${plate} and m.motorbike_id <> ${uuid} and m.retired_at is null`
  return taken.count > 0
}

/** Adds a motorbike, or saves it under its next version; the row is locked. */
export async function saveMotorbike(sql: Sql, one: MotorbikeRow, now: Date): Promise<void> {
  await sql`
    insert into motorbikes (station_id, motorbike_id, plate, keeper_id, inspection_due, insurance_due, mileage, version,
      changed_at)
    values (${one.stationId}, ${one.uuid}, ${one.plate}, ${one.keeperId}, ${one.inspectionDue}::date,
      ${one.insuranceDue}::date, ${one.mileage}, ${one.version}, ${now})
    on conflict (station_id, motorbike_id) do update
      set plate = excluded.plate, keeper_id = excluded.keeper_id, inspection_due = excluded.inspection_due,
        insurance_due = excluded.insurance_due, mileage = excluded.mileage, version = excluded.version,
        changed_at = excluded.changed_at`
}

export async function retireMotorbike(sql: Sql, { stationId, uuid }: CaseId, now: Date): Promise<void> {
  await sql`
    update motorbikes m set retired_at = ${now}, changed_at = ${now}
    where m.station_id = ${stationId} and m.motorbike_id = ${uuid}`
}

export interface Repair {
  readonly motorbikeUuid: string
  readonly day: BeijingDay
  readonly what: string
  readonly notedBy: string
}

interface NewRepair extends Repair {
  readonly stationId: number
  readonly uuid: string
  readonly now: Date
}

export async function addRepair(sql: Sql, repair: NewRepair): Promise<void> {
  await sql`
    insert into motorbike_repairs (station_id, repair_id, motorbike_id, day, what, noted_by, noted_at)
    values (${repair.stationId}, ${repair.uuid}, ${repair.motorbikeUuid}, ${repair.day}::date, ${repair.what},
      ${repair.notedBy}, ${repair.now})`
}

const SHOWN_REPAIRS = 10

/** The last repairs of each motorbike, the newest first. */
export async function listRepairs(
  sql: Sql,
  stationId: number,
  motorbikeUuids: readonly string[],
): Promise<Repair[]> {
  if (motorbikeUuids.length === 0) return []
  return sql<Repair[]>`
    select r.motorbike_id as "motorbikeUuid", r.day::text as day, r.what, r.noted_by as "notedBy"
    from unnest(${[...motorbikeUuids]}::uuid[]) as w (motorbike_id) cross join lateral (
      select n.* from motorbike_repairs n
      where n.station_id = ${stationId} and n.motorbike_id = w.motorbike_id
      order by n.repair_id desc limit ${SHOWN_REPAIRS}) r
    order by r.day desc, r.repair_id desc`
}
