import { describe, expect, it } from 'vitest'
import { takeStep } from '@shared/disputes/dispute-steps.rules'
import { dueAt, instalmentDay } from '@shared/disputes/dispute-time.rules'
import { sayNextToParty, waitsFor } from '@shared/disputes/invitation-words.rules'
import type { Instalment, Mediation, Session } from '@shared/disputes/mediation'
import { assertMediable, hold, stepsOut } from '@shared/disputes/mediation.rules'
import { nearestFirst, nearnessOf } from '@shared/disputes/panel.rules'
import { aProgress, aSession, daysAfter, tuesday } from './progress'

const byPolice = (changes: Partial<Session> = {}) =>
  aSession({ kind: 'public-order', basis: 'public-order', violation: 'fight', officers: 2, ...changes })

const meet = (session: Session, mediation: Mediation | null = null, now = tuesday) =>
  hold(aProgress('convened', { mediation }), session, { heldAt: now, calendar: [] })

const refusal = (code: string) => expect.objectContaining({ code }) as Error

describe('a meeting', () => {
  it('takes place only when both sides said yes (人民调解法 17)', () => {
    const consents = { reporter: 'agreed', other: 'not-asked' } as const
    const asked = aProgress('convened', { consents })
    const early = () => hold(asked, aSession(), { heldAt: tuesday, calendar: [] })

    expect(early).toThrow(refusal('dispute.consent-missing'))
    expect(meet(aSession())).toEqual({ kind: 'people', basis: 'people', heldAt: [tuesday] })
  })

  it.each([
    ['people', 'court'],
    ['public-order', 'people'],
    ['judicial', 'public-order'],
  ] as const)('is not %s in the name of %s', (kind, basis) => {
    expect(() => meet(byPolice({ kind, basis }))).toThrow(refusal('dispute.basis-not-fit'))
  })

  it('of people or a judicial mediator may be held as often as it helps', () => {
    const mediation: Mediation = { kind: 'people', basis: 'people', heldAt: [tuesday, daysAfter(9)] }

    expect(meet(aSession(), mediation, daysAfter(30)).heldAt).toHaveLength(3)
  })
})

describe('mediation by the police', () => {
  it.each([
    ['nobody but an auxiliary', { officers: 0 }, 'dispute.officer-needed'],
    ['one officer without a recording', { officers: 1 }, 'dispute.recording-needed'],
    ['a child without a guardian', { minors: 'alone' }, 'dispute.guardian-needed'],
    ['no violation', { violation: null }, 'dispute.not-for-mediation'],
    ['hired fists', { exclusions: ['hired'] }, 'dispute.not-for-mediation'],
    ['a proxy where nobody said who is suspected', { proxied: ['other'] }, 'dispute.suspect-unnamed'],
    [
      'a proxy of the suspect (行政案件程序规定 181)',
      { proxied: ['other'], suspects: ['other'] },
      'dispute.suspect-comes-self',
    ],
    ['a repeated offender', { exclusions: ['repeated'] }, 'dispute.not-for-mediation'],
  ] as const)('is refused with %s', (_, changes, code) => {
    expect(() => meet(byPolice(changes))).toThrow(refusal(code))
  })

  it('takes a proxy of the side that was harmed', () => {
    expect(meet(byPolice({ proxied: ['reporter'], suspects: ['other'] })).heldAt).toHaveLength(1)
  })

  it('is held by two officers, or by one with everything recorded (治安管理处罚法 108)', () => {
    expect(meet(byPolice()).heldAt).toHaveLength(1)
    expect(meet(byPolice({ officers: 1, recorded: true })).heldAt).toHaveLength(1)
  })

  it('is held a second time within seven working days, and not a third time', () => {
    const once: Mediation = { kind: 'public-order', basis: 'public-order', heldAt: [tuesday] }
    const twice = { ...once, heldAt: [tuesday, daysAfter(1)] }

    // Seven working days after Tuesday the 24th is Thursday the 3rd.
    expect(meet(byPolice(), once, daysAfter(9)).heldAt).toHaveLength(2)
    expect(() => meet(byPolice(), once, daysAfter(10))).toThrow(refusal('dispute.second-meeting-late'))
    expect(() => meet(byPolice(), twice, daysAfter(2))).toThrow(refusal('dispute.meetings-used-up'))
  })

  it('is not for a road accident', () => {
    expect(() => {
      assertMediable('public-order', 'traffic')
    }).toThrow(refusal('dispute.not-for-mediation'))
    expect(() => {
      assertMediable('people', 'traffic')
    }).not.toThrow()
  })
})

describe('what was promised in parts', () => {
  const owed = (what: string, due: string): Instalment => ({ what, yuan: 300, due, doneOn: null })
  const instalments = [owed('第一笔', '2026-11-28'), owed('第二笔', '2026-12-20')]
  const agreement = { text: '赔 600', performBy: null, reporterSigned: true, otherSigned: true, instalments }
  const owing = aProgress('performing', { agreement })

  it('is due before the follow-up where it is earlier', () => {
    expect(instalmentDay(owing)).toBe('2026-11-28')
    expect(dueAt(owing).toISOString()).toBe('2026-11-28T10:00:00.000Z')
  })

  it('is ticked off part by part, each once', () => {
    const first = takeStep(owing, { act: 'performance', instalment: 0, kept: true }, daysAfter(3))
    const again = () => takeStep(first, { act: 'performance', instalment: 0, kept: true }, daysAfter(4))
    const none = () => takeStep(first, { act: 'performance', instalment: 9, kept: true }, daysAfter(4))

    expect(first.agreement?.instalments.map(({ doneOn }) => doneOn)).toEqual(['2026-11-27', null])
    expect(again).toThrow(refusal('dispute.not-now'))
    expect(none).toThrow(refusal('dispute.no-such-instalment'))
  })

  it('keeps the matter open until all of it is done', () => {
    const thirty = aProgress('followed-up-30', { agreement })

    expect(() => takeStep(thirty, { act: 'closure', answer: '好了' }, daysAfter(31))).toThrow(
      refusal('dispute.instalments-open'),
    )
  })

  it('begins anew where it is broken: both sides are asked again', () => {
    const broken = takeStep(owing, { act: 'performance', instalment: 0, kept: false }, daysAfter(5))

    expect(broken).toMatchObject({
      state: 'accepted',
      risk: 'yellow',
      reopened: 1,
      agreement: null,
      mediation: null,
      consents: { reporter: 'not-asked', other: 'not-asked' },
    })
  })
})

describe('the panel', () => {
  it('is asked from the nearest on (就近原则)', () => {
    const people = [
      { id: 'officer elsewhere', role: 'officer', near: 'station' },
      { id: 'mediator', role: 'mediator', near: 'station' },
      { id: 'auxiliary', role: 'auxiliary', near: 'beat' },
      { id: 'grid worker here', role: 'grid-worker', near: 'village' },
      { id: 'officer', role: 'officer', near: 'beat' },
    ] as const

    expect(nearestFirst(people).map(({ id }) => id)).toEqual([
      'grid worker here',
      'officer',
      'auxiliary',
      'mediator',
      'officer elsewhere',
    ])
    expect(nearnessOf({ isOfVillage: false, isOfBeat: true })).toBe('beat')
  })

  it.each([
    ['none', false],
    ['acquainted', false],
    ['relative', true],
    ['interested', true],
    ['asked-to-leave', true],
  ] as const)('%s steps out: %s', (tie, out) => {
    expect(stepsOut(tie)).toBe(out)
  })
})

describe('what an invited side reads', () => {
  const notAsked = { reporter: 'agreed', other: 'not-asked' } as const

  it('is the question first, then time and place, then the agreement', () => {
    const asked = aProgress('convened', { consents: notAsked })
    const meeting = { at: daysAfter(1), place: '白草坡村委会' }
    const say = (progress: typeof asked) => sayNextToParty(progress, 'other', '社区民警 马建国', tuesday)

    expect(say(asked)).toContain('您愿意吗')
    expect(say(aProgress('convened', { meeting }))).toBe('请您明天 10:00 到白草坡村委会')
    expect(waitsFor(asked, 'other')).toBe(true)
    expect(waitsFor(asked, 'reporter')).toBe(false)
  })
})
