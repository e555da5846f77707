import { describe, expect, it } from 'vitest'
import { type DisputeAct, disputeActs, disputeStates } from '@shared/disputes/dispute'
import { register, takeStep } from '@shared/disputes/dispute-steps.rules'
import { stateAllows } from '@shared/disputes/dispute-transitions.rules'
import { aProgress, anOrder, daysAfter, tuesday } from './progress'
import { way } from './way-of-a-dispute'

describe.each(disputeStates)('a blue dispute that is %s', (state) => {
  const allowed = way[state]

  it.each(Object.entries(allowed))('comes by %s to %s', (act, next) => {
    const moved = takeStep(aProgress(state), anOrder(act as DisputeAct), daysAfter(100))

    expect(moved.state).toBe(next)
  })

  const forbidden = disputeActs.filter((act) => !(act in allowed))
  it.each(forbidden)('refuses %s', (act) => {
    const step = () => takeStep(aProgress(state), anOrder(act), daysAfter(100))

    expect(step).toThrow(expect.objectContaining({ code: 'dispute.not-now' }) as Error)
  })
})

describe('what is never mediated', () => {
  const mediating = ['consent', 'convening', 'mediation', 'agreement', 'signature', 'no-agreement'] as const

  it.each(disputeStates)('a protected report that is %s', (state) => {
    const progress = aProgress(state, { isProtected: true, risk: 'red' })

    expect(mediating.filter((act) => stateAllows(progress, act))).toEqual([])
  })

  it.each(disputeStates)('a clue that is %s', (state) => {
    expect(mediating.filter((act) => stateAllows(aProgress(state, { kind: 'clue' }), act))).toEqual([])
  })
})

describe('a refusal by one side', () => {
  it('ends it at once (人民调解法 17)', () => {
    const refused = takeStep(
      aProgress('assigned'),
      { act: 'consent', side: 'other', agrees: false, way: 'phone' },
      daysAfter(1),
    )

    expect(refused).toMatchObject({ state: 'refused-by-party', since: daysAfter(1) })
  })
})

describe('signing', () => {
  it('takes effect when both have signed, in whatever order', () => {
    const agreement = {
      text: '改沟',
      performBy: null,
      reporterSigned: false,
      otherSigned: false,
      instalments: [],
    }
    const first = takeStep(
      aProgress('agreed', { agreement }),
      { act: 'confirmation', side: 'reporter' },
      daysAfter(1),
    )
    const second = takeStep(first, { act: 'signature', side: 'other' }, daysAfter(2))

    expect(first.state).toBe('agreed')
    expect(second).toMatchObject({ state: 'performing', settledAt: daysAfter(2) })
  })

  it('is done once by the reporter', () => {
    const agreement = {
      text: '改沟',
      performBy: null,
      reporterSigned: true,
      otherSigned: false,
      instalments: [],
    }

    const again = () =>
      takeStep(aProgress('agreed', { agreement }), { act: 'confirmation', side: 'reporter' }, tuesday)

    expect(again).toThrow(expect.objectContaining({ code: 'dispute.not-now' }) as Error)
  })
})

describe('following up', () => {
  it.each([
    ['performing', 7],
    ['followed-up-7', 30],
  ] as const)('%s waits until day %i', (state, days) => {
    const early = () => takeStep(aProgress(state), anOrder('follow-up'), daysAfter(days - 1))

    expect(early).toThrow(expect.objectContaining({ code: 'dispute.too-early' }) as Error)
    expect(takeStep(aProgress(state), anOrder('follow-up'), daysAfter(days)).state).toBe(
      `followed-up-${String(days)}`,
    )
  })

  it.each(['yellow', 'red'] as const)('%s goes on to day 90 before the file', (risk) => {
    const thirty = aProgress('followed-up-30', { risk })

    expect(stateAllows(thirty, 'closure')).toBe(false)
    expect(takeStep(thirty, anOrder('follow-up'), daysAfter(90)).state).toBe('followed-up-90')
  })

  it('begins anew where the agreement does not hold, and is yellow at least', () => {
    const broken = takeStep(aProgress('performing'), { act: 'follow-up', holds: false }, daysAfter(2))

    expect(broken).toMatchObject({
      state: 'accepted',
      risk: 'yellow',
      reopened: 1,
      agreement: null,
      settledAt: null,
      askedAt: daysAfter(2),
    })
  })
})

describe('an answer', () => {
  it('files a blue dispute', () => {
    const closed = takeStep(aProgress('accepted'), anOrder('closure'), daysAfter(1))

    expect(closed).toMatchObject({ state: 'archived', answer: '办好了' })
  })

  it.each(['yellow', 'red'] as const)('is followed up first where it is %s', (risk) => {
    const answered = takeStep(aProgress('accepted', { risk }), anOrder('closure'), daysAfter(1))

    expect(answered).toMatchObject({ state: 'performing', settledAt: daysAfter(1) })
  })

  it('files a clue, however grave', () => {
    const clue = aProgress('accepted', { kind: 'clue', risk: 'red' })

    expect(takeStep(clue, anOrder('closure'), daysAfter(1)).state).toBe('archived')
  })
})

describe('taking back', () => {
  it.each([{ risk: 'red' }, { isProtected: true }] as const)('is not a tap while %o', (changes) => {
    const step = () => takeStep(aProgress('accepted', changes), { act: 'withdrawal' }, tuesday)

    expect(step).toThrow(expect.objectContaining({ code: 'dispute.withdrawal-needs-call' }) as Error)
  })
})

describe('registering', () => {
  it.each([
    ['blue', 'screened'],
    ['yellow', 'screened'],
    ['red', 'registered'],
  ] as const)('%s is %s', (risk, state) => {
    expect(register({ kind: 'dispute', risk, isProtected: false }, tuesday).state).toBe(state)
  })
})

describe('a review', () => {
  it('counts from what staff did, not from what the reporter added', () => {
    const supplemented = takeStep(aProgress('accepted'), { act: 'supplement' }, daysAfter(3))
    const noted = takeStep(aProgress('accepted'), { act: 'note' }, daysAfter(3))

    expect([supplemented.lastActAt, noted.lastActAt]).toEqual([tuesday, daysAfter(3)])
  })
})
