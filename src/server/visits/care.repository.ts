import type { Sql } from '@server/platform/database'
import { type CaseId, toPublicId } from '@server/platform/public-id'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { BloodPressure, CareKind, WarningSign } from '@shared/visits/care-visit'
import { type Cursor, beatIdOf } from './visit-access'

/** With the consent that was asked for it alone. */
export interface StoredReading extends BloodPressure {
  readonly takenAt: Date
  readonly consentVersion: string
  readonly consentAt: Date
}

export interface CareVisit {
  readonly stationId: number
  readonly uuid: string
  readonly id: string
  readonly beatUuid: string
  readonly beatId: string
  readonly villageCode: string
  readonly villageName: string
  readonly day: BeijingDay
  readonly landmark: string
  readonly kind: CareKind
  readonly note: string | null
  readonly signs: readonly WarningSign[]
  readonly nextVisit: BeijingDay | null
  /** Nobody was there since. */
  readonly nextOpen: boolean
  readonly writtenBy: string
  readonly recordedAt: Date
  readonly reading: StoredReading | null
}

export interface CareRow extends Omit<CareVisit, 'id' | 'beatId' | 'reading'> {
  readonly systolic: number | null
  readonly diastolic: number | null
  readonly pulse: number | null
  readonly takenAt: Date | null
  readonly consentVersion: string | null
  readonly consentAt: Date | null
}

export const careColumns = (sql: Sql) => sql`
  c.station_id as "stationId", c.care_id as uuid, c.beat_id as "beatUuid", c.village_code as "villageCode",
  c.village_name as "villageName", c.day::text as day, c.landmark, c.kind, c.note, c.signs,
  c.next_visit::text as "nextVisit", c.next_open as "nextOpen",
  c.written_by as "writtenBy", c.recorded_at as "recordedAt", r.systolic, r.diastolic, r.pulse,
  r.taken_at as "takenAt", r.consent_version as "consentVersion", r.consent_at as "consentAt"`

function readingIn({
  systolic,
  diastolic,
  pulse,
  takenAt,
  consentVersion,
  consentAt,
}: CareRow): StoredReading | null {
  if (systolic === null || diastolic === null || takenAt === null) return null
  if (consentVersion === null || consentAt === null) return null
  return { systolic, diastolic, pulse, takenAt, consentVersion, consentAt }
}

export const toCareVisit = (row: CareRow): CareVisit => ({
  stationId: row.stationId,
  uuid: row.uuid,
  id: toPublicId(row),
  beatUuid: row.beatUuid,
  beatId: beatIdOf(row),
  villageCode: row.villageCode,
  villageName: row.villageName,
  day: row.day,
  landmark: row.landmark,
  kind: row.kind,
  note: row.note,
  signs: row.signs,
  nextVisit: row.nextVisit,
  nextOpen: row.nextOpen,
  writtenBy: row.writtenBy,
  recordedAt: row.recordedAt,
  reading: readingIn(row),
})

export async function addCareVisit(sql: Sql, care: CareVisit): Promise<void> {
  const { stationId, uuid, reading } = care
  await sql`
    insert into care_visits (station_id, care_id, beat_id, village_code, village_name, day, landmark, kind, note,
      signs, next_visit, next_open, written_by, recorded_at)
    values (${stationId}, ${uuid}, ${care.beatUuid}, ${care.villageCode}, ${care.villageName}, ${care.day}::date,
      ${care.landmark}, ${care.kind}, ${care.note}, ${[...care.signs]}, ${care.nextVisit}::date, ${care.nextOpen},
      ${care.writtenBy}, ${care.recordedAt})`
  if (reading === null) return
  await sql`
    insert into care_readings (station_id, care_id, systolic, diastolic, pulse, taken_at, consent_version, consent_at)
    values (${stationId}, ${uuid}, ${reading.systolic}, ${reading.diastolic}, ${reading.pulse}, ${reading.takenAt},
      ${reading.consentVersion}, ${reading.consentAt})`
}

export async function findCareVisit(sql: Sql, { stationId, uuid }: CaseId): Promise<CareVisit | null> {
  const [row] = await sql<CareRow[]>`
    select ${careColumns(sql)} from care_visits c
    left join care_readings r on r.station_id = c.station_id and r.care_id = c.care_id
    where c.station_id = ${stationId} and c.care_id = ${uuid}`
  return row ? toCareVisit(row) : null
}

export interface DaySearch {
  readonly stationId: number
  readonly beatUuids: readonly string[]
  readonly villageCode?: string | null
  readonly after: Cursor | null
  readonly limit: number
}

/** Newest first; one more than `limit`. */
export async function listCareVisits(sql: Sql, search: DaySearch): Promise<CareVisit[]> {
  const { stationId, beatUuids, villageCode = null, after, limit } = search
  const rows = await sql<CareRow[]>`
    select ${careColumns(sql)} from care_visits c
    left join care_readings r on r.station_id = c.station_id and r.care_id = c.care_id
    where c.station_id = ${stationId} and c.beat_id = any(${[...beatUuids]}::uuid[])
      ${villageCode === null ? sql`` : sql`and c.village_code = ${villageCode}`}
      ${after === null ? sql`` : sql`and (c.day, c.care_id) < (${after.place}::date, ${after.uuid}::uuid)`}
    order by c.day desc, c.care_id desc limit ${limit + 1}`
  return rows.map(toCareVisit)
}

/** Plans the next visit, or takes the plan back. */
export async function planCare(sql: Sql, { stationId, uuid }: CaseId, nextVisit: BeijingDay | null) {
  await sql`
    update care_visits set next_visit = ${nextVisit}::date, next_open = ${nextVisit !== null}
    where station_id = ${stationId} and care_id = ${uuid}`
}

export async function deleteReading(sql: Sql, { stationId, uuid }: CaseId): Promise<void> {
  await sql`delete from care_readings where station_id = ${stationId} and care_id = ${uuid}`
}

/** Across stations: it is housekeeping. */
export async function deleteReadingsBefore(sql: Sql, before: Date): Promise<void> {
  await sql`delete from care_readings where taken_at < ${before}`
}
