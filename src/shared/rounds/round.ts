import type { BookingAct, Half } from '@shared/bookings/booking'

export const halfDays = ['morning', 'afternoon'] as const satisfies readonly Half[]
export type HalfDay = (typeof halfDays)[number]

/** A point of the map; in the demo it is invented. */
export interface Place {
  readonly lat: number
  readonly lng: number
}

/** A home that the motorbike goes to; `half` is null where any time of the day will do (a card is brought). */
export interface RouteStop {
  readonly id: string
  readonly place: Place
  readonly half: HalfDay | null
}

/** What the officers come for. */
export const stopKinds = ['visit', 'delivery'] as const
export type StopKind = (typeof stopKinds)[number]

/** What is done at a door on the way that nobody booked: an answer is brought, a planned visit is kept. */
export const wayDoorKinds = ['need', 'visit', 'care'] as const
export type WayDoorKind = (typeof wayDoorKinds)[number]

/** The acts on a booking that are noted at a gate, in the order in which they are offered. */
export const roadActs = [
  'call',
  'confirmation',
  'departure',
  'acceptance',
  'delivery',
  'nobody-home',
  'missed-delivery',
  'lateness',
  'supplement-request',
  'window-referral',
] as const satisfies readonly BookingAct[]
export type RoadAct = (typeof roadActs)[number]
