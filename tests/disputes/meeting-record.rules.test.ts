import { describe, expect, it } from 'vitest'
import { takeStep } from '@shared/disputes/dispute-steps.rules'
import type { Mediation } from '@shared/disputes/mediation'
import { addWorkingDays } from '@shared/disputes/mediation.rules'
import { aProgress, aSession, daysAfter, tuesday } from './progress'

const refusal = (code: string) => expect.objectContaining({ code }) as Error

describe('the record of a meeting', () => {
  it('is written down within a week, and counts from when it took place', () => {
    const later = daysAfter(3)
    const record = (heldAt: Date, mediation: Mediation | null = null) =>
      takeStep(
        aProgress('convened', { mediation }),
        { act: 'mediation', session: aSession(), calendar: [], heldAt },
        later,
      ).mediation?.heldAt
    const before: Mediation = { kind: 'people', basis: 'people', heldAt: [daysAfter(1)] }

    expect(record(tuesday)).toEqual([tuesday])
    for (const wrong of [
      () => record(daysAfter(4)),
      () => record(daysAfter(-5)),
      () => record(tuesday, before),
    ])
      expect(wrong).toThrow(refusal('request.invalid'))
  })
})

describe('a spoken agreement', () => {
  const spoken = (kind: Mediation['kind']) => {
    const mediation = { kind, basis: 'people', heldAt: [tuesday] } as const
    const terms = { text: '改沟', performBy: null, otherSigned: false, instalments: [], oral: true }
    return takeStep(aProgress('in-mediation', { mediation }), { act: 'agreement', ...terms }, tuesday)
  }

  it('is in effect when it is reached, and 人民调解 alone knows it (人民调解法 28, 30)', () => {
    expect(spoken('people')).toMatchObject({
      state: 'performing',
      settledAt: tuesday,
      agreement: { reporterSigned: true, otherSigned: true },
    })
    expect(() => spoken('public-order')).toThrow(refusal('dispute.oral-not-fit'))
  })
})

describe('working days', () => {
  it.each([
    ['over a weekend', [], '2026-12-03'],
    ['over a holiday', [{ day: '2026-11-26', isRest: true }], '2026-12-04'],
    ['with a weekend that is worked', [{ day: '2026-11-28', isRest: false }], '2026-12-02'],
  ])('%s', (_, calendar, last) => {
    expect(addWorkingDays('2026-11-24', 7, calendar)).toBe(last)
  })
})
