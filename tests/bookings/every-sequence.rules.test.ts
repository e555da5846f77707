import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BookingAct, type Order, type Progress, bookingActs } from '@shared/bookings/booking'
import {
  callOff,
  givesPlaceBack,
  hasPlace,
  holdsPlace,
  isCalledToday,
  mayBeCalledOff,
  progressAllows,
  submit,
  takeStep,
} from '@shared/bookings/booking-steps.rules'
import { actsOffered, mayActOnBooking } from '@shared/bookings/booking.policy'
import { type Actor, type StaffRole, staffRoles } from '@shared/kernel/actor'
import { HOUR } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { now as start, orders, visit } from './step-table'

const scope = { stationId: 1, beatId: 'beat-a', bookerId: 'booker' }
const staff = (role: StaffRole, beat: string): Actor => {
  return { role, accountId: `${role}-${beat}`, stationId: 1, beatIds: [beat], deputyBeatIds: [] }
}
const people: readonly Actor[] = [
  { role: 'resident', accountId: 'booker' },
  { role: 'resident', accountId: 'neighbour' },
  ...staffRoles.flatMap((role) => [staff(role, 'beat-a'), staff(role, 'beat-b')]),
]

/** The law's way to the card: what is not on it leads aside, back or nowhere. */
const straight: readonly BookingAct[] = [
  'confirmation',
  'call',
  'departure',
  'acceptance',
  'review',
  'production',
  'arrival',
  'delivery-plan',
  'delivery',
  'follow-up',
]

interface Try {
  readonly act: BookingAct
  readonly actor: Actor
  readonly hours: number
  /** The chief closes the half-day just before. */
  readonly closes: boolean
}
const officer = staff('officer', 'beat-a')
const aTry: fc.Arbitrary<Try> = fc.record({
  act: fc.constantFrom(...bookingActs),
  actor: fc.constantFrom(...people),
  hours: fc.integer({ min: 0, max: 30 }),
  closes: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
})
const anything = fc.array(aTry, { maxLength: 15 })
const aSequence = fc
  .tuple(fc.nat(straight.length), anything, anything)
  .map(([done, between, after]) => [
    ...straight.slice(0, done).map((act) => ({ act, actor: officer, hours: 0, closes: false })),
    ...between,
    ...straight.slice(done).map((act) => ({ act, actor: officer, hours: 0, closes: false })),
    ...after,
  ])

const orderOf = (act: BookingAct): Order => orders[act]

/** What the server does with an act: the right first, then the rule; null where it is refused. */
function attempt(progress: Progress, { act, actor }: Try, now: Date): Progress | null {
  if (!mayActOnBooking(actor, scope, act)) return null
  try {
    return takeStep(progress, orderOf(act), now)
  } catch (thrown) {
    if (thrown instanceof Refusal) return null
    throw thrown
  }
}

const closed = ['followed-up', 'review-refused', 'cancelled']
const handedOver = ['delivered', 'collected-by-self', 'collected-by-relative']
const decisions: readonly BookingAct[] = [
  'acceptance',
  'review',
  'review-refusal',
  'production',
  'supplement-request',
  'window-referral',
  'delivery',
  'self-collection',
  'relative-collection',
  'recapture',
  'cancellation',
]

function assertLawful(before: Progress, after: Progress, { act, actor }: Try, now: Date): void {
  expect(closed).not.toContain(before.state)
  expect(['mediator', 'administrator', 'grid-worker', 'liaison']).not.toContain(actor.role)
  if (actor.role === 'resident') expect(['rescheduling', 'supplement', 'cancellation']).toContain(act)
  if (actor.role === 'auxiliary') expect(decisions).not.toContain(act)
  if (act === 'departure') expect(isCalledToday(after, now)).toBe(true)
  if (holdsPlace(after.state)) expect(after.visit).not.toBeNull()
  if (after.calledOff !== null) expect(after.state).toBe('rescheduled')
  if (givesPlaceBack(before, act)) expect(before.visit).not.toBeNull()
  if (handedOver.includes(after.state)) {
    expect(after.acceptance).not.toBeNull()
    expect(after.arrivedAt).not.toBeNull()
    expect(after.handover).not.toBeNull()
  }
  if (before.acceptance !== null && after.acceptance !== null)
    expect(after.acceptance.at).toEqual(before.acceptance.at)
}

/** The places of half-days that the booking takes and gives back, as the server counts them. */
function placesAfter(taken: number, before: Progress, after: Progress, act: BookingAct): number {
  const given = givesPlaceBack(before, act) ? 1 : 0
  const took = act === 'rescheduling' || act === 'supplement' ? 1 : 0
  expect(after.visit === null && took === 1).toBe(false)
  return taken - given + took
}

describe('no sequence of acts on a booking by anybody', () => {
  it('reaches what the rules forbid', () => {
    const reached = new Set<string>()

    fc.assert(
      fc.property(aSequence, (tries) => {
        let now = start
        let progress = submit(visit, now)
        let places = 1
        for (const one of tries) {
          now = new Date(now.getTime() + one.hours * HOUR)
          if (one.closes && mayBeCalledOff(progress)) {
            places -= hasPlace(progress) ? 1 : 0
            progress = callOff(progress, '培训', now)
            reached.add('called off')
          }
          const next = attempt(progress, one, now)
          if (next === null) continue
          assertLawful(progress, next, one, now)
          places = placesAfter(places, progress, next, one.act)
          expect(places).toBeGreaterThanOrEqual(hasPlace(next) ? 1 : 0)
          progress = next
          reached.add(next.state)
        }
      }),
      { numRuns: 1500, seed: 20261125 },
    )

    for (const state of [...closed, ...handedOver, 'recapture', 'to-window', 'nobody-home', 'called off'])
      expect(reached).toContain(state)
  })

  it('is offered what would be refused', () => {
    fc.assert(
      fc.property(aSequence, fc.constantFrom(...people), (tries, actor) => {
        let progress = submit(visit, start)
        for (const one of tries) {
          if (one.closes && mayBeCalledOff(progress)) progress = callOff(progress, '培训', start)
          progress = attempt(progress, one, start) ?? progress
        }

        for (const act of actsOffered(actor, { ...scope, progress }, start, 2)) {
          expect(mayActOnBooking(actor, scope, act)).toBe(true)
          expect(progressAllows(progress, act)).toBe(true)
        }
      }),
      { numRuns: 300, seed: 20261125 },
    )
  })
})
