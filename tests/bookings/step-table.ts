import type { BookingAct, BookingState, Order, Progress, Visit } from '@shared/bookings/booking'
import { submit } from '@shared/bookings/booking-steps.rules'

export const now = new Date('2026-11-26T00:30:00Z')
export const visit: Visit = {
  day: '2026-11-26',
  half: 'morning',
  from: new Date('2026-11-26T00:30:00Z'),
  to: new Date('2026-11-26T04:00:00Z'),
  at: null,
}
export const later: Visit = { ...visit, day: '2026-11-30' }

/** An order of each act with everything that it has to say. */
export const orders: Record<BookingAct, Order> = {
  confirmation: { act: 'confirmation', at: null },
  call: { act: 'call', reached: true },
  lateness: { act: 'lateness', minutes: 20 },
  rescheduling: { act: 'rescheduling', visit: later },
  supplement: { act: 'supplement', visit: later },
  'supplement-request': { act: 'supplement-request', missing: ['户口本', '旧证'] },
  acceptance: { act: 'acceptance', number: 'SL1', remote: false },
  delivery: { act: 'delivery', receiver: '赵桂兰', relation: 'self', oldCardReturned: true },
  'relative-collection': {
    act: 'relative-collection',
    receiver: '赵小燕',
    relation: 'child',
    oldCardReturned: false,
  },
  'self-collection': { act: 'self-collection', receiver: '本人', oldCardReturned: true },
  departure: { act: 'departure' },
  'nobody-home': { act: 'nobody-home' },
  'window-referral': { act: 'window-referral' },
  review: { act: 'review' },
  recapture: { act: 'recapture' },
  'review-refusal': { act: 'review-refusal' },
  production: { act: 'production' },
  arrival: { act: 'arrival' },
  'delivery-plan': { act: 'delivery-plan' },
  'missed-delivery': { act: 'missed-delivery' },
  'follow-up': { act: 'follow-up' },
  cancellation: { act: 'cancellation' },
}

export const inState = (state: BookingState): Progress => ({ ...submit(visit, now), state, calledAt: now })

/** facts.md B3, line by line: what leads from each state, and where to. `=` only marks. */
export const table: Record<BookingState, Partial<Record<BookingAct, BookingState | '='>>> = {
  submitted: {
    confirmation: 'scheduled',
    call: '=',
    rescheduling: 'rescheduled',
    'supplement-request': 'returned',
    'window-referral': 'to-window',
    cancellation: 'cancelled',
  },
  scheduled: {
    call: '=',
    lateness: '=',
    departure: 'visiting',
    rescheduling: 'rescheduled',
    'supplement-request': 'returned',
    'window-referral': 'to-window',
    cancellation: 'cancelled',
  },
  rescheduled: {
    confirmation: 'scheduled',
    call: '=',
    rescheduling: 'rescheduled',
    'supplement-request': 'returned',
    'window-referral': 'to-window',
    cancellation: 'cancelled',
  },
  visiting: {
    lateness: '=',
    'nobody-home': 'nobody-home',
    'supplement-request': 'returned',
    'window-referral': 'to-window',
    acceptance: 'collected',
  },
  returned: { supplement: 'submitted', 'window-referral': 'to-window', cancellation: 'cancelled' },
  'to-window': { acceptance: 'collected', cancellation: 'cancelled' },
  'nobody-home': {
    call: '=',
    rescheduling: 'rescheduled',
    'window-referral': 'to-window',
    cancellation: 'cancelled',
  },
  recapture: { call: '=', rescheduling: 'rescheduled', 'window-referral': 'to-window' },
  collected: { review: 'under-review', recapture: 'recapture' },
  'under-review': { recapture: 'recapture', 'review-refusal': 'review-refused', production: 'in-production' },
  'in-production': { arrival: 'at-station' },
  'at-station': {
    'delivery-plan': 'awaiting-delivery',
    'self-collection': 'collected-by-self',
    'relative-collection': 'collected-by-relative',
  },
  'awaiting-delivery': {
    call: '=',
    'missed-delivery': 'at-station',
    delivery: 'delivered',
    'self-collection': 'collected-by-self',
    'relative-collection': 'collected-by-relative',
  },
  delivered: { 'follow-up': 'followed-up' },
  'collected-by-self': { 'follow-up': 'followed-up' },
  'collected-by-relative': { 'follow-up': 'followed-up' },
  'followed-up': {},
  'review-refused': {},
  cancelled: {},
}
