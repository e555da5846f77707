import type { z } from 'zod'
import type { BeatFacts } from '@server/beats'
import type { Sql } from '@server/platform/database'
import type { Progress, Visit } from '@shared/bookings/booking'
import { sayNextToStaff } from '@shared/bookings/booking-desk-words.rules'
import { hasPlace, isCalledToday } from '@shared/bookings/booking-steps.rules'
import {
  NOTICE_HOURS,
  changeUntil,
  isHandedOver,
  isOverdue,
  legalDay,
  stageOf,
} from '@shared/bookings/booking-time.rules'
import type { bookingItem, bookingView } from '@shared/bookings/booking-view.contract'
import { sayNext, waitsForHousehold } from '@shared/bookings/booking-words.rules'
import { actsOffered, mayHandle } from '@shared/bookings/booking.policy'
import { type Actor, roleNames } from '@shared/kernel/actor'
import { maskPhone } from '@shared/kernel/phone'
import { type Step, listSteps } from './booking-steps.repository'
import type { BookingsParts } from './parts'
import type { Booking } from './stored-booking'

export type BookingItem = z.input<typeof bookingItem>
export type BookingView = z.input<typeof bookingView>

type Names = ReadonlyMap<string, string | null>

interface Contact {
  readonly phone: string
  readonly callBack: string | null
}

const visitView = (visit: Visit) => ({
  day: visit.day,
  half: visit.half,
  from: visit.from.toISOString(),
  to: visit.to.toISOString(),
  at: visit.at?.toISOString() ?? null,
})

type BeatName = Pick<BeatFacts, 'id' | 'name'>

function toItem(actor: Actor, booking: Booking, beat: BeatName, now: Date): BookingItem {
  const { progress, request, dueAt } = booking
  const say = mayHandle(actor, booking) ? sayNextToStaff : sayNext
  return {
    id: booking.id,
    receipt: booking.receipt,
    subjectName: request.subjectName,
    service: request.service,
    forOther: request.relation !== 'self',
    village: booking.villageName,
    beat: { id: beat.id, name: beat.name },
    state: progress.state,
    stage: stageOf(progress.state),
    visit: progress.visit && visitView(progress.visit),
    calledOff: progress.calledOff,
    next: say(progress, dueAt, now),
    dueAt: dueAt.toISOString(),
    overdue: isOverdue(progress.state, dueAt, now),
    waitsForHousehold: waitsForHousehold(progress.state),
    reminded: booking.remindedAt !== null,
    calledToday: isCalledToday(progress, now),
    createdAt: booking.createdAt.toISOString(),
    changedAt: booking.changedAt.toISOString(),
  }
}

function requestView(
  { request }: Booking,
  { phone, callBack }: Contact,
  whole: boolean,
): BookingView['request'] {
  const { consent } = request
  return {
    relation: request.relation,
    subjectBirth: request.subjectBirth,
    phone: whole ? phone : maskPhone(phone),
    phoneOf: request.phoneOf,
    contactName: request.contactName ?? null,
    landmark: request.landmark,
    oldCard: request.oldCard,
    oldCardExpiry: request.oldCardExpiry ?? null,
    registerAtHome: request.registerAtHome,
    eligibility: [...request.eligibility],
    reason: request.reason ?? null,
    needs: [...request.needs],
    guardianName: request.guardianName ?? null,
    consent: consent === undefined ? null : { how: consent.how, on: consent.on, callBack: callBack ?? '' },
  }
}

const acceptanceView = ({ acceptance }: Progress): BookingView['acceptance'] =>
  acceptance && {
    number: acceptance.number,
    at: acceptance.at.toISOString(),
    remote: acceptance.remote,
    legalDay: legalDay(acceptance),
  }

const handoverView = ({ handover }: Progress): BookingView['handover'] =>
  handover && {
    receiver: handover.receiver,
    relation: handover.relation,
    oldCardReturned: handover.oldCardReturned,
    at: handover.at.toISOString(),
  }

const stepView = (step: Step, names: Names): BookingView['steps'][number] => ({
  act: step.act,
  state: step.state,
  at: step.at.toISOString(),
  receivedAt: step.receivedAt?.toISOString() ?? null,
  byName: names.get(step.actorId) ?? roleNames[step.actorRole],
  byRole: step.actorRole,
  words: step.words,
})

function handlerOf({ officerId }: BeatFacts, names: Names): string {
  const name = officerId === null ? null : names.get(officerId)
  return name ? `${roleNames.officer} ${name}` : '派出所值班民警'
}

/** What each person sees of a booking. */
export class BookingViews {
  private readonly noticeHours: number

  constructor(private readonly parts: BookingsParts) {
    this.noticeHours = parts.settings?.noticeHours ?? NOTICE_HOURS
  }

  async one(sql: Sql, actor: Actor, booking: Booking, now: Date): Promise<BookingView> {
    const { stationId, beatUuid, progress } = booking
    const beat = await this.parts.beats.beatAt(sql, stationId, beatUuid)
    if (!beat) throw new Error('a booking belongs to a beat that is not there')
    const steps = await listSteps(sql, booking)
    const people = [booking.bookerId, ...(beat.officerId === null ? [] : [beat.officerId])]
    const ids = [...new Set([...people, ...steps.map(({ actorId }) => actorId)])]
    const names = await this.parts.people.namesOf(sql, ids)
    const contact = JSON.parse(this.parts.vault.open(booking.request.contact)) as Contact
    return {
      ...toItem(actor, booking, beat, now),
      villageCode: booking.request.villageCode,
      handler: handlerOf(beat, names),
      call: await this.parts.beats.callOf(sql, stationId, beatUuid, { at: now }),
      request: requestView(booking, contact, mayHandle(actor, booking)),
      bookerName: names.get(booking.bookerId) ?? roleNames[booking.bookerRole],
      missing: [...progress.missing],
      lateMinutes: progress.lateMinutes,
      changeUntil: this.changeUntilOf(progress),
      acceptance: acceptanceView(progress),
      handover: handoverView(progress),
      numberMasked: booking.request.numberMasked,
      asksSatisfaction: isHandedOver(progress.state),
      steps: steps.map((step) => stepView(step, names)),
      may: actsOffered(actor, booking, now, this.noticeHours),
    }
  }

  async list(sql: Sql, actor: Actor, bookings: readonly Booking[], now: Date): Promise<BookingItem[]> {
    const stations = [...new Set(bookings.map(({ stationId }) => stationId))]
    const beats = await Promise.all(stations.map((id) => this.parts.beats.listBeats(sql, id)))
    const nameOf = new Map(beats.flat().map(({ id, name }) => [id, name]))
    return bookings.map((booking) =>
      toItem(actor, booking, { id: booking.beatId, name: nameOf.get(booking.beatId) ?? '' }, now),
    )
  }

  private changeUntilOf(progress: Progress): string | null {
    const { visit } = progress
    return hasPlace(progress) && visit !== null ? changeUntil(visit, this.noticeHours).toISOString() : null
  }
}
