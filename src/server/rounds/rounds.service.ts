import type { BeatFacts, VillageOfBeat } from '@server/beats'
import type { HomeStop } from '@server/bookings'
import type { Sql } from '@server/platform/database'
import { fromPublicId, newUuid } from '@server/platform/public-id'
import type { RoadDoor } from '@server/visits'
import type { StaffActor } from '@shared/kernel/actor'
import { type BeijingDay, beijingDay } from '@shared/kernel/beijing-time'
import { maskIdentityNumbers } from '@shared/kernel/identity-number'
import { Refusal } from '@shared/kernel/refusals'
import { middleOf } from '@shared/rounds/distance.rules'
import type { Place, RoadAct, RouteStop, WayDoorKind } from '@shared/rounds/round'
import { isDayTeam, mayOrderRound, maySeeRound } from '@shared/rounds/round.policy'
import { keepsHalves, orderByHand, sensibleOrder } from '@shared/rounds/route.rules'
import type { RoundsParts } from './parts'
import { beatFor, notAllowed, roundEntry } from './round-access'
import { leaveDoor, listTakenDoors, takeDoor } from './round-doors.repository'
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

/** A door that nobody booked, with its point on the map and whether it was taken into the round. */
export type RoundDoor = RoadDoor & RouteStop & { readonly taken: boolean }

/** The day of a beat: where to, in which order. */
export interface Round {
  readonly beat: BeatFacts
  readonly day: BeijingDay
  readonly office: Place
  /** Homes that are left and doors that were taken, in order. */
  readonly way: readonly RouteStop[]
  /** The homes that are left, in the order of the way; then what is done. */
  readonly route: readonly RoundStop[]
  readonly done: readonly RoundStop[]
  readonly doors: readonly RoundDoor[]
  readonly order: HandOrder
  readonly demoPlaces: boolean
  readonly setAsides: readonly SetAside[]
}

export interface NewHandOrder {
  readonly beatId: string
  readonly day: BeijingDay
  /** Public ids of bookings and taken doors; null: reckon again. */
  readonly order: readonly string[] | null
  readonly version: number
}

export interface DoorOfDay {
  readonly beatId: string
  readonly day: BeijingDay
  readonly kind: WayDoorKind
  readonly id: string
  readonly taken: boolean
}

export interface StepSetAside {
  readonly bookingId: string
  readonly act: RoadAct
  readonly happenedAt: Date
  readonly words: string | null
}

const known = ({ lat, lng }: VillageOfBeat): Place | null =>
  lat === null || lng === null ? null : { lat, lng }

interface BeatDay {
  readonly beat: BeatFacts
  readonly day: BeijingDay
}

const idsOf = (uuids: readonly string[], stops: readonly { readonly id: string }[]): string[] =>
  uuids.flatMap((uuid) => stops.find(({ id }) => fromPublicId(id)?.uuid === uuid)?.id ?? [])

export class RoundsService {
  constructor(private readonly parts: RoundsParts) {}

  async round(
    sql: Sql,
    actor: StaffActor,
    { beatId, day }: { readonly beatId?: string | undefined; readonly day?: BeijingDay | undefined },
    now: Date,
  ): Promise<Round> {
    const beat = await beatFor(this.parts, sql, actor, { beatId, action: 'round.viewed', may: maySeeRound })
    const round = await this.roundOf(sql, actor, { beat, day: day ?? beijingDay(now) }, now)
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
    const { way } = await this.roundOf(sql, actor, { beat, day }, now)
    const byHand = (wanted.order ?? []).flatMap((id) => way.find((stop) => stop.id === id) ?? [])
    if (!keepsHalves(byHand)) throw new Refusal('round.slots-first')

    const bookingUuids = byHand.flatMap(({ id }) => fromPublicId(id)?.uuid ?? [])
    const order = { day, bookingUuids, version, setBy: actor.accountId, now }
    if (!(await saveOrder(sql, beat, order))) throw new Refusal('round.changed-meanwhile')
    await this.parts.audit.record(sql, now, roundEntry(actor, beat, 'round.ordered'))
    return this.roundOf(sql, actor, { beat, day }, now)
  }

  /** Takes a door into the round of a day, or out of it. What is no longer to be done there is passed over. */
  async door(sql: Sql, actor: StaffActor, { beatId, day, kind, id, taken }: DoorOfDay, now: Date) {
    const action = taken ? 'round.door-taken' : 'round.door-left'
    const beat = await beatFor(this.parts, sql, actor, { beatId, action, may: mayOrderRound })
    const { doors } = await this.roundOf(sql, actor, { beat, day }, now)
    const uuid = doors.some((door) => door.id === id && door.kind === kind) && fromPublicId(id)?.uuid
    if (uuid && taken) await takeDoor(sql, beat, { day, kind, uuid, by: actor.accountId, at: now })
    if (uuid && !taken) await leaveDoor(sql, beat, { day, kind, uuid })
    await this.parts.audit.record(sql, now, roundEntry(actor, beat, action))
    return this.roundOf(sql, actor, { beat, day }, now)
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

  private async roundOf(sql: Sql, actor: StaffActor, { beat, day }: BeatDay, now: Date): Promise<Round> {
    const homes = await this.parts.homes.stopsOf(sql, beat, day, now)
    const villages = await this.parts.beats.villagesOfBeat(sql, beat.stationId, beat.beatUuid)
    const places = new Map(villages.map((village) => [village.code, known(village)]))
    const entered = await findOffice(sql, beat)
    const office = entered ??
      middleOf([...places.values()].flatMap((place) => place ?? [])) ?? { lat: 0, lng: 0 }
    const stops = homes.map((home): RoundStop => ({ ...home, place: places.get(home.villageCode) ?? office }))
    const doors = await this.doorsOf(sql, actor, { beat, day }, (code) => places.get(code) ?? office)
    const left: readonly RouteStop[] = [
      ...stops.filter(({ done }) => !done),
      ...doors.filter(({ taken }) => taken),
    ]
    const order = await findOrder(sql, beat, day)
    const byHand = idsOf(order.bookingUuids, [...stops, ...doors])
    const way = byHand.length === 0 ? sensibleOrder(office, left) : orderByHand(office, left, byHand)
    return {
      beat,
      day,
      office,
      way,
      route: way.flatMap(({ id }) => stops.find((stop) => stop.id === id) ?? []),
      done: stops.filter(({ done }) => done),
      doors,
      order,
      demoPlaces: (entered?.demo ?? false) || villages.some(({ demo }) => demo),
      setAsides: await listSetAsides(
        sql,
        beat.stationId,
        stops.map(({ uuid }) => uuid),
      ),
    }
  }

  private async doorsOf(
    sql: Sql,
    actor: StaffActor,
    { beat, day }: BeatDay,
    placeOf: (villageCode: string) => Place,
  ): Promise<RoundDoor[]> {
    const { stationId, beatUuid } = beat
    const doors = await this.parts.doors.doorsOf(sql, actor, { stationId, beatUuid, day })
    const taken = await listTakenDoors(sql, beat, day)
    const isTaken = ({ kind, id }: RoadDoor) =>
      taken.some((one) => one.kind === kind && one.uuid === fromPublicId(id)?.uuid)
    return doors.map((door) => ({
      ...door,
      place: placeOf(door.villageCode),
      half: null,
      taken: isTaken(door),
    }))
  }
}
