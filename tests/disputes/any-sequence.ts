import fc from 'fast-check'
import {
  type DisputeAct,
  type Ties,
  disputeActs,
  referralTargets,
  risks,
  sides,
} from '@shared/disputes/dispute'
import type { Order } from '@shared/disputes/dispute-order'
import { courtNews, exclusions, mediationKinds, minorViolations } from '@shared/disputes/mediation'
import { basesFor } from '@shared/disputes/mediation.rules'
import { type Actor, type StaffRole, staffRoles } from '@shared/kernel/actor'
import { addDays } from '@shared/kernel/beijing-time'
import { aSession, daysAfter } from './progress'

export interface Person {
  readonly actor: Actor
  readonly ties: Ties
}

const none: Ties = { isMember: false, isRecused: false, isOwnVillage: false, side: null }
const staff = (role: StaffRole, beat: string, ties: Ties): Person => {
  const beatIds = [beat]
  return { actor: { role, accountId: role, stationId: 1, beatIds, deputyBeatIds: [] }, ties }
}
const resident = (accountId: string, ties = none): Person => ({
  actor: { role: 'resident', accountId },
  ties,
})

/** Every role on the beat, called for it, and elsewhere; the reporter, the invited side and a neighbour. */
export const people: readonly Person[] = [
  resident('reporter'),
  resident('invited', { ...none, side: 'other' }),
  resident('neighbour'),
  ...staffRoles.flatMap((role) => [
    staff(role, 'beat-a', none),
    staff(role, 'beat-b', { ...none, isMember: true }),
    staff(role, 'beat-b', none),
  ]),
]

export interface Try {
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
  isOpen: fc.boolean(),
  proxied: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.subarray([...sides])),
  suspects: fc.subarray([...sides]),
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
    oral: fc.boolean(),
    instalments,
  }),
  signature: fc.record({ side: fc.constantFrom(...sides) }),
  confirmation: fc.record({ side: fc.constantFrom(...sides) }),
  performance: fc.record({ instalment: fc.option(fc.integer({ min: 0, max: 3 })), kept: fc.boolean() }),
  'follow-up': fc.record({ holds: fc.boolean() }),
  closure: fc.constant({ answer: '办好了' }),
  referral: fc.record({ to: fc.constantFrom(...referralTargets), authority: fc.constant('12345') }),
  'court-confirmation': fc.record({
    heard: fc.record({
      news: fc.constantFrom(...courtNews),
      day: fc.integer({ min: 0, max: 200 }).map((ahead) => addDays('2026-11-24', ahead)),
    }),
  }),
  risk: fc.record({ risk: fc.constantFrom(...risks), isProtected: fc.option(fc.boolean()) }),
} as const satisfies Partial<Record<DisputeAct, fc.Arbitrary<object>>>

export const aTry: fc.Arbitrary<Try> = fc.constantFrom(...disputeActs).chain((act) => {
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
export const aSequence = fc
  .tuple(fc.nat(straight.length), anything, anything)
  .map(([done, between, after]) => [
    ...straight.slice(0, done),
    ...between,
    ...straight.slice(done),
    ...after,
  ])

export const aStart = fc.record({
  kind: fc.constantFrom('dispute' as const, 'dispute' as const, 'dispute' as const, 'clue' as const),
  risk: fc.constantFrom(...risks),
  isProtected: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.boolean()),
})
