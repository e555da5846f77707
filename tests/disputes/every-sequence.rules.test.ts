import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DisputeAct,
  type Progress,
  type Ties,
  disputeActs,
  referralTargets,
  risks,
  sides,
} from '@shared/disputes/dispute'
import type { Order } from '@shared/disputes/dispute-order'
import { isHigher } from '@shared/disputes/dispute-risk.rules'
import { register, takeStep } from '@shared/disputes/dispute-steps.rules'
import { isClosed, stageOf } from '@shared/disputes/dispute-time.rules'
import { isLowering, mayActOnDispute, mayHold, mayLowerRisk, sideOf } from '@shared/disputes/dispute.policy'
import { exclusions, mediationKinds, minorViolations } from '@shared/disputes/mediation'
import { addWorkingDays, basesFor } from '@shared/disputes/mediation.rules'
import { type Actor, type StaffRole, staffRoles } from '@shared/kernel/actor'
import { addDays, beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { aSession, daysAfter } from './progress'

interface Person {
  readonly actor: Actor
  readonly ties: Ties
}

const none: Ties = { isMember: false, isOwnVillage: false, side: null }
const staff = (role: StaffRole, beat: string, ties: Ties): Person => {
  const beatIds = [beat]
  return { actor: { role, accountId: role, stationId: 1, beatIds, deputyBeatIds: [] }, ties }
}
const resident = (accountId: string, ties = none): Person => ({
  actor: { role: 'resident', accountId },
  ties,
})

/** Every role on the beat, called for it, and elsewhere; the reporter, the invited side and a neighbour. */
const people: readonly Person[] = [
  resident('reporter'),
  resident('invited', { ...none, side: 'other' }),
  resident('neighbour'),
  ...staffRoles.flatMap((role) => [
    staff(role, 'beat-a', none),
    staff(role, 'beat-b', { ...none, isMember: true }),
    staff(role, 'beat-b', none),
  ]),
]

interface Try {
  readonly person: Person
  readonly act: DisputeAct
  readonly hours: number
  readonly order: Order
}

const session = fc.record({
  kind: fc.constantFrom(...mediationKinds),
  officers: fc.integer({ min: 0, max: 3 }),
  recorded: fc.boolean(),
  minors: fc.constantFrom('none' as const, 'with-guardian' as const, 'alone' as const),
  violation: fc.option(fc.constantFrom(...minorViolations)),
  exclusions: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.subarray([...exclusions])),
})

const instalments = fc.array(
  fc.integer({ min: 1, max: 60 }).map((ahead) => ({
    what: '付一笔',
    yuan: 100,
    due: addDays('2026-11-24', ahead),
    doneOn: null,
  })),
  { maxLength: 3 },
)

const orders = {
  consent: fc.record({ side: fc.constantFrom(...sides), agrees: fc.boolean(), way: fc.constant('phone') }),
  convening: fc.constant({ meeting: { at: daysAfter(2), place: '村委会' } }),
  mediation: session.map((one) => ({
    session: aSession({ ...one, basis: basesFor(one.kind)[0] ?? 'people' }),
    calendar: [],
  })),
  agreement: fc.record({
    text: fc.constant('赔钱'),
    performBy: fc.constant(null),
    otherSigned: fc.boolean(),
    instalments,
  }),
  signature: fc.record({ side: fc.constantFrom(...sides) }),
  confirmation: fc.record({ side: fc.constantFrom(...sides) }),
  performance: fc.record({ instalment: fc.option(fc.integer({ min: 0, max: 3 })), kept: fc.boolean() }),
  'follow-up': fc.record({ holds: fc.boolean() }),
  closure: fc.constant({ answer: '办好了' }),
  referral: fc.record({ to: fc.constantFrom(...referralTargets), authority: fc.constant('12345') }),
  risk: fc.record({ risk: fc.constantFrom(...risks), isProtected: fc.option(fc.boolean()) }),
} as const satisfies Partial<Record<DisputeAct, fc.Arbitrary<object>>>

const aTry: fc.Arbitrary<Try> = fc.constantFrom(...disputeActs).chain((act) => {
  const words: fc.Arbitrary<object> = act in orders ? orders[act as keyof typeof orders] : fc.constant({})
  return fc.record({
    person: fc.constantFrom(...people),
    act: fc.constant(act),
    hours: fc.integer({ min: 0, max: 24 * 12 }),
    order: words.map((more) => ({ act, ...more }) as Order),
  })
})

const officer = staff('officer', 'beat-a', none)
const byOfficer = (order: Order, hours = 1): Try => ({ person: officer, act: order.act, hours, order })
const willing = (side: 'reporter' | 'other') =>
  byOfficer({ act: 'consent', side, agrees: true, way: 'phone' })
const DAY_HOURS = 24

/** The way that leads to the file; few would find it by chance. */
const straight: readonly Try[] = [
  byOfficer({ act: 'screening' }),
  byOfficer({ act: 'acceptance' }),
  willing('reporter'),
  willing('other'),
  byOfficer({ act: 'assignment' }),
  byOfficer({ act: 'convening', meeting: null }),
  byOfficer({ act: 'mediation', session: aSession(), calendar: [] }),
  byOfficer({ act: 'agreement', text: '改沟', performBy: null, otherSigned: false, instalments: [] }),
  byOfficer({ act: 'signature', side: 'reporter' }),
  byOfficer({ act: 'signature', side: 'other' }),
  byOfficer({ act: 'follow-up', holds: true }, 8 * DAY_HOURS),
  byOfficer({ act: 'follow-up', holds: true }, 31 * DAY_HOURS),
  byOfficer({ act: 'follow-up', holds: true }, 61 * DAY_HOURS),
  byOfficer({ act: 'closure', answer: '办好了' }),
]

const anything = fc.array(aTry, { maxLength: 12 })

/** Part of the way, whatever comes, the rest of the way, and whatever comes then. */
const aSequence = fc
  .tuple(fc.nat(straight.length), anything, anything)
  .map(([done, between, after]) => [
    ...straight.slice(0, done),
    ...between,
    ...straight.slice(done),
    ...after,
  ])

const aStart = fc.record({
  kind: fc.constantFrom('dispute' as const, 'dispute' as const, 'dispute' as const, 'clue' as const),
  risk: fc.constantFrom(...risks),
  isProtected: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.boolean()),
})

/** As the server does it: allowed at all, for one's own side, lowered only by an officer; then the step. */
function attempt(progress: Progress, { person, act, order }: Try, now: Date): Progress | null {
  const { actor, ties } = person
  const { kind, isProtected } = progress
  const scope = {
    kind,
    isProtected,
    stationId: 1,
    beatId: 'beat-a',
    reporterId: kind === 'clue' ? null : 'reporter',
  }
  if (!mayActOnDispute(actor, scope, ties, act)) return null
  const side = sideOf(actor, scope, ties)
  const spoken =
    side !== null && (order.act === 'consent' || order.act === 'confirmation') ? { ...order, side } : order
  if (spoken.act === 'mediation' && !mayHold(actor, spoken.session.kind)) return null
  if (spoken.act === 'risk' && isLowering(progress, spoken) && !mayLowerRisk(actor)) return null
  try {
    return takeStep(progress, spoken, now)
  } catch (thrown) {
    if (thrown instanceof Refusal) return null
    throw thrown
  }
}

const decides = ({ actor }: Person) => actor.role === 'officer' || actor.role === 'station-chief'
const mediated = ['convened', 'in-mediation', 'agreed']

/** What the law and the house forbid, whatever came before. */
function assertLawful(before: Progress, after: Progress, { person, act, order }: Try): void {
  const { mediation, agreement, consents } = after
  if (after.state !== before.state && mediated.includes(after.state)) {
    expect([before.isProtected, before.kind]).toEqual([false, 'dispute'])
  }
  if (act === 'mediation') expect(consents).toEqual({ reporter: 'agreed', other: 'agreed' })
  if (Object.values(consents).includes('refused')) expect(after.state).toBe('refused-by-party')
  if (mediation?.kind === 'public-order') {
    const [first, second] = mediation.heldAt.map(beijingDay)
    expect(mediation.heldAt.length).toBeLessThanOrEqual(2)
    if (first !== undefined && second !== undefined) expect(second <= addWorkingDays(first, 7, [])).toBe(true)
  }
  if (order.act === 'mediation' && order.session.kind === 'public-order') {
    const { officers, recorded, minors, exclusions: found } = order.session
    expect([decides(person), officers > 1 || (officers === 1 && recorded)]).toEqual([true, true])
    expect([minors === 'alone', found.length]).toEqual([false, 0])
  }
  if (agreement !== null && stageOf(after.state) === 'follow-up')
    expect([agreement.reporterSigned, agreement.otherSigned]).toEqual([true, true])
  if (stageOf(after.state) === 'follow-up') expect(after.settledAt).not.toBeNull()
  if (act === 'closure' && stageOf(before.state) === 'follow-up')
    expect(agreement?.instalments.filter(({ doneOn }) => doneOn === null) ?? []).toEqual([])
  if (isHigher(before.risk, after.risk) || (before.isProtected && !after.isProtected))
    expect([act, decides(person)]).toEqual(['risk', true])
  if (isClosed(before.state) && act !== 'note') expect([before.state, act]).toEqual(['archived', 'reopening'])
  if (before.state === 'agreed' && after.state === 'performing')
    expect(['signature', 'confirmation']).toContain(act)
}

describe('no sequence of acts by anybody', () => {
  it('reaches what the rules forbid', () => {
    const reached = new Set<string>()

    fc.assert(
      fc.property(aStart, aSequence, (start, tries) => {
        let now = daysAfter(0)
        let progress = register(start, now)
        for (const one of tries) {
          now = new Date(now.getTime() + one.hours * 3_600_000)
          const next = attempt(progress, one, now)
          if (next === null) continue
          assertLawful(progress, next, one)
          progress = next
          reached.add(next.state)
        }
      }),
      { numRuns: 1500, seed: 20261125 },
    )

    for (const state of [
      'in-mediation',
      'agreed',
      'performing',
      'followed-up-30',
      'archived',
      'refused-by-party',
    ])
      expect(reached).toContain(state)
  })

  it('lets a neighbour, another beat or an administrator move anything', () => {
    const strangers = people.filter(
      ({ actor, ties }) =>
        (actor.role === 'resident' && actor.accountId === 'neighbour') ||
        actor.role === 'administrator' ||
        (actor.role !== 'resident' &&
          actor.role !== 'station-chief' &&
          'beatIds' in actor &&
          actor.beatIds[0] === 'beat-b' &&
          !ties.isMember),
    )

    fc.assert(
      fc.property(aStart, aTry, fc.constantFrom(...strangers), (start, one, person) => {
        expect(attempt(register(start, daysAfter(0)), { ...one, person }, daysAfter(1))).toBeNull()
      }),
      { numRuns: 2000, seed: 20261125 },
    )
    expect(strangers.length).toBeGreaterThan(7)
  })
})
