import type { BeatFacts, VillageOfBeat } from '@server/beats'
import type { HomeStop } from '@server/bookings'
import type { Sql } from '@server/platform/database'
import { fromPublicId, newUuid } from '@server/platform/public-id'
import type { StaffActor } from '@shared/kernel/actor'
import { type BeijingDay, beijingDay } from '@shared/kernel/beijing-time'
import { maskIdentityNumbers } from '@shared/kernel/identity-number'
import { Refusal } from '@shared/kernel/refusals'
import { middleOf } from '@shared/rounds/distance.rules'
import type { Place, RoadAct, RouteStop } from '@shared/rounds/round'
import { isDayTeam, mayOrderRound, maySeeRound } from '@shared/rounds/round.policy'
import { keepsHalves, orderByHand, sensibleOrder } from '@shared/rounds/route.rules'
import type { RoundsParts } from './parts'
import { beatFor, notAllowed, roundEntry } from './round-access'
import {
  type HandOrder,
  type SetAside,
  addSetAside,
  findOffice,
  findOrder,
  listSetAsides,
  saveOrder,
} from './rounds.repository'

/** A home with its point on the map. */
export type RoundStop = HomeStop & RouteStop

/** The day of a beat: where to, in which order. */
export interface Round {
  readonly beat: BeatFacts
  readonly day: BeijingDay
  readonly office: Place
  /** What is left, in order; then what is done. */
  readonly route: readonly RoundStop[]
  readonly done: readonly RoundStop[]
  readonly order: HandOrder
  readonly demoPlaces: boolean
  readonly setAsides: readonly SetAside[]
}

export interface NewHandOrder {
  readonly beatId: string
  readonly day: BeijingDay
  /** Public ids of bookings; null: reckon again. */
  readonly order: readonly string[] | null
  readonly version: number
}

export interface StepSetAside {
  readonly bookingId: string
  readonly act: RoadAct
  readonly happenedAt: Date
  readonly words: string | null
}

const known = ({ lat, lng }: VillageOfBeat): Place | null =>
  lat === null || lng === null ? null : { lat, lng }

export class RoundsService {
  constructor(private readonly parts: RoundsParts) {}

  async round(
    sql: Sql,
    actor: StaffActor,
    { beatId, day }: { readonly beatId?: string | undefined; readonly day?: BeijingDay | undefined },
    now: Date,
  ): Promise<Round> {
    const beat = await beatFor(this.parts, sql, actor, { beatId, action: 'round.viewed', may: maySeeRound })
    const round = await this.roundOf(sql, beat, day ?? beijingDay(now), now)
    await this.parts.audit.record(sql, now, roundEntry(actor, beat, 'round.viewed'))
    return round
  }

  /** Puts the homes of a day into an order by hand; it stays until somebody changes it. */
  async order(sql: Sql, actor: StaffActor, wanted: NewHandOrder, now: Date): Promise<Round> {
    const { beatId, day, version } = wanted
    const beat = await beatFor(this.parts, sql, actor, {
      beatId,
      action: 'round.ordered',
      may: mayOrderRound,
    })
    const { route } = await this.roundOf(sql, beat, day, now)
    const byHand = (wanted.order ?? []).flatMap((id) => route.find((stop) => stop.id === id) ?? [])
    if (!keepsHalves(byHand)) throw new Refusal('round.slots-first')

    const bookingUuids = byHand.flatMap(({ id }) => fromPublicId(id)?.uuid ?? [])
    const order = { day, bookingUuids, version, setBy: actor.accountId, now }
    if (!(await saveOrder(sql, beat, order))) throw new Refusal('round.changed-meanwhile')
    await this.parts.audit.record(sql, now, roundEntry(actor, beat, 'round.ordered'))
    return this.roundOf(sql, beat, day, now)
  }

  /** Keeps what was noted on the road and is not recorded: nothing is dropped in silence. */
  async setAside(sql: Sql, actor: StaffActor, step: StepSetAside, now: Date): Promise<SetAside> {
    const booking = await this.parts.homes.scopeOf(sql, step.bookingId)
    if (!booking) throw new Refusal('booking.not-found')
    const { stationId, beatUuid, uuid: bookingUuid } = booking
    const subject = { stationId, id: step.bookingId }
    if (!isDayTeam(actor, booking) && !maySeeRound(actor, booking))
      throw notAllowed(actor, subject, 'round.set-aside')

    const { act, happenedAt } = step
    const words = step.words === null ? null : maskIdentityNumbers(step.words)
    const kept = { bookingUuid, act, happenedAt, words, setBy: actor.accountId }
    await addSetAside(sql, { ...kept, stationId, beatUuid, uuid: newUuid(now), now })
    await this.parts.audit.record(sql, now, roundEntry(actor, subject, 'round.set-aside'))
    return kept
  }

  private async roundOf(sql: Sql, beat: BeatFacts, day: BeijingDay, now: Date): Promise<Round> {
    const homes = await this.parts.homes.stopsOf(sql, beat, day, now)
    const villages = await this.parts.beats.villagesOfBeat(sql, beat.stationId, beat.beatUuid)
    const places = new Map(villages.map((village) => [village.code, known(village)]))
    const entered = await findOffice(sql, beat)
    const office = entered ??
      middleOf([...places.values()].flatMap((place) => place ?? [])) ?? { lat: 0, lng: 0 }
    const stops = homes.map((home): RoundStop => ({ ...home, place: places.get(home.villageCode) ?? office }))
    const left = stops.filter(({ done }) => !done)
    const order = await findOrder(sql, beat, day)
    const byHand = order.bookingUuids.flatMap((uuid) => stops.find((stop) => stop.uuid === uuid)?.id ?? [])
    const route = byHand.length === 0 ? sensibleOrder(office, left) : orderByHand(office, left, byHand)
    return {
      beat,
      day,
      office,
      route: route.flatMap(({ id }) => left.find((stop) => stop.id === id) ?? []),
      done: stops.filter(({ done }) => done),
      order,
      demoPlaces: (entered?.demo ?? false) || villages.some(({ demo }) => demo),
      setAsides: await listSetAsides(
        sql,
        beat.stationId,
        stops.map(({ uuid }) => uuid),
      ),
    }
  }
}
