import type { z } from 'zod'
import type { Sql } from '@server/platform/database'
import { type StaffActor, roleNames } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import { maskPhone } from '@shared/kernel/phone'
import { DOOR_MINUTES, ridingMinutes, roadMetres, stayMinutes } from '@shared/rounds/distance.rules'
import { dueSignOf } from '@shared/rounds/motorbike.rules'
import { newestTemplate, templateOf } from '@shared/rounds/packing'
import { type RoadAct, roadActs } from '@shared/rounds/round'
import type { roundContracts } from '@shared/rounds/round.contract'
import { isDayTeam, mayOrderRound, mayPack, mayPlanVillages } from '@shared/rounds/round.policy'
import { routeMetres } from '@shared/rounds/route.rules'
import { findKept } from './motorbikes.repository'
import { findPackings } from './packings.repository'
import type { RoundsParts } from './parts'
import { beatsOf, scopeOf } from './round-access'
import type { SetAside } from './rounds.repository'
import type { Round, RoundStop } from './rounds.service'

export type RoundView = z.input<typeof roundContracts.round.response>
export type SetAsideView = z.input<typeof roundContracts.setAside.response>
type StopView = RoundView['stops'][number]

const rounded = (metres: number) => ({
  metres: Math.round(metres),
  minutes: Math.round(ridingMinutes(metres)),
})

/** Everything of a stop but where it lies on the way. */
const toStop = (stop: RoundStop, wholePhone: boolean): Omit<StopView, 'leg' | 'setAsides'> => ({
  id: stop.id,
  kind: stop.kind,
  half: stop.half,
  at: stop.at,
  done: stop.done,
  receipt: stop.receipt,
  subjectName: stop.subjectName,
  service: stop.service,
  village: stop.villageName,
  landmark: stop.landmark,
  phone: wholePhone ? stop.phone : maskPhone(stop.phone),
  callName: stop.callName,
  needs: [...stop.needs],
  readAloud: stop.readAloud,
  state: stop.state,
  stateName: stop.stateName,
  next: stop.next,
  calledToday: stop.calledToday,
  changedAt: stop.changedAt.toISOString(),
})

/** From the stop before, or from the office; null for what is not on the way. */
function legTo({ way, office }: Round, id: string): ReturnType<typeof rounded> | null {
  const at = way.findIndex((stop) => stop.id === id)
  const stop = way[at]
  return stop === undefined ? null : rounded(roadMetres(way[at - 1]?.place ?? office, stop.place))
}

/** What each person sees of a day on the road. */
export class RoundViews {
  constructor(private readonly parts: RoundsParts) {}

  async round(sql: Sql, actor: StaffActor, round: Round, now: Date): Promise<RoundView> {
    const { beat, day, order, demoPlaces } = round
    const scope = scopeOf(beat)
    const { today: packing } = await findPackings(sql, beat, day)
    const mayDo = { order: mayOrderRound, pack: mayPack, plan: mayPlanVillages }
    const acts = (['order', 'pack', 'plan'] as const).filter((act) => mayDo[act](actor, scope))
    return {
      beat: { id: beat.id, name: beat.name },
      day,
      beats: (await beatsOf(this.parts, sql, actor)).map(({ id, name }) => ({ id, name })),
      stops: await this.stops(sql, actor, round, now),
      doors: this.doors(round, acts.includes('order')),
      way: round.way.map(({ id }) => id),
      estimate: this.estimate(round),
      demoPlaces,
      byHand: order.bookingUuids.length > 0,
      version: order.version,
      acts: this.parts.homes
        .actsIn(actor, scope, roadActs)
        .map(({ act, from, to }) => ({ act: act as RoadAct, from: [...from], to })),
      actNames: { booking: '预约', 'calling-off': '告诉这户不来了', ...this.parts.homes.actNames },
      packed: {
        done: packing?.packed.length ?? 0,
        of: packing === null ? newestTemplate.items.length : templateOf(packing.templateVersion).items.length,
      },
      motorbike: await this.dueOn(sql, actor, now),
      may: acts,
    }
  }

  async setAside(sql: Sql, step: SetAside): Promise<SetAsideView> {
    const names = await this.parts.people.namesOf(sql, [step.setBy])
    return this.toSetAside(step, names)
  }

  private async stops(sql: Sql, actor: StaffActor, round: Round, now: Date): Promise<StopView[]> {
    const { beat, route, done, day, setAsides } = round
    const wholePhone = isDayTeam(actor, scopeOf(beat)) && day === beijingDay(now)
    const names = await this.parts.people.namesOf(sql, [...new Set(setAsides.map(({ setBy }) => setBy))])
    const leftOut = ({ uuid }: RoundStop) =>
      setAsides.filter(({ bookingUuid }) => bookingUuid === uuid).map((step) => this.toSetAside(step, names))
    const onTheWay = route.map((stop) => ({
      ...toStop(stop, wholePhone),
      leg: legTo(round, stop.id),
      setAsides: leftOut(stop),
    }))
    const behind = done.map((stop) => ({ ...toStop(stop, wholePhone), leg: null, setAsides: leftOut(stop) }))
    return [...onTheWay, ...behind]
  }

  private doors(round: Round, mayOrder: boolean): RoundView['doors'] {
    return round.doors.map((door) => ({
      kind: door.kind,
      id: door.id,
      village: { code: door.villageCode, name: door.villageName },
      where: door.where,
      dueDay: door.dueDay,
      overdue: door.dueDay < round.day,
      need: door.need && { what: door.need.what, answer: door.need.answer },
      leg: legTo(round, door.id),
      may: [
        ...(door.need?.mayCarryBack === true ? (['carry-back'] as const) : []),
        ...(mayOrder ? [door.taken ? ('leave' as const) : ('take' as const)] : []),
      ],
    }))
  }

  private estimate({ office, way, route }: Round): RoundView['estimate'] {
    const { metres, minutes } = rounded(routeMetres(office, way))
    const atHomes = route.reduce((sum, { kind }) => sum + stayMinutes(kind), 0)
    return { metres, minutes: minutes + atHomes + (way.length - route.length) * DOOR_MINUTES }
  }

  private toSetAside(step: SetAside, names: ReadonlyMap<string, string | null>): SetAsideView {
    return {
      act: step.act,
      happenedAt: step.happenedAt.toISOString(),
      byName: names.get(step.setBy) ?? roleNames.officer,
      words: step.words,
    }
  }

  /** One sentence where the motorbike that the person keeps needs something soon. */
  private async dueOn(sql: Sql, actor: StaffActor, now: Date): Promise<string | null> {
    const today = beijingDay(now)
    const kept = await findKept(sql, actor.stationId, actor.accountId)
    const words = kept.flatMap(({ plate, inspectionDue, insuranceDue }) =>
      (
        [
          ['年检', inspectionDue],
          ['保险', insuranceDue],
        ] as const
      ).flatMap(([name, due]) => {
        const sign = dueSignOf(due, today)
        if (sign === 'fine') return []
        return `${plate} ${name}${sign === 'overdue' ? '过期了' : '快到期'}（${due}）`
      }),
    )
    return words.length === 0 ? null : words.join('；')
  }
}
