import type { Sql } from '@server/platform/database'
import type { StaffActor } from '@shared/kernel/actor'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import { mayActOnNeed } from '@shared/visits/need.policy'
import { listDueCare } from './care-work.repository'
import type { CareVisit } from './care.repository'
import { listNeeds } from './need-lists.repository'
import type { Need } from './need-rows.repository'
import { type Visit, listVisits } from './visits.repository'

/** A door at which something is to be done besides what was booked: an answer to bring, a visit that is due. */
export interface RoadDoor {
  readonly kind: 'need' | 'visit' | 'care'
  /** Public id of the need, or of the visit or care visit that planned the next one. */
  readonly id: string
  readonly villageCode: string
  readonly villageName: string
  /** The landmark of the door, where it was written down. */
  readonly where: string | null
  readonly dueDay: BeijingDay
  /** What was asked for and what to say; null for a visit. */
  readonly need: { readonly what: string; readonly answer: string; readonly mayCarryBack: boolean } | null
}

const MOST_DOORS = 30

const toNeedDoor = (actor: StaffActor, need: Need): RoadDoor => ({
  kind: 'need',
  id: need.id,
  villageCode: need.villageCode,
  villageName: need.villageName,
  where: need.place,
  dueDay: need.progress.dueDay,
  need: {
    what: need.what,
    answer: need.progress.answer ?? '',
    mayCarryBack: mayActOnNeed(actor, need, 'carrying-back'),
  },
})

const toVisitDoor = (visit: Visit, day: BeijingDay): RoadDoor => ({
  kind: 'visit',
  id: visit.id,
  villageCode: visit.villageCode,
  villageName: visit.villageName,
  where: visit.landmark,
  dueDay: visit.nextVisit ?? day,
  need: null,
})

const toCareDoor = (care: CareVisit, day: BeijingDay): RoadDoor => ({
  kind: 'care',
  id: care.id,
  villageCode: care.villageCode,
  villageName: care.villageName,
  where: care.landmark,
  dueDay: care.nextVisit ?? day,
  need: null,
})

interface BeatOnDay {
  readonly stationId: number
  readonly beatUuid: string
  readonly day: BeijingDay
}

/** The doors of a beat where the officers could stop on a day, the answers first; the caller decides who may see them. */
export async function doorsOf(
  sql: Sql,
  actor: StaffActor,
  { stationId, beatUuid, day }: BeatOnDay,
): Promise<RoadDoor[]> {
  const desk = { stationId, accountId: actor.accountId, beatUuids: [beatUuid], today: day }
  const all = { villageCode: null, after: null, limit: MOST_DOORS }
  const needs = await listNeeds(sql, desk, { ...all, filter: 'to-carry-back', dueBy: null })
  const visits = await listVisits(sql, desk, { ...all, filter: 'due' })
  const care = await listDueCare(sql, desk, day, MOST_DOORS)
  return [
    ...needs.map((need) => toNeedDoor(actor, need)),
    ...care.map((one) => toCareDoor(one, day)),
    ...visits.map((visit) => toVisitDoor(visit, day)),
  ]
}
