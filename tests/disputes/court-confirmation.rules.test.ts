import { describe, expect, it } from 'vitest'
import { confirmableUntil, courtNewsAfter, hearOfCourt } from '@shared/disputes/court-confirmation.rules'
import type { Progress } from '@shared/disputes/dispute'
import { stateAllows } from '@shared/disputes/dispute-transitions.rules'
import type { CourtNews, Mediation } from '@shared/disputes/mediation'
import { courtLines, sayConfirmation } from '@shared/disputes/mediation-words.rules'
import { aProgress, daysAfter, tuesday } from './progress'

const agreement = {
  text: '改沟',
  performBy: null,
  reporterSigned: true,
  otherSigned: true,
  instalments: [],
}
const settled = (basis: Mediation['basis'], changes: Partial<Progress> = {}) =>
  aProgress('performing', {
    agreement,
    mediation: { kind: 'people', basis, heldAt: [tuesday] },
    ...changes,
  })
const refusal = (code: string) => expect.objectContaining({ code }) as Error
const hear = (news: CourtNews['news'], day: string, changes: Partial<Progress> = {}, now = daysAfter(40)) =>
  hearOfCourt(settled('people', changes), { news, day }, now)

describe('confirmation by the court', () => {
  it('can be asked for within thirty days, but not for police mediation (人民调解法 33)', () => {
    expect(confirmableUntil(settled('people'))).toBe('2026-12-24')
    expect(confirmableUntil(settled('public-order'))).toBeNull()
    expect(stateAllows(settled('people'), 'court-confirmation')).toBe(true)
    expect(stateAllows(settled('public-order'), 'court-confirmation')).toBe(false)
  })

  it('says of a family that the court confirms money and things, and not who somebody is by law', () => {
    expect(sayConfirmation('2026-12-24', 'family')).toMatch(/2026年12月24日.*33 条.*离婚、收养、亲子.*不确认/)
    expect(sayConfirmation('2026-12-24', 'water')).not.toContain('离婚')
  })

  it('is written down when it is asked for, and when the court answers', () => {
    const asked = hear('asked', '2026-12-24')
    const confirmed = hear('confirmed', '2026-12-30', { court: asked })
    const declined = hear('declined', '2026-12-24', { court: asked })

    expect(asked).toEqual({ askedOn: '2026-12-24', answeredOn: null, confirmed: null })
    expect(confirmed).toEqual({ askedOn: '2026-12-24', answeredOn: '2026-12-30', confirmed: true })
    expect(declined.confirmed).toBe(false)
    expect(courtLines(confirmed)).toEqual([
      ['司法确认', '2026年12月24日 一起去申请了'],
      ['法院', '2026年12月30日 确认了'],
    ])
  })

  it.each([
    ['before the agreement took effect', 'asked', '2026-11-23', 40],
    ['after the thirty days', 'asked', '2026-12-25', 40],
    ['on a day that has not come', 'asked', '2026-12-01', 1],
  ] as const)('is not written down %s', (_, news, day, days) => {
    expect(() => hear(news, day, {}, daysAfter(days))).toThrow(refusal('request.invalid'))
  })

  it('is asked for once, and answered once, not before it was asked for', () => {
    const court = hear('asked', '2026-12-01')
    const answered = hear('confirmed', '2026-12-02', { court })

    expect(() => hear('asked', '2026-12-02', { court })).toThrow(refusal('dispute.not-now'))
    expect(() => hear('confirmed', '2026-12-02')).toThrow(refusal('dispute.court-not-asked'))
    expect(() => hear('declined', '2026-12-03', { court: answered })).toThrow(
      refusal('dispute.court-not-asked'),
    )
    expect(() => hear('confirmed', '2026-11-30', { court })).toThrow(refusal('request.invalid'))
    expect([null, court, answered].map((one) => courtNewsAfter(one).length)).toEqual([1, 2, 0])
    expect(stateAllows(settled('people', { court: answered }), 'court-confirmation')).toBe(false)
  })
})
