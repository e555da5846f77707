import type { Sql } from '@server/platform/database'
import { newUuid, toPublicId } from '@server/platform/public-id'
import type { Actor, StaffActor } from '@shared/kernel/actor'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import type { NeedKind, NeedSource } from '@shared/visits/need'
import { mayOwnNeed, mayWriteNeed } from '@shared/visits/need.policy'
import { isDueDayFit, startNeed, usualDueDay } from '@shared/visits/need.rules'
import { announcementOf } from './need-access'
import { tellOwner } from './need-notices.service'
import type { Need } from './need-rows.repository'
import { addNeed, addNeedStep } from './needs.repository'
import type { VisitsParts } from './parts'
import { type Place, entryOf, located, notAllowed, placeOf, staffOnly } from './visit-access'
import type { Visit } from './visits.repository'

interface ToldNeed {
  readonly what: string
  readonly kind: NeedKind
  readonly dueDay?: BeijingDay | undefined
}

export interface RaisedNeed extends ToldNeed {
  readonly villageCode: string
  readonly where?: string | undefined
  readonly source: Exclude<NeedSource, 'app'>
  readonly threadId?: string | undefined
  readonly ownerId?: string | undefined
}

interface HeardAtGate {
  readonly place: Place
  readonly visit: Visit
  readonly need: ToldNeed
  readonly now: Date
}

type Origin = Pick<Need, 'source' | 'visitUuid' | 'threadUuid' | 'residentId' | 'place'>

export class NeedsService {
  constructor(private readonly parts: VisitsParts) {}

  /** Heard at the gate: written down with the visit, for the officer of the beat. */
  async hear(sql: Sql, actor: StaffActor, { place, visit, need, now }: HeardAtGate): Promise<void> {
    const origin: Origin = {
      source: 'visit',
      visitUuid: visit.uuid,
      threadUuid: null,
      residentId: null,
      place: visit.landmark,
    }
    await this.add(sql, actor, { place, told: need, origin, ownerId: undefined, now })
  }

  /** Raised by itself: a grid worker's, from a letter, by phone or from 110. */
  async raise(sql: Sql, actor: Actor, told: RaisedNeed, now: Date): Promise<Need> {
    const staff = staffOnly(actor)
    const place = await placeOf(this.parts, sql, told.villageCode)
    await this.assertMayWrite(sql, staff, place)
    const origin = await this.originOf(sql, staff, told)
    return this.add(sql, staff, { place, told, origin, ownerId: told.ownerId, now })
  }

  /** Whoever may own a need of this station. */
  async assertOwner(sql: Sql, stationId: number, ownerId: string): Promise<void> {
    const staff = await this.parts.people.staffOfStation(sql, stationId)
    const fits = staff.some(({ accountId, role }) => accountId === ownerId && mayOwnNeed(role))
    if (!fits) throw new Refusal('need.owner-not-fit')
  }

  private async assertMayWrite(sql: Sql, actor: StaffActor, place: Place): Promise<void> {
    const villages = await this.parts.beats.villagesOf(sql, actor.stationId, actor.accountId)
    if (mayWriteNeed(actor, { ...place, isOwnVillage: villages.includes(place.villageCode) })) return
    throw notAllowed(actor, { stationId: actor.stationId, id: null }, 'need.raised')
  }

  /** A letter makes its writer the one who gets the answer; the letter must be open to whoever raises it. */
  private async originOf(
    sql: Sql,
    actor: StaffActor,
    { threadId, source, where }: RaisedNeed,
  ): Promise<Origin> {
    const place = where ?? null
    if (threadId === undefined) {
      const told = actor.role === 'grid-worker' ? 'grid' : source
      return { source: told, visitUuid: null, threadUuid: null, residentId: null, place }
    }
    const raiser = await this.parts.messages.raiserOf(sql, actor, threadId)
    if (raiser === null) throw new Refusal('thread.not-found')
    const { threadUuid, residentId } = raiser
    return { source: 'app', visitUuid: null, threadUuid, residentId, place }
  }

  private async add(
    sql: Sql,
    actor: StaffActor,
    given: { place: Place; told: ToldNeed; origin: Origin; ownerId: string | undefined; now: Date },
  ): Promise<Need> {
    const { place, told, origin, now } = given
    const dueDay = told.dueDay ?? usualDueDay(now)
    if (!isDueDayFit(dueDay, now)) throw new Refusal('need.due-not-fit')
    if (given.ownerId !== undefined) await this.assertOwner(sql, place.stationId, given.ownerId)

    const uuid = newUuid(now)
    const need: Need = {
      ...origin,
      ...located(place),
      uuid,
      id: toPublicId({ stationId: place.stationId, uuid }),
      what: told.what,
      kind: told.kind,
      writtenBy: actor.accountId,
      ownerId: given.ownerId ?? place.answersId ?? actor.accountId,
      progress: startNeed(dueDay),
      stepCount: 1,
      raisedAt: now,
      changedAt: now,
    }
    await addNeed(sql, need)
    await addNeedStep(sql, need, {
      sequence: 1,
      act: 'raised',
      at: now,
      receivedAt: null,
      actorId: actor.accountId,
      words: null,
    })
    await this.parts.audit.record(sql, now, entryOf(actor, need, 'need.raised', origin.source))
    await this.parts.live.announce(sql, announcementOf(need))
    await tellOwner(sql, this.parts, need, { actorId: actor.accountId, now })
    return need
  }
}
