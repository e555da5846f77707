import type { Sql } from '@server/platform/database'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { TalkKind, TalkTopic } from '@shared/visits/prevention-talk'
import type { DaySearch } from './care.repository'

export interface Talk {
  readonly stationId: number
  readonly uuid: string
  readonly beatUuid: string
  readonly villageCode: string
  readonly villageName: string
  readonly kind: TalkKind
  readonly topic: TalkTopic
  readonly day: BeijingDay
  readonly place: string
  readonly audience: number
  readonly material: string | null
  readonly writtenBy: string
  readonly recordedAt: Date
}

export async function addTalk(sql: Sql, talk: Talk): Promise<void> {
  await sql`
    insert into prevention_talks (station_id, talk_id, beat_id, village_code, village_name, kind, topic, day, place,
      audience, material, written_by, recorded_at)
    values (${talk.stationId}, ${talk.uuid}, ${talk.beatUuid}, ${talk.villageCode}, ${talk.villageName}, ${talk.kind},
      ${talk.topic}, ${talk.day}::date, ${talk.place}, ${talk.audience}, ${talk.material}, ${talk.writtenBy},
      ${talk.recordedAt})`
}

/** Newest first; one more than `limit`. */
export async function listTalks(sql: Sql, search: DaySearch): Promise<Talk[]> {
  const { stationId, beatUuids, after, limit } = search
  return sql<Talk[]>`
    select t.station_id as "stationId", t.talk_id as uuid, t.beat_id as "beatUuid", t.village_code as "villageCode",
      t.village_name as "villageName", t.kind, t.topic, t.day::text as day, t.place, t.audience, t.material,
      t.written_by as "writtenBy", t.recorded_at as "recordedAt"
    from prevention_talks t
    where t.station_id = ${stationId} and t.beat_id = any(${[...beatUuids]}::uuid[])
      ${after === null ? sql`` : sql`and (t.day, t.talk_id) < (${after.place}::date, ${after.uuid}::uuid)`}
    order by t.day desc, t.talk_id desc limit ${limit + 1}`
}
