import type { Audit } from '@server/audit'
import type { People, StaffPerson } from '@server/identity'
import type { Sql } from '@server/platform/database'
import { fromPublicId, newUuid, toPublicId } from '@server/platform/public-id'
import { beatScene } from '@shared/beats/scene.rules'
import { type BeatAct, beatActsOf, mayFoundStation, mayRunStation } from '@shared/beats/station.policy'
import { type Actor, type StaffActor, isStaff } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { type DatedPair, listPairs } from './duty-pairs.repository'
import { type StationView, toStationView } from './station-views.service'
import {
  type BeatRow,
  type StationFacts,
  addBeat,
  addStation,
  describeBeat,
  describeStation,
  listBeatRows,
  listStations,
  lockBeat,
} from './stations.repository'
import { listStationVillages } from './village-assignments.repository'

const DESK = '值班室'

export interface AtDesk {
  readonly actor: Actor
  readonly sql: Sql
  readonly now: Date
}

export interface HeldBeat {
  readonly stationId: number
  readonly beat: BeatRow
}

export function staffOnly(actor: Actor): StaffActor {
  if (isStaff(actor)) return actor
  throw new Refusal('actor.not-allowed')
}

/** The line of the audit for a change to a station. */
const placeEntry = (actor: StaffActor, stationId: number, action: string, subject: string | null) =>
  ({
    stationId,
    actorId: actor.accountId,
    actorRole: actor.role,
    action,
    subject,
    outcome: 'done',
    reason: null,
  }) as const

/** Stations and their beats, for those who run them. */
export class Stations {
  constructor(
    readonly people: People,
    readonly audit: Audit,
  ) {}

  async list({ actor: asking, sql }: AtDesk) {
    const actor = staffOnly(asking)
    const items = await listStations(sql, actor.role === 'administrator' ? null : actor.stationId)
    return {
      items: items.map(({ id, name, township, landline, address, beats, villages }) => ({
        ...{ id, name, township, landline, address, beats, villages },
      })),
      nextCursor: null,
      may: mayFoundStation(actor) ? (['found'] as const) : [],
    }
  }

  async read(stationId: number, desk: AtDesk): Promise<StationView> {
    this.assertRuns(stationId, desk, 'station.viewed')
    return this.view(stationId, desk)
  }

  async found(facts: StationFacts, desk: AtDesk): Promise<StationView> {
    const actor = staffOnly(desk.actor)
    if (!mayFoundStation(actor)) throw new Refusal('actor.not-allowed')
    const stationId = await foundStation(desk.sql, facts, desk.now)
    await this.keep(desk, stationId, 'station.founded', null)
    return this.view(stationId, desk)
  }

  async describe(stationId: number, facts: StationFacts, desk: AtDesk): Promise<StationView> {
    this.assertRuns(stationId, desk, 'station.described')
    await describeStation(desk.sql, stationId, facts)
    await this.keep(desk, stationId, 'station.described', null)
    return this.view(stationId, desk)
  }

  async addBeat(stationId: number, name: string, desk: AtDesk): Promise<StationView> {
    this.assertRuns(stationId, desk, 'beat.added')
    await this.view(stationId, desk)
    const beatUuid = newUuid(desk.now)
    const sceneAt = (position: number) => beatScene(stationId, position)
    await addBeat(desk.sql, stationId, { beatUuid, name, sceneAt })
    await this.keep(desk, stationId, 'beat.added', toPublicId({ stationId, uuid: beatUuid }))
    return this.view(stationId, desk)
  }

  async describeBeat(
    id: string,
    facts: Parameters<typeof describeBeat>[3],
    desk: AtDesk,
  ): Promise<StationView> {
    const { stationId, beat } = await this.hold(id, 'describe', desk)
    await describeBeat(desk.sql, stationId, beat.beatUuid, facts)
    await this.keep(desk, stationId, 'beat.described', id)
    return this.view(stationId, desk)
  }

  /** load → allowed? with the beat's row held until the end of the transaction. */
  async hold(id: string, act: BeatAct, desk: AtDesk): Promise<HeldBeat> {
    const place = fromPublicId(id)
    const beat = place && (await lockBeat(desk.sql, place.stationId, place.uuid))
    if (!beat) throw new Refusal('beat.not-found')
    const { stationId } = place
    this.assertRuns(stationId, desk, `beat.${act}`)
    const of = { stationId, kind: beat.kind, closed: beat.closedOn !== null }
    if (of.closed) throw new Refusal('beat.closed')
    if (!beatActsOf(staffOnly(desk.actor), of).includes(act))
      throw new Refusal('actor.not-allowed', { text: '值班室不用这样办' })
    return { stationId, beat }
  }

  assertRuns(stationId: number, { actor: asking }: AtDesk, action: string): void {
    const actor = staffOnly(asking)
    if (mayRunStation(actor, stationId)) return
    const attempt = { ...placeEntry(actor, actor.stationId, action, null), outcome: 'refused' as const }
    throw new Refusal('actor.not-allowed', { attempt })
  }

  async keep({ actor, sql, now }: AtDesk, stationId: number, action: string, subject: string | null) {
    await this.audit.record(sql, now, placeEntry(staffOnly(actor), stationId, action, subject))
  }

  async view(stationId: number, { actor, sql, now }: AtDesk): Promise<StationView> {
    const [station] = await listStations(sql, stationId)
    if (!station) throw new Refusal('station.not-found')
    const today = beijingDay(now)
    const [beats, pairs, villages, staff] = await Promise.all([
      listBeatRows(sql, stationId),
      listPairs(sql, stationId, today),
      listStationVillages(sql, stationId),
      this.people.staffOfStation(sql, stationId),
    ])
    const people = await this.withHolders(sql, staff, pairs)
    return toStationView({ station, beats, pairs, villages, staff, people, actor: staffOnly(actor), today })
  }

  /** Somebody in a pair may have come from another station meanwhile. */
  private async withHolders(sql: Sql, staff: readonly StaffPerson[], pairs: readonly DatedPair[]) {
    const ids = pairs.flatMap((pair) => [pair.officerId, pair.auxiliaryId, pair.deputyId])
    const holders = await this.people.staffOf(sql, [...new Set(ids.filter((id) => id !== null))])
    return new Map([...holders, ...staff.map((person) => [person.accountId, person] as const)])
  }
}

/** Founds a station with its desk, the beat that answers when no other does; the answer is its number. */
const foundStation = (sql: Sql, facts: StationFacts, now: Date): Promise<number> =>
  addStation(sql, facts, {
    beatUuid: newUuid(now),
    name: DESK,
    sceneOf: (stationId) => beatScene(stationId, 0),
  })

/** The station where the first administrator belongs: the operator's own where none is founded yet. */
export async function firstStation(sql: Sql, operatorName: string, now: Date): Promise<number> {
  const [first] = await listStations(sql, null)
  const operator = { name: operatorName, township: '全县', landline: null, address: null }
  return first?.id ?? foundStation(sql, operator, now)
}
