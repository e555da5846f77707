import { type Actor, type Role, type StaffActor, type StaffRole, isStaff } from '@shared/kernel/actor'
import { type BookingAct, type BookingScope, type Progress, bookingActs } from './booking'
import { relationsOf } from './booking-request.rules'
import { hasPlace, progressAllows } from './booking-steps.rules'
import { changeUntil } from './booking-time.rules'

/** The acts of whoever booked, on their own booking. */
const bookerActs: readonly BookingAct[] = ['rescheduling', 'supplement', 'cancellation']

/**
 * 规范2021 Art. 7: an auxiliary assists (calls, rides along, carries, asks afterwards) and never approves: what is
 * accepted, sent back, reviewed, refused or handed out is marked by an officer.
 */
const assisting: readonly BookingAct[] = [
  'confirmation',
  'call',
  'lateness',
  'departure',
  'nobody-home',
  'rescheduling',
  'arrival',
  'delivery-plan',
  'missed-delivery',
  'follow-up',
]
const deciding: readonly BookingAct[] = bookingActs.filter((act) => act !== 'supplement')

/** Grid workers and cadres see only what they booked; mediators have no part; the administrator sees no content. */
const mayEver: Record<StaffRole, { wholeStation: boolean; acts: readonly BookingAct[] } | null> = {
  officer: { wholeStation: false, acts: deciding },
  auxiliary: { wholeStation: false, acts: assisting },
  'station-chief': { wholeStation: true, acts: deciding },
  'grid-worker': null,
  mediator: null,
  liaison: null,
  administrator: null,
}

/** One of the beat's pair today, or its deputy. */
const worksOnBeat = (actor: StaffActor, { stationId, beatId }: BookingScope) =>
  actor.stationId === stationId && (actor.beatIds.includes(beatId) || actor.deputyBeatIds.includes(beatId))

/** Handles the booking as staff of its beat or as the chief of its station. */
export function mayHandle(actor: Actor, booking: BookingScope): boolean {
  if (!isStaff(actor)) return false
  const scope = mayEver[actor.role]
  if (scope === null) return false
  return scope.wholeStation ? actor.stationId === booking.stationId : worksOnBeat(actor, booking)
}

const isBooker = (actor: Actor, booking: BookingScope): boolean => actor.accountId === booking.bookerId

/** Whoever booked, the staff of the beat, the chief of the station; nobody else. */
export const mayReadBooking = (actor: Actor, booking: BookingScope): boolean =>
  isBooker(actor, booking) || mayHandle(actor, booking)

const handles = (actor: Actor, booking: BookingScope, act: BookingAct) =>
  isStaff(actor) && mayHandle(actor, booking) && (mayEver[actor.role]?.acts.includes(act) ?? false)

/** Whether the person may do the act at all, whatever the state. */
export const mayActOnBooking = (actor: Actor, booking: BookingScope, act: BookingAct): boolean =>
  handles(actor, booking, act) || (isBooker(actor, booking) && bookerActs.includes(act))

/** Acts as the booker alone: bound to the notice before a visit, and free to give no reason. */
export const actsAsBooker = (actor: Actor, booking: BookingScope, act: BookingAct): boolean =>
  isBooker(actor, booking) && bookerActs.includes(act) && !handles(actor, booking, act)

const inGoodTime = (progress: Progress, now: Date, noticeHours: number) =>
  !hasPlace(progress) || progress.visit === null || now <= changeUntil(progress.visit, noticeHours)

/** What the person may do now; pages offer exactly this. */
export const actsOffered = (
  actor: Actor,
  booking: BookingScope & { readonly progress: Progress },
  now: Date,
  noticeHours: number,
): BookingAct[] =>
  bookingActs.filter(
    (act) =>
      progressAllows(booking.progress, act) &&
      mayActOnBooking(actor, booking, act) &&
      (!actsAsBooker(actor, booking, act) || inGoodTime(booking.progress, now, noticeHours)),
  )

const bookAnywhere: readonly Role[] = ['resident', 'station-chief']

/** Residents book for any village; officers and auxiliaries in their beats, grid workers and cadres in their villages. */
export function mayBookIn(
  actor: Actor,
  place: { readonly stationId: number; readonly beatId: string; readonly isOwnVillage: boolean },
): boolean {
  if (relationsOf(actor.role).length === 0) return false
  if (!isStaff(actor)) return true
  if (actor.stationId !== place.stationId) return false
  if (bookAnywhere.includes(actor.role)) return true
  if (actor.role === 'grid-worker' || actor.role === 'liaison') return place.isOwnVillage
  return worksOnBeat(actor, { ...place, bookerId: '' })
}

/** The chief sets how many visits a half-day holds, and days off. */
export const maySetSlots = (actor: Actor, stationId: number): boolean =>
  isStaff(actor) && actor.role === 'station-chief' && actor.stationId === stationId
