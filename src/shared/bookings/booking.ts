import type { BeijingDay } from '@shared/kernel/beijing-time'

/** The states of a home visit for an identity card (facts.md B3), the straight way first, then the branches. */
export const bookingStates = [
  'submitted',
  'scheduled',
  'visiting',
  'collected',
  'under-review',
  'in-production',
  'at-station',
  'awaiting-delivery',
  'delivered',
  'followed-up',
  'returned',
  'to-window',
  'rescheduled',
  'nobody-home',
  'recapture',
  'review-refused',
  'collected-by-self',
  'collected-by-relative',
  'cancelled',
] as const
export type BookingState = (typeof bookingStates)[number]

/** Every act on a booking, as its address names it. `call` and `lateness` mark something and move nothing. */
export const bookingActs = [
  'confirmation',
  'call',
  'lateness',
  'departure',
  'nobody-home',
  'rescheduling',
  'supplement-request',
  'supplement',
  'window-referral',
  'acceptance',
  'review',
  'recapture',
  'review-refusal',
  'production',
  'arrival',
  'delivery-plan',
  'missed-delivery',
  'delivery',
  'self-collection',
  'relative-collection',
  'follow-up',
  'cancellation',
] as const
export type BookingAct = (typeof bookingActs)[number]

export const halves = ['morning', 'afternoon'] as const
export type Half = (typeof halves)[number]

/** A half-day of a beat. */
export interface SlotTime {
  readonly day: BeijingDay
  readonly half: Half
}

/** The half-day of a visit with its hours; `at` is the time agreed on the phone within it. */
export interface Visit extends SlotTime {
  readonly from: Date
  readonly to: Date
  readonly at: Date | null
}

/** 受理: from this moment the law counts. `remote` is 交通不便 (30 days more). */
export interface Acceptance {
  readonly number: string
  readonly at: Date
  readonly remote: boolean
}

/** Who took the card and whether the old one came back. */
export interface Handover {
  readonly receiver: string
  readonly relation: ReceiverRelation
  readonly oldCardReturned: boolean
  readonly at: Date
}

export const receiverRelations = ['self', 'spouse', 'child', 'relative', 'guardian', 'neighbour'] as const
export type ReceiverRelation = (typeof receiverRelations)[number]

/** How far a booking has come. */
export interface Progress {
  readonly state: BookingState
  readonly since: Date
  /** Null once its place was given back. */
  readonly visit: Visit | null
  /** When the officer reached the household by phone, since the visit was last planned. */
  readonly calledAt: Date | null
  readonly lateMinutes: number | null
  /** Why the station does not come, until a new time is agreed: the place is free, the day stays readable. */
  readonly calledOff: string | null
  /** All that is missing, said at once. */
  readonly missing: readonly string[]
  readonly acceptance: Acceptance | null
  readonly arrivedAt: Date | null
  readonly handover: Handover | null
}

/** What a permission looks at. `beatId` is a public id. */
export interface BookingScope {
  readonly stationId: number
  readonly beatId: string
  readonly bookerId: string
}

/** The desk's lists: to accept and plan, visits that are planned, on the way to the card, closed. */
export const bookingStages = ['to-accept', 'planned', 'in-progress', 'closed'] as const
export type BookingStage = (typeof bookingStages)[number]

/** What an act changes: the words of the person who does it, already checked for their form. */
export type Order =
  | { readonly act: 'confirmation'; readonly at: Date | null }
  | { readonly act: 'call'; readonly reached: boolean }
  | { readonly act: 'lateness'; readonly minutes: number }
  | { readonly act: 'rescheduling' | 'supplement'; readonly visit: Visit }
  | { readonly act: 'supplement-request'; readonly missing: readonly string[] }
  | { readonly act: 'acceptance'; readonly number: string; readonly remote: boolean }
  | {
      readonly act: 'delivery' | 'relative-collection'
      readonly receiver: string
      readonly relation: ReceiverRelation
      readonly oldCardReturned: boolean
    }
  | { readonly act: 'self-collection'; readonly receiver: string; readonly oldCardReturned: boolean }
  | { readonly act: PlainAct }

/** Acts that carry no more than a reason. */
export type PlainAct =
  | 'departure'
  | 'nobody-home'
  | 'window-referral'
  | 'review'
  | 'recapture'
  | 'review-refusal'
  | 'production'
  | 'arrival'
  | 'delivery-plan'
  | 'missed-delivery'
  | 'follow-up'
  | 'cancellation'
