import { beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import {
  type BookingAct,
  type BookingState,
  type Handover,
  type Order,
  type Progress,
  type Visit,
} from './booking'
import { changeUntil } from './booking-time.rules'

export interface Transition {
  readonly from: readonly BookingState[]
  /** Null where the act only marks something. */
  readonly to: BookingState | null
}

const beforeVisit = ['submitted', 'scheduled', 'rescheduled'] as const
const withCard = ['at-station', 'awaiting-delivery'] as const
const handedOver = ['delivered', 'collected-by-self', 'collected-by-relative'] as const

const transitions: Record<BookingAct, Transition> = {
  confirmation: { from: ['submitted', 'rescheduled'], to: 'scheduled' },
  call: { from: [...beforeVisit, 'nobody-home', 'recapture', 'awaiting-delivery'], to: null },
  lateness: { from: ['scheduled', 'visiting'], to: null },
  departure: { from: ['scheduled'], to: 'visiting' },
  'nobody-home': { from: ['visiting'], to: 'nobody-home' },
  rescheduling: { from: [...beforeVisit, 'nobody-home', 'recapture'], to: 'rescheduled' },
  'supplement-request': { from: [...beforeVisit, 'visiting'], to: 'returned' },
  supplement: { from: ['returned'], to: 'submitted' },
  'window-referral': {
    from: [...beforeVisit, 'visiting', 'returned', 'nobody-home', 'recapture'],
    to: 'to-window',
  },
  acceptance: { from: ['visiting', 'to-window'], to: 'collected' },
  review: { from: ['collected'], to: 'under-review' },
  recapture: { from: ['collected', 'under-review'], to: 'recapture' },
  'review-refusal': { from: ['under-review'], to: 'review-refused' },
  production: { from: ['under-review'], to: 'in-production' },
  arrival: { from: ['in-production'], to: 'at-station' },
  'delivery-plan': { from: ['at-station'], to: 'awaiting-delivery' },
  'missed-delivery': { from: ['awaiting-delivery'], to: 'at-station' },
  delivery: { from: ['awaiting-delivery'], to: 'delivered' },
  'self-collection': { from: withCard, to: 'collected-by-self' },
  'relative-collection': { from: withCard, to: 'collected-by-relative' },
  'follow-up': { from: handedOver, to: 'followed-up' },
  cancellation: { from: [...beforeVisit, 'returned', 'to-window', 'nobody-home'], to: 'cancelled' },
}

/** Acts that take a step back or end the matter: staff say why. */
const needReason: readonly BookingAct[] = [
  'nobody-home',
  'rescheduling',
  'window-referral',
  'recapture',
  'review-refusal',
  'missed-delivery',
  'cancellation',
]

/** Whether staff must give a reason; for `supplement-request` the list of what is missing is the reason. */
export const needsReason = (act: BookingAct): boolean => needReason.includes(act)

/** Whether the state allows the act at all. */
export const stateAllows = (state: BookingState, act: BookingAct): boolean =>
  transitions[act].from.includes(state)

/** What can be done as it stands: of a visit that was called off nothing can be confirmed. */
export const progressAllows = ({ state, calledOff }: Progress, act: BookingAct): boolean =>
  stateAllows(state, act) && (act !== 'confirmation' || calledOff === null)

/** From which states an act is possible, and where it leads. */
export const transitionOf = (act: BookingAct): Transition => transitions[act]

/** The place of a visit is held until it is given back or the visit was made. */
const holding: readonly BookingState[] = [...beforeVisit, 'visiting']
export const holdsPlace = (state: BookingState): boolean => holding.includes(state)

/** Whether others are kept out of its half-day; a visit that was called off has given its place back already. */
export const hasPlace = ({ state, visit, calledOff }: Progress): boolean =>
  holdsPlace(state) && visit !== null && calledOff === null

/** The place is free again for others; a visit that was made, even in vain, has used it. */
export const givesPlaceBack = (from: Progress, act: BookingAct): boolean =>
  hasPlace(from) &&
  from.state !== 'visiting' &&
  ['rescheduling', 'supplement-request', 'window-referral', 'cancellation'].includes(act)

/** How a booking begins: its place is taken, the officer has not looked yet. */
export const submit = (visit: Visit, now: Date): Progress => ({
  state: 'submitted',
  since: now,
  visit,
  calledAt: null,
  lateMinutes: null,
  calledOff: null,
  missing: [],
  acceptance: null,
  arrivedAt: null,
  handover: null,
})

/** The booker moves or cancels only in good time; afterwards a call is needed (`whom` says to whom). */
export function assertInGoodTime(progress: Progress, now: Date, noticeHours: number, whom: string): void {
  if (!hasPlace(progress) || progress.visit === null) return
  if (now <= changeUntil(progress.visit, noticeHours)) return
  const text = `上门前 ${String(noticeHours)} 小时内，网上不能改期和取消了，请打电话给${whom}`
  throw new Refusal('booking.too-late-to-change', { text })
}

/** The agreed time lies within the half-day that was booked. */
function planned({ visit, calledOff }: Progress, at: Date | null): Visit {
  if (visit === null || calledOff !== null) throw new Refusal('booking.not-now')
  if (at !== null && (at < visit.from || at >= visit.to)) throw new Refusal('booking.time-outside-slot')
  return { ...visit, at }
}

/** Whether the household was reached by phone today. */
export const isCalledToday = ({ calledAt }: Progress, now: Date): boolean =>
  calledAt !== null && beijingDay(calledAt) === beijingDay(now)

type OrderOf<A extends BookingAct, O = Order> = O extends { act: infer Acts }
  ? A extends Acts
    ? O
    : never
  : never
type Effect<O> = (progress: Progress, order: O, now: Date) => Partial<Progress>

const nothing = () => ({})
const newPlace: Effect<{ visit: Visit }> = (_, { visit }) => ({
  visit,
  calledAt: null,
  lateMinutes: null,
  calledOff: null,
  missing: [],
})
const noPlace = () => ({ visit: null, calledAt: null, calledOff: null })
const handedTo: Effect<Omit<Handover, 'at'>> = (_, { receiver, relation, oldCardReturned }, at) => ({
  handover: { receiver, relation, oldCardReturned, at },
})

/** What the act's own words add to the progress. */
const effects: { readonly [A in BookingAct]: Effect<OrderOf<A>> } = {
  confirmation: (progress, { at }) => ({ visit: planned(progress, at) }),
  call: (_, { reached }, now) => (reached ? { calledAt: now } : {}),
  lateness: (_, { minutes }) => ({ lateMinutes: minutes }),
  departure(progress, _, now) {
    // facts.md B3: the officer calls the person before leaving; it also shows that no stranger is at the door.
    if (!isCalledToday(progress, now)) throw new Refusal('booking.call-first')
    return {}
  },
  rescheduling: newPlace,
  supplement: newPlace,
  'supplement-request': (_, { missing }) => ({ ...noPlace(), missing }),
  // After a new picture the law goes on counting from the first acceptance.
  acceptance: ({ acceptance }, { number, remote }, now) => ({
    acceptance: { number, remote, at: acceptance?.at ?? now },
  }),
  arrival: (_progress, _order, now) => ({ arrivedAt: now }),
  delivery: handedTo,
  'relative-collection': handedTo,
  'self-collection': (progress, order, now) => handedTo(progress, { ...order, relation: 'self' }, now),
  'window-referral': noPlace,
  cancellation: noPlace,
  recapture: noPlace,
  'nobody-home': noPlace,
  'delivery-plan': nothing,
  'missed-delivery': nothing,
  review: nothing,
  'review-refusal': nothing,
  production: nothing,
  'follow-up': nothing,
}

/** One step of a booking, or the refusal `booking.not-now` where the state does not allow it. */
export function takeStep(progress: Progress, order: Order, now: Date): Progress {
  if (!stateAllows(progress.state, order.act)) throw new Refusal('booking.not-now')
  const { to } = transitionOf(order.act)
  const moved = to === null ? {} : { state: to, since: now }
  const effect = effects[order.act] as Effect<Order>
  return { ...progress, ...effect(progress, order, now), ...moved }
}

/** Visits that have not begun can be called off by the station. */
export const mayBeCalledOff = ({ state }: Progress): boolean => beforeVisit.some((one) => one === state)

/** The station does not come: whatever was agreed is open again, and somebody has to call. */
export const callOff = (progress: Progress, why: string, now: Date): Progress => ({
  ...progress,
  state: 'rescheduled',
  since: now,
  calledAt: null,
  lateMinutes: null,
  calledOff: why,
})
