import { describe, expect, it } from 'vitest'
import { type BookingState, type Progress, bookingActs, bookingStates } from '@shared/bookings/booking'
import {
  assertInGoodTime,
  callOff,
  givesPlaceBack,
  hasPlace,
  holdsPlace,
  mayBeCalledOff,
  stateAllows,
  takeStep,
} from '@shared/bookings/booking-steps.rules'
import { inState, later, now, orders, table, visit } from './step-table'

describe.each(bookingStates)('from %s', (state) => {
  it.each(bookingActs)('%s leads where the table says, or is refused', (act) => {
    const to = table[state][act]
    const step = () => takeStep(inState(state), orders[act], now)

    if (to === undefined) expect(step).toThrow('这件事现在不能这样办')
    else expect(step().state).toBe(to === '=' ? state : to)
  })
})

describe('every state', () => {
  it('is reached from the request, and the card comes into the hand from each that is open', () => {
    const next = (state: BookingState) =>
      bookingActs
        .filter((act) => stateAllows(state, act))
        .map((act) => takeStep(inState(state), orders[act], now).state)
    const reachable = (from: BookingState): Set<BookingState> => {
      const seen = new Set([from])
      for (const state of seen) next(state).forEach((one) => seen.add(one))
      return seen
    }
    const open = bookingStates.filter((state) => Object.keys(table[state]).length > 0)

    expect(reachable('submitted').size).toBe(bookingStates.length)
    expect(open.filter((state) => !reachable(state).has('followed-up'))).toEqual([])
  })
})

describe('a step', () => {
  it('leaves the old progress untouched and dates the new one', () => {
    const before = inState('submitted')
    const at = new Date('2026-11-27T00:00:00Z')

    const after = takeStep(before, { act: 'cancellation' }, at)

    expect(before.state).toBe('submitted')
    expect([after.state, after.since, after.visit]).toEqual(['cancelled', at, null])
  })

  it('to the door is refused until the household was reached by phone the same day', () => {
    const yesterday = new Date('2026-11-25T02:00:00Z')
    const unreached = { ...inState('scheduled'), calledAt: null }

    expect(() => takeStep(unreached, { act: 'departure' }, now)).toThrow('出发前先打个电话')
    expect(() => takeStep({ ...unreached, calledAt: yesterday }, { act: 'departure' }, now)).toThrow()
    expect(
      takeStep(takeStep(unreached, { act: 'call', reached: false }, now), orders.call, now).calledAt,
    ).toBe(now)
  })

  it('that plans a time keeps within the half-day', () => {
    const at = (text: string) => () =>
      takeStep(inState('submitted'), { act: 'confirmation', at: new Date(text) }, now)

    expect(at('2026-11-26T02:00:00Z')().visit?.at).toEqual(new Date('2026-11-26T02:00:00Z'))
    expect(at('2026-11-26T04:00:00Z')).toThrow('定的钟点不在约好的半天里')
    expect(at('2026-11-25T02:00:00Z')).toThrow()
  })

  it('that sends back names everything that is missing, and a supplement clears it', () => {
    const returned = takeStep(inState('scheduled'), orders['supplement-request'], now)

    const again = takeStep(returned, orders.supplement, now)

    expect(returned.missing).toEqual(['户口本', '旧证'])
    expect([again.missing, again.visit, again.calledAt]).toEqual([[], later, null])
  })

  it('of acceptance after a new picture keeps counting from the first acceptance', () => {
    const first = takeStep(inState('visiting'), orders.acceptance, now)
    const recaptured = takeStep(first, { act: 'recapture' }, now)
    const visiting: Progress = { ...recaptured, state: 'visiting' }

    const second = takeStep(visiting, { act: 'acceptance', number: 'SL2', remote: true }, later.from)

    expect(second.acceptance).toEqual({ number: 'SL2', remote: true, at: now })
  })
})

describe('the place of a visit', () => {
  it('is given back when the visit is moved, sent back, sent to the window or cancelled, not after it was made', () => {
    const given = bookingStates.flatMap((state) =>
      bookingActs
        .filter((act) => stateAllows(state, act) && givesPlaceBack(inState(state), act))
        .map(() => state),
    )

    expect(new Set(given)).toEqual(new Set(['submitted', 'scheduled', 'rescheduled']))
    expect(bookingStates.filter(holdsPlace)).toEqual(['submitted', 'scheduled', 'visiting', 'rescheduled'])
  })

  it('is free at once where the visit was called off, and is not given back a second time', () => {
    const off = callOff(inState('scheduled'), '培训', now)

    expect([off.state, off.visit, off.calledAt, off.calledOff]).toEqual(['rescheduled', visit, null, '培训'])
    expect(hasPlace(off)).toBe(false)
    expect(bookingActs.filter((act) => givesPlaceBack(off, act))).toEqual([])
    expect(() => takeStep(off, orders.confirmation, now)).toThrow('这件事现在不能这样办')
    expect(takeStep(off, orders.rescheduling, now)).toMatchObject({ visit: later, calledOff: null })
    expect(takeStep(off, orders.cancellation, now).calledOff).toBeNull()
    expect(bookingStates.filter((state) => mayBeCalledOff(inState(state)))).toEqual([
      'submitted',
      'scheduled',
      'rescheduled',
    ])
  })

  it('may be moved by the booker up to two hours before, and not a moment later', () => {
    const lastMoment = new Date('2026-11-25T22:30:00Z')
    const ask =
      (at: Date, hours = 2) =>
      () => {
        assertInGoodTime(inState('scheduled'), at, hours, '马建国（演示）')
      }

    expect(ask(lastMoment)).not.toThrow()
    expect(ask(new Date(lastMoment.getTime() + 1))).toThrow(
      '上门前 2 小时内，网上不能改期和取消了，请打电话给马建国（演示）',
    )
    expect(ask(lastMoment, 3)).toThrow('上门前 3 小时内')
    expect(() => {
      assertInGoodTime(inState('returned'), visit.to, 2, '')
    }).not.toThrow()
  })
})
