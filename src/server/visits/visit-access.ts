import type { Sql } from '@server/platform/database'
import { fromPublicId, toPublicId } from '@server/platform/public-id'
import type { AuditEntry } from '@shared/audit/audit-entry'
import { type Actor, type StaffActor, isStaff } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import type { VisitsParts } from './parts'

interface Subject {
  readonly stationId: number
  /** Public id; null for a list. */
  readonly id: string | null
}

/** The audit's line about somebody and something of this room: `visit.viewed`, `child-visit.recorded` … */
export const entryOf = (
  actor: Actor,
  { stationId, id }: Subject,
  action: string,
  reason: string | null = null,
): AuditEntry => ({
  stationId,
  actorId: actor.accountId,
  actorRole: actor.role,
  action,
  subject: id,
  outcome: 'done',
  reason,
})

/** A "no" that goes to the audit. */
export const notAllowed = (actor: Actor, subject: Subject, action: string): Refusal =>
  new Refusal('actor.not-allowed', {
    attempt: { ...entryOf(actor, subject, action, 'actor.not-allowed'), outcome: 'refused' },
  })

export function staffOnly(actor: Actor): StaffActor {
  if (!isStaff(actor)) throw new Refusal('actor.not-allowed')
  return actor
}

/** A village with the beat that answers for it, as rows of this room keep it. */
export interface Located {
  readonly stationId: number
  readonly beatUuid: string
  readonly beatId: string
  readonly villageCode: string
  readonly villageName: string
}

export interface Place extends Located {
  /** Who answers for the beat: its officer, else the deputy, else the chief. */
  readonly answersId: string | null
}

/** The part of a place that a row keeps. */
export const located = ({ stationId, beatUuid, beatId, villageCode, villageName }: Place): Located => ({
  stationId,
  beatUuid,
  beatId,
  villageCode,
  villageName,
})

export async function placeOf({ beats }: VisitsParts, sql: Sql, code: string): Promise<Place> {
  const village = await beats.beatOfVillage(sql, code)
  if (!village?.beat) throw new Refusal('village.not-found')
  const { stationId, beatUuid, id, officerId, deputyId, chief } = village.beat
  return {
    stationId,
    beatUuid,
    beatId: id,
    villageCode: code,
    villageName: village.name,
    answersId: officerId ?? deputyId ?? chief,
  }
}

/** Where something is to be written, by whom, and by which right; a refusal is remembered as an attempt at `action`. */
export interface Writing {
  readonly actor: Actor
  readonly villageCode: string
  readonly may: (staff: StaffActor, place: Place) => boolean
  readonly action: string
}

export async function admit(
  parts: VisitsParts,
  sql: Sql,
  { actor, villageCode, may, action }: Writing,
): Promise<{ readonly place: Place; readonly staff: StaffActor }> {
  const staff = staffOnly(actor)
  const place = await placeOf(parts, sql, villageCode)
  if (!may(staff, place)) throw notAllowed(staff, { stationId: staff.stationId, id: null }, action)
  return { place, staff }
}

/** The day of what is written down without signal lies a little back, never ahead. */
export function assertPast(day: string, now: Date): void {
  if (day <= beijingDay(now)) return
  throw new Refusal('request.invalid', { errors: [{ field: 'body.day', text: '日子不能在以后' }] })
}

/** The beats that a member of staff looks after: the chief all of the station, others their own and deputised ones. */
export async function beatsOf({ beats }: VisitsParts, sql: Sql, actor: StaffActor): Promise<string[]> {
  if (actor.role === 'station-chief')
    return (await beats.listBeats(sql, actor.stationId)).map(({ beatUuid }) => beatUuid)
  const ids = [...actor.beatIds, ...actor.deputyBeatIds]
  return [...new Set(ids.flatMap((id) => fromPublicId(id)?.uuid ?? []))]
}

interface InBeat {
  readonly stationId: number
  readonly beatUuid: string
}

export const beatIdOf = ({ stationId, beatUuid }: InBeat): string => toPublicId({ stationId, uuid: beatUuid })

/** A page of a list of visits. */
export interface Turning {
  readonly villageCode?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
  readonly now: Date
}

/** The last row of the page before: where it stands (a day or an instant) and its id. */
export interface Cursor {
  readonly place: string
  readonly uuid: string
}

const cursorForm = /^(\d{4}-\d{2}-\d{2}(?:T[\d:.]{12}Z)?)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null
  const [, place, uuid] = cursorForm.exec(text) ?? []
  if (place !== undefined && uuid !== undefined && !Number.isNaN(Date.parse(place))) return { place, uuid }
  throw new Refusal('request.invalid', {
    errors: [{ field: 'query.cursor', text: '翻页的位置不对，请从头看' }],
  })
}

export const cursorAt = (place: string, uuid: string): string => `${place}~${uuid}`

export const namesOf = async (
  { people }: VisitsParts,
  sql: Sql,
  ids: readonly string[],
): Promise<(id: string) => string> => {
  const staff = await people.staffOf(sql, [...new Set(ids)])
  return (id) => staff.get(id)?.name ?? '已离任'
}
