import type { Sql } from '@server/platform/database'
import { newUuid } from '@server/platform/public-id'
import { mayAssignVillage, mayTakePart } from '@shared/beats/station.policy'
import { beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import {
  type Handover,
  keepHandover,
  listPairs,
  planHandover,
  setPair,
  takeDueHandovers,
} from './duty-pairs.repository'
import { closeBeat } from './stations.repository'
import { type AtDesk, type HeldBeat, type Stations, staffOnly } from './stations.service'
import {
  applyAssignment,
  hasVillages,
  planAssignment,
  stationsOfCodes,
  takeDueAssignments,
} from './village-assignments.repository'

/** What a room with cases does when a beat changes hands. */
export interface BeatWork {
  /** How much of the beat is still open in this room. */
  openIn(sql: Sql, stationId: number, beatUuid: string): Promise<number>
  /**
   * What lies open in the beat with the leaving officer by name goes to the incoming one, and the way of each open case
   * says who has it now; how much went over by name.
   */
  handOver(sql: Sql, change: OfficerChange, now: Date): Promise<number>
}

export interface OfficerChange {
  readonly stationId: number
  readonly beatUuid: string
  /** Null where the beat had nobody. */
  readonly from: string | null
  readonly to: string
}

interface TypedPair {
  readonly officerId: string
  readonly auxiliaryId: string | null
  readonly deputyId: string | null
  readonly fromDay: string
}

const assertFromToday = (day: string, now: Date) => {
  if (day >= beijingDay(now)) return
  throw new Refusal('staff.day-past', { errors: [{ field: 'body.fromDay', text: '日子要从今天起往后' }] })
}

/** Who holds which beat, and which beat holds which village. */
export class Duties {
  constructor(
    private readonly stations: Stations,
    private readonly work: readonly BeatWork[],
  ) {}

  async setPair(id: string, pair: TypedPair, desk: AtDesk) {
    const held = await this.stations.hold(id, 'set-pair', desk)
    await this.assertFit(held.stationId, pair, desk)
    await setPair(desk.sql, held.stationId, held.beat.beatUuid, pair)
    await this.stations.keep(desk, held.stationId, 'beat.pair-set', id)
    return this.stations.view(held.stationId, desk)
  }

  /** One act: the pair changes on the day, and everything that is open stays with the beat. */
  async handOver(id: string, pair: TypedPair, desk: AtDesk) {
    const held = await this.stations.hold(id, 'hand-over', desk)
    await this.assertFit(held.stationId, pair, desk)
    const fromOfficerId = await this.leavingOfficer(held, pair.fromDay, desk)
    await setPair(desk.sql, held.stationId, held.beat.beatUuid, pair)
    const handover: Handover = {
      stationId: held.stationId,
      handoverUuid: newUuid(desk.now),
      beatUuid: held.beat.beatUuid,
      fromOfficerId,
      toOfficerId: pair.officerId,
    }
    await planHandover(desk.sql, handover, pair.fromDay)
    if (pair.fromDay === beijingDay(desk.now)) await this.putThrough(desk.sql, handover, desk.now)
    await this.stations.keep(desk, held.stationId, 'beat.handed-over', id)
    return this.stations.view(held.stationId, desk)
  }

  async close(id: string, desk: AtDesk) {
    const { stationId, beat } = await this.stations.hold(id, 'close', desk)
    if (await hasVillages(desk.sql, stationId, beat.beatUuid)) throw new Refusal('beat.still-has-villages')
    for (const room of this.work)
      if ((await room.openIn(desk.sql, stationId, beat.beatUuid)) > 0) throw new Refusal('beat.still-at-work')
    await closeBeat(desk.sql, stationId, beat.beatUuid, beijingDay(desk.now))
    await this.stations.keep(desk, stationId, 'beat.closed', id)
    return this.stations.view(stationId, desk)
  }

  async assignVillage(code: string, to: { readonly beatId: string; readonly fromDay: string }, desk: AtDesk) {
    assertFromToday(to.fromDay, desk.now)
    const known = await stationsOfCodes(desk.sql, [code])
    const fromStation = known.get(code)
    if (fromStation === undefined) throw new Refusal('village.not-found')
    const { stationId, beat } = await this.stations.hold(to.beatId, 'describe', desk)
    if (!mayAssignVillage(staffOnly(desk.actor), { fromStation, toStation: stationId }))
      throw new Refusal('actor.not-allowed')
    if (beat.kind === 'desk') throw new Refusal('beat.not-found', { text: '村要归一个警务区，不能归值班室' })

    const assignment = { stationId, code, beatUuid: beat.beatUuid }
    await planAssignment(desk.sql, assignment, to.fromDay)
    const today = beijingDay(desk.now)
    if (to.fromDay === today) await applyAssignment(desk.sql, assignment, desk.now, today)
    await this.stations.keep(desk, stationId, 'village.assigned', code)
    return this.stations.view(fromStation ?? stationId, desk)
  }

  /** Puts through what was planned for a day that has come. */
  async putThroughDue(sql: Sql, now: Date): Promise<void> {
    const today = beijingDay(now)
    for (const handover of await takeDueHandovers(sql, today)) await this.putThrough(sql, handover, now)
    for (const assignment of await takeDueAssignments(sql, today))
      await applyAssignment(sql, assignment, now, today)
  }

  private async putThrough(sql: Sql, handover: Handover, now: Date): Promise<void> {
    const { stationId, beatUuid, fromOfficerId: from, toOfficerId: to } = handover
    let moved = 0
    if (from !== to)
      for (const room of this.work) moved += await room.handOver(sql, { stationId, beatUuid, from, to }, now)
    await keepHandover(sql, handover, moved, now)
  }

  private async leavingOfficer({ stationId, beat }: HeldBeat, day: string, { sql, now }: AtDesk) {
    const pairs = await listPairs(sql, stationId, beijingDay(now))
    const before = pairs.filter(({ beatUuid, fromDay }) => beatUuid === beat.beatUuid && fromDay <= day)
    return before.at(-1)?.officerId ?? null
  }

  private async assertFit(stationId: number, pair: TypedPair, { sql, now }: AtDesk): Promise<void> {
    assertFromToday(pair.fromDay, now)
    const staff = await this.stations.people.staffOfStation(sql, stationId)
    const roleOf = new Map(staff.map(({ accountId, role }) => [accountId, role]))
    const parts = [
      ['officer', pair.officerId, 'body.officerId'],
      ['auxiliary', pair.auxiliaryId, 'body.auxiliaryId'],
      ['deputy', pair.deputyId, 'body.deputyId'],
    ] as const
    const wrong = parts.find(([part, id]) => {
      const role = roleOf.get(id ?? '')
      return id !== null && (role === undefined || !mayTakePart(role, part))
    })
    const twice = [pair.auxiliaryId, pair.deputyId].includes(pair.officerId)
    if (!wrong && !twice) return
    const field = wrong?.[2] ?? 'body.deputyId'
    const text = twice ? '一个人不能又当民警又当搭档、代班' : '这个人不在本所，或者岗位不合适'
    throw new Refusal('duty.person-not-fit', { text, errors: [{ field, text }] })
  }
}
