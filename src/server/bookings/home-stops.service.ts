import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import type { Vault } from '@server/platform/vault'
import type { BookingAct, BookingScope, Half } from '@shared/bookings/booking'
import { sayNextToStaff } from '@shared/bookings/booking-desk-words.rules'
import { isCalledToday, transitionOf } from '@shared/bookings/booking-steps.rules'
import { actNames, needNames, serviceNames, stateNameOf } from '@shared/bookings/booking-words.rules'
import { mayActOnBooking } from '@shared/bookings/booking.policy'
import { clockOfVisit, isStopDone, sayHome, stopKindOf } from '@shared/bookings/home-stop.rules'
import type { Actor } from '@shared/kernel/actor'
import { type BeijingDay, beijingDay } from '@shared/kernel/beijing-time'
import type { BeatPlace } from './booking-slots.repository'
import { findBooking } from './bookings.repository'
import { type BookedVillage, countBookedVillages, listHomeStops } from './home-stops.repository'
import type { Booking } from './stored-booking'

/** A home on the day's way, in words that can be read out; for the team of the beat. */
export interface HomeStop {
  readonly uuid: string
  /** Public id of the booking. */
  readonly id: string
  readonly kind: 'visit' | 'delivery'
  readonly half: Half | null
  /** The clock that was agreed, e.g. `09:30`. */
  readonly at: string | null
  readonly done: boolean
  readonly receipt: string
  readonly subjectName: string
  readonly service: string
  readonly villageCode: string
  readonly villageName: string
  readonly landmark: string
  /** Whole: the caller decides who may see it. */
  readonly phone: string
  readonly callName: string
  readonly needs: readonly string[]
  readonly readAloud: string
  readonly state: string
  readonly stateName: string
  readonly next: string
  readonly calledToday: boolean
  readonly changedAt: Date
}

/** From which states an act is possible, and where it leads. */
export interface StopAct {
  readonly act: BookingAct
  readonly from: readonly string[]
  readonly to: string | null
}

/** What the rounds may ask about bookings. */
export interface HomeStops {
  /** The homes that a beat goes to on a day: planned visits, and on the day itself the cards to bring. */
  stopsOf(sql: Sql, beat: BeatPlace, day: BeijingDay, now: Date): Promise<HomeStop[]>
  /** Where a booking belongs; null where there is none. */
  scopeOf(sql: Sql, publicId: string): Promise<(BookingScope & { uuid: string; beatUuid: string }) | null>
  /** Villages with booked homes, by half-day. */
  bookedVillages(
    sql: Sql,
    beat: BeatPlace,
    days: { readonly from: BeijingDay; readonly to: BeijingDay },
  ): Promise<BookedVillage[]>
  /** Every act in words. */
  readonly actNames: Readonly<Record<BookingAct, string>>
  /** Those of the acts that this person may do in a beat, and between which states they lead. */
  actsIn(actor: Actor, beat: Omit<BookingScope, 'bookerId'>, acts: readonly BookingAct[]): StopAct[]
}

function toStop(vault: Vault, booking: Booking, now: Date): HomeStop {
  const { request, progress } = booking
  const { phone } = JSON.parse(vault.open(request.contact)) as { phone: string }
  const kind = stopKindOf(progress.state)
  return {
    uuid: booking.uuid,
    id: booking.id,
    kind,
    half: kind === 'visit' ? (progress.visit?.half ?? null) : null,
    at: kind === 'visit' ? clockOfVisit(progress) : null,
    done: isStopDone(progress.state),
    receipt: booking.receipt,
    subjectName: request.subjectName,
    service: serviceNames[request.service],
    villageCode: request.villageCode,
    villageName: booking.villageName,
    landmark: request.landmark,
    phone,
    callName: request.contactName ?? request.subjectName,
    needs: request.needs.map((need) => needNames[need]),
    readAloud: sayHome(request, booking.villageName, now),
    state: progress.state,
    stateName: stateNameOf(progress),
    next: sayNextToStaff(progress, booking.dueAt, now),
    calledToday: isCalledToday(progress, now),
    changedAt: booking.changedAt,
  }
}

export const homeStops = (vault: Vault): HomeStops => ({
  async stopsOf(sql, beat, day, now) {
    const bookings = await listHomeStops(sql, beat, { day, withCards: day === beijingDay(now) })
    return bookings.map((booking) => toStop(vault, booking, now))
  },
  async scopeOf(sql, publicId) {
    const id = fromPublicId(publicId)
    return id && findBooking(sql, id)
  },
  bookedVillages: countBookedVillages,
  actNames,
  actsIn: (actor, beat, acts) =>
    acts
      .filter((act) => mayActOnBooking(actor, { ...beat, bookerId: '' }, act))
      .map((act) => ({ act, ...transitionOf(act) })),
})
