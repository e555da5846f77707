import type { z } from 'zod'
import type { BeatFacts } from '@server/beats'
import type { Sql } from '@server/platform/database'
import { fromPublicId, newUuid, toPublicId } from '@server/platform/public-id'
import type { StaffActor } from '@shared/kernel/actor'
import { type BeijingDay, addDays, beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import type { HalfDay } from '@shared/rounds/round'
import { mayPlanVillages } from '@shared/rounds/round.policy'
import { type VillageService, villageServiceNames } from '@shared/rounds/village-plan'
import type { villagePlanContracts } from '@shared/rounds/village-plan.contract'
import {
  PLANNED_DAYS,
  assertPlannable,
  isCancellable,
  lastPlannedDay,
  sayHalfDay,
} from '@shared/rounds/village-plan.rules'
import type { RoundsParts } from './parts'
import { beatFor, beatsOf, notAllowed, roundEntry, scopeOf } from './round-access'
import { type StoredPlan, addPlan, cancelPlan, listPlans, lockPlan } from './village-plans.repository'

type PublicList = z.input<typeof villagePlanContracts.list.response>
type Desk = z.input<typeof villagePlanContracts.desk.response>
type PlannedView = z.input<typeof villagePlanContracts.plan.response>

export interface NewPlan {
  readonly beatId: string
  readonly day: BeijingDay
  readonly half: HalfDay
  readonly villageCode: string
  readonly services: readonly VillageService[]
}

const toPublic = (plan: StoredPlan, now: Date): PublicList['items'][number] => ({
  id: plan.id,
  day: plan.day,
  half: plan.half,
  when: sayHalfDay(plan, now),
  isToday: plan.day === beijingDay(now),
  village: { code: plan.villageCode, name: plan.villageName },
  services: [...plan.services],
  brings: plan.services.map((service) => villageServiceNames[service]).join('、'),
  cancelReason: plan.cancelReason,
})

const toPlanned = (plan: StoredPlan, now: Date): PlannedView => ({
  ...toPublic(plan, now),
  may: isCancellable(plan, now) ? ['cancel'] : [],
})

const nextDays = (now: Date) => ({ from: beijingDay(now), to: lastPlannedDay(now) })

/** Which village on which half-day: told to everybody. */
export class VillagePlans {
  constructor(private readonly parts: RoundsParts) {}

  async list(sql: Sql, beatId: string, now: Date): Promise<PublicList> {
    const beat = await this.parts.beats.beatOf(sql, beatId)
    if (!beat) throw new Refusal('beat.not-found')
    const plans = await listPlans(sql, beat, nextDays(now))
    return { items: plans.map((plan) => toPublic(plan, now)), nextCursor: null }
  }

  async desk(sql: Sql, actor: StaffActor, beatId: string | undefined, now: Date): Promise<Desk> {
    const beat = await this.beatToPlan(sql, actor, beatId, 'village-plan.viewed')
    const days = nextDays(now)
    const plans = await listPlans(sql, beat, days)
    const villages = await this.parts.beats.villagesOfBeat(sql, beat.stationId, beat.beatUuid)
    const booked = await this.parts.homes.bookedVillages(sql, beat, days)
    const isTold = ({ day, half, villageCode }: (typeof booked)[number]) =>
      plans.some((plan) => plan.day === day && plan.half === half && plan.villageCode === villageCode)
    return {
      beat: { id: beat.id, name: beat.name },
      beats: (await beatsOf(this.parts, sql, actor)).map(({ id, name }) => ({ id, name })),
      villages: villages.map(({ code, name }) => ({ code, name })),
      days: Array.from({ length: PLANNED_DAYS + 1 }, (_, ahead) => {
        const day = addDays(days.from, ahead)
        return { day, name: sayHalfDay({ day, half: 'morning' }, now).replace(/上午$/, '') }
      }),
      booked: booked
        .filter((one) => !isTold(one))
        .map((one) => ({
          day: one.day,
          half: one.half,
          when: sayHalfDay(one, now),
          village: { code: one.villageCode, name: one.villageName },
          homes: one.homes,
        })),
      items: plans.map((plan) => toPlanned(plan, now)),
      nextCursor: null,
      may: ['plan'],
    }
  }

  async plan(sql: Sql, actor: StaffActor, given: NewPlan, now: Date): Promise<PlannedView> {
    const beat = await this.beatToPlan(sql, actor, given.beatId, 'village-plan.planned')
    assertPlannable(given.day, now)
    const village = await this.parts.beats.beatOfVillage(sql, given.villageCode)
    if (!village) throw new Refusal('village.not-found')
    if (village.beat?.id !== beat.id) throw new Refusal('village-plan.other-beat')

    const { stationId, beatUuid } = beat
    const uuid = newUuid(now)
    const plan: StoredPlan = {
      stationId,
      beatUuid,
      uuid,
      id: toPublicId({ stationId, uuid }),
      day: given.day,
      half: given.half,
      villageCode: village.code,
      villageName: village.name,
      services: [...new Set(given.services)],
      cancelReason: null,
    }
    if (!(await addPlan(sql, { ...plan, plannedBy: actor.accountId, now })))
      throw new Refusal('village-plan.planned-already')
    await this.parts.audit.record(sql, now, roundEntry(actor, plan, 'village-plan.planned'))
    return toPlanned(plan, now)
  }

  async cancel(sql: Sql, actor: StaffActor, id: string, { reason, now }: { reason: string; now: Date }) {
    const caseId = fromPublicId(id)
    const plan = caseId && (await lockPlan(sql, caseId))
    const beat = plan && (await this.parts.beats.beatAt(sql, plan.stationId, plan.beatUuid))
    if (!plan || !beat) throw new Refusal('village-plan.not-found')
    if (!mayPlanVillages(actor, scopeOf(beat))) throw notAllowed(actor, plan, 'village-plan.cancelled')
    if (!isCancellable(plan, now)) throw new Refusal('village-plan.not-now')

    await cancelPlan(sql, plan, reason, now)
    await this.parts.audit.record(sql, now, roundEntry(actor, plan, 'village-plan.cancelled'))
    return toPlanned({ ...plan, cancelReason: reason }, now)
  }

  private beatToPlan(
    sql: Sql,
    actor: StaffActor,
    beatId: string | undefined,
    action: string,
  ): Promise<BeatFacts> {
    return beatFor(this.parts, sql, actor, { beatId, action, may: mayPlanVillages })
  }
}
