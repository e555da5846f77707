import type { Sql } from '@server/platform/database'
import { type CaseId, toPublicId } from '@server/platform/public-id'
import type { Sealed } from '@server/platform/vault'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { ChildTopic, Referral } from '@shared/visits/child-visit'
import type { DaySearch } from './care.repository'
import { beatIdOf } from './visit-access'

/** A child by an alias; who looks after them lies sealed. */
export interface ChildVisit {
  readonly stationId: number
  readonly uuid: string
  readonly id: string
  readonly beatUuid: string
  readonly beatId: string
  readonly villageCode: string
  readonly villageName: string
  readonly day: BeijingDay
  readonly alias: string
  readonly details: Sealed
  readonly topics: readonly ChildTopic[]
  readonly referral: Referral
  readonly consentVersion: string
  readonly consentAt: Date
  readonly writtenBy: string
  readonly recordedAt: Date
}

interface Row extends Omit<ChildVisit, 'id' | 'beatId' | 'details'> {
  readonly keyId: string
  readonly sealed: Buffer
}

const columns = (sql: Sql) => sql`
  c.station_id as "stationId", c.child_id as uuid, c.beat_id as "beatUuid", c.village_code as "villageCode",
  c.village_name as "villageName", c.day::text as day, c.alias, c.details_key_id as "keyId",
  c.details_sealed as sealed, c.topics, c.referral, c.consent_version as "consentVersion",
  c.consent_at as "consentAt", c.written_by as "writtenBy", c.recorded_at as "recordedAt"`

const toChildVisit = ({ keyId, sealed, ...row }: Row): ChildVisit => ({
  ...row,
  id: toPublicId(row),
  beatId: beatIdOf(row),
  details: { keyId, bytes: sealed },
})

export async function addChildVisit(sql: Sql, child: ChildVisit): Promise<void> {
  await sql`
    insert into child_visits (station_id, child_id, beat_id, village_code, village_name, day, alias, details_key_id,
      details_sealed, topics, referral, consent_version, consent_at, written_by, recorded_at)
    values (${child.stationId}, ${child.uuid}, ${child.beatUuid}, ${child.villageCode}, ${child.villageName},
      ${child.day}::date, ${child.alias}, ${child.details.keyId}, ${child.details.bytes}, ${[...child.topics]},
      ${child.referral}, ${child.consentVersion}, ${child.consentAt}, ${child.writtenBy}, ${child.recordedAt})`
}

export async function findChildVisit(sql: Sql, { stationId, uuid }: CaseId): Promise<ChildVisit | null> {
  const [row] = await sql<Row[]>`
    select ${columns(sql)} from child_visits c where c.station_id = ${stationId} and c.child_id = ${uuid}`
  return row ? toChildVisit(row) : null
}

/** Newest first; one more than `limit`. */
export async function listChildVisits(sql: Sql, search: DaySearch): Promise<ChildVisit[]> {
  const { stationId, beatUuids, after, limit } = search
  const rows = await sql<Row[]>`
    select ${columns(sql)} from child_visits c
    where c.station_id = ${stationId} and c.beat_id = any(${[...beatUuids]}::uuid[])
      ${after === null ? sql`` : sql`and (c.day, c.child_id) < (${after.place}::date, ${after.uuid}::uuid)`}
    order by c.day desc, c.child_id desc limit ${limit + 1}`
  return rows.map(toChildVisit)
}

export async function deleteChildVisit(sql: Sql, { stationId, uuid }: CaseId): Promise<void> {
  await sql`delete from child_visits where station_id = ${stationId} and child_id = ${uuid}`
}

/** Across stations: it is housekeeping. */
export async function deleteChildVisitsBefore(sql: Sql, before: Date): Promise<void> {
  await sql`delete from child_visits where recorded_at < ${before}`
}
