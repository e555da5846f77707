import { describe, expect, it } from 'vitest'
import { Refusal } from '@shared/kernel/refusals'
import {
  checkRange,
  decide,
  readyUntil,
  standingOf,
  takeAway,
  usualPeriods,
} from '@shared/statistics/ledger.rules'
import { testNow } from '@tests/support/global-setup'
import { aLedger } from './a-ledger'

const later = (hours: number) => new Date(testNow.getTime() + hours * 3_600_000)
const yes = { by: 'chief', approves: true, reason: null }
const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.code
  }
  return 'done'
}

describe('a range of days', () => {
  it('is one year at most, ends today at the latest, and begins before it ends', () => {
    const wrong = (from: string, to: string) =>
      checkRange({ from, to }, '2026-11-24').map(({ field }) => field)

    expect(wrong('2026-11-24', '2026-11-24')).toEqual([])
    expect(wrong('2025-11-24', '2026-11-24')).toEqual([])
    expect(wrong('2025-11-23', '2026-11-24')).toEqual(['from'])
    expect(wrong('2026-11-02', '2026-11-01')).toEqual(['to'])
    expect(wrong('2026-11-01', '2026-11-25')).toEqual(['to'])
  })

  it('is offered as stations report', () => {
    expect(usualPeriods('2026-03-31')).toEqual([
      { name: '本月', from: '2026-03-01', to: '2026-03-31' },
      { name: '上月', from: '2026-02-01', to: '2026-02-28' },
      { name: '今年', from: '2026-01-01', to: '2026-03-31' },
    ])
    expect(usualPeriods('2026-01-05')[1]).toMatchObject({ from: '2025-12-01', to: '2025-12-31' })
  })
})

describe('a ledger with personal data', () => {
  it('is approved or declined by a second person', () => {
    const approved = decide(aLedger(), yes, testNow)
    const declined = decide(aLedger(), { by: 'chief', approves: false, reason: '用途不清' }, testNow)

    expect([approved.state, approved.decidedBy, readyUntil(approved)]).toEqual([
      'approved',
      'chief',
      later(24),
    ])
    expect([declined.state, declined.reason, readyUntil(declined)]).toEqual(['declined', '用途不清', null])
  })

  it('is never approved by the one who asks', () => {
    expect(codeOf(() => decide(aLedger(), { ...yes, by: 'officer' }, testNow))).toBe('ledger.own-approval')
  })

  it('is decided once, and within a week', () => {
    const approved = decide(aLedger(), yes, testNow)

    expect(codeOf(() => decide(approved, yes, testNow))).toBe('ledger.not-waiting')
    expect(codeOf(() => decide(aLedger(), yes, later(7 * 24)))).toBe('done')
    expect(codeOf(() => decide(aLedger(), yes, later(7 * 24 + 1)))).toBe('ledger.not-waiting')
  })

  it('is taken away once, within a day of the approval', () => {
    const approved = decide(aLedger(), yes, testNow)
    const taken = takeAway(approved, later(24))

    expect([taken.state, taken.downloadedAt]).toEqual(['downloaded', later(24)])
    expect(codeOf(() => takeAway(taken, later(24)))).toBe('ledger.already-downloaded')
    expect(codeOf(() => takeAway(approved, later(24.1)))).toBe('ledger.expired')
    expect(standingOf(approved, later(25))).toBe('expired')
  })

  it('does not leave before it was approved, nor after it was declined', () => {
    const declined = decide(aLedger(), { by: 'chief', approves: false, reason: '不用' }, testNow)

    expect(codeOf(() => takeAway(aLedger(), testNow))).toBe('ledger.not-approved')
    expect(codeOf(() => takeAway(declined, testNow))).toBe('ledger.not-approved')
  })
})

describe('a ledger without personal data', () => {
  it('is taken away as often as needed for a day', () => {
    const plain = aLedger({ personal: false, state: 'approved' })
    const twice = takeAway(takeAway(plain, later(1)), later(2))

    expect([twice.state, twice.downloadedAt]).toEqual(['approved', later(2)])
    expect(codeOf(() => takeAway(plain, later(25)))).toBe('ledger.expired')
  })
})
