import type { Sql } from '@server/platform/database'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { WayDoorKind } from '@shared/rounds/round'
import type { BeatPlace } from './rounds.repository'

export interface TakenDoor {
  readonly kind: WayDoorKind
  readonly uuid: string
}

interface NewTakenDoor extends TakenDoor {
  readonly day: BeijingDay
  readonly by: string
  readonly at: Date
}

/** The doors that officers took into the round of a day. */
export async function listTakenDoors(sql: Sql, { stationId, beatUuid }: BeatPlace, day: BeijingDay) {
  return sql<TakenDoor[]>`
    select d.kind, d.case_id as uuid from round_doors d
    where d.station_id = ${stationId} and d.beat_id = ${beatUuid} and d.day = ${day}::date`
}

/** Twice is once: a phone without signal may say it again. */
export async function takeDoor(sql: Sql, { stationId, beatUuid }: BeatPlace, door: NewTakenDoor) {
  await sql`
    insert into round_doors (station_id, beat_id, day, kind, case_id, taken_by, taken_at)
    values (${stationId}, ${beatUuid}, ${door.day}::date, ${door.kind}, ${door.uuid}, ${door.by}, ${door.at})
    on conflict do nothing`
}

export async function leaveDoor(
  sql: Sql,
  { stationId, beatUuid }: BeatPlace,
  { day, kind, uuid }: Pick<NewTakenDoor, 'day' | 'kind' | 'uuid'>,
): Promise<void> {
  await sql`
    delete from round_doors
    where station_id = ${stationId} and beat_id = ${beatUuid} and day = ${day}::date and kind = ${kind}
      and case_id = ${uuid}`
}
