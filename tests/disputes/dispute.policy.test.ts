import { describe, expect, it } from 'vitest'
import type { DisputeScope, Sight, Ties } from '@shared/disputes/dispute'
import { disputeActs } from '@shared/disputes/dispute'
import {
  actsOffered,
  isLowering,
  mayActOnDispute,
  mayBeAssigned,
  mayLowerRisk,
  sightOf,
} from '@shared/disputes/dispute.policy'
import { type Actor, type StaffRole, staffRoles } from '@shared/kernel/actor'
import { aProgress } from './progress'

const scope = (changes: Partial<DisputeScope> = {}): DisputeScope => ({
  kind: 'dispute',
  stationId: 1,
  beatId: 'beat-a',
  reporterId: 'villager',
  isProtected: false,
  ...changes,
})
const none: Ties = { isMember: false, isRecused: false, isOwnVillage: false, side: null }
const member: Ties = { isMember: true, isRecused: false, isOwnVillage: false, side: null }
const invited: Ties = { isMember: false, isRecused: false, isOwnVillage: false, side: 'other' }
const ownVillage: Ties = { isMember: false, isRecused: false, isOwnVillage: true, side: null }

const resident = (accountId: string): Actor => ({ role: 'resident', accountId })
const staff = (role: StaffRole, beats: string[] = [], station = 1, deputy: string[] = []): Actor => ({
  role,
  accountId: `${role}-1`,
  stationId: station,
  beatIds: beats,
  deputyBeatIds: deputy,
})
const onBeat = ['beat-a']
const elsewhere = ['beat-b']

type Row = [
  name: string,
  actor: Actor | null,
  ties: Ties,
  sights: [plain: Sight | null, guarded: Sight | null],
]
const rows: Row[] = [
  ['a stranger', null, none, [null, null]],
  ['the reporter', resident('villager'), none, ['own', 'own']],
  ['another resident', resident('neighbour'), none, [null, null]],
  ['who was invited', resident('neighbour'), invited, ['party', null]],
  ['an officer of the beat', staff('officer', onBeat), none, ['staff', 'staff']],
  ['the deputy of the beat', staff('officer', [], 1, onBeat), none, ['staff', 'staff']],
  ['an officer of another beat', staff('officer', elsewhere), none, [null, null]],
  ['an officer of another beat who was assigned', staff('officer', elsewhere), member, ['staff', null]],
  ['an officer of another station', staff('officer', onBeat, 2), member, [null, null]],
  ['an auxiliary of the beat', staff('auxiliary', onBeat), none, ['staff', null]],
  ['an auxiliary of another beat', staff('auxiliary', elsewhere), none, [null, null]],
  ['the chief', staff('station-chief'), none, ['staff', 'staff']],
  ['the chief of another station', staff('station-chief', [], 2), none, [null, null]],
  ['a mediator who was convened', staff('mediator'), member, ['member', null]],
  ['a mediator who was not', staff('mediator', onBeat), none, [null, null]],
  ['a cadre who was convened', staff('liaison'), member, ['member', null]],
  ['a cadre of the village', staff('liaison'), ownVillage, [null, null]],
  ['a grid worker of the village', staff('grid-worker'), ownVillage, ['least', null]],
  ['a grid worker who was assigned', staff('grid-worker'), member, ['member', null]],
  ['a grid worker of another village', staff('grid-worker', onBeat), none, [null, null]],
  ['the administrator', staff('administrator', onBeat), member, [null, null]],
]

describe('who sees a dispute, and a protected one', () => {
  it.each(rows)('%s', (_, actor, ties, [plain, guarded]) => {
    expect(sightOf(actor, scope(), ties)).toBe(plain)
    expect(sightOf(actor, scope({ isProtected: true }), ties)).toBe(guarded)
  })
})

describe('who sees a clue', () => {
  const clue = scope({ kind: 'clue', reporterId: null })

  it.each([
    ['whoever holds its number', null, 'receipt'],
    ['a resident who holds its number', resident('villager'), 'receipt'],
    ['an officer of the beat', staff('officer', onBeat), 'staff'],
    ['an officer of another beat', staff('officer', elsewhere), null],
    ['a grid worker of the village', staff('grid-worker'), null],
  ] as const)('%s', (_, actor, sight) => {
    expect(sightOf(actor, clue, ownVillage)).toBe(sight)
  })
})

describe('what each role may ever do', () => {
  const own = ['confirmation', 'agreement-refusal', 'withdrawal', 'supplement', 'reopening', 'consent']
  const party = ['confirmation', 'agreement-refusal', 'reopening', 'statement', 'consent']
  const deciding = disputeActs.filter((act) => !own.includes(act) || act === 'reopening' || act === 'consent')
  const assisting = ['consent', 'statement', 'performance', 'follow-up', 'risk', 'note', 'disclosure']
  const mediating = ['risk', 'note', 'disclosure', 'statement', 'mediation']

  it.each([
    ['the reporter', resident('villager'), none, own],
    ['another resident', resident('neighbour'), none, []],
    ['who was invited', resident('neighbour'), invited, party],
    ['an officer of the beat', staff('officer', onBeat), none, deciding],
    ['the chief', staff('station-chief'), none, deciding],
    ['an auxiliary of the beat', staff('auxiliary', onBeat), none, assisting],
    ['a mediator who was convened', staff('mediator'), member, mediating],
    ['a cadre who was convened', staff('liaison'), member, ['risk', 'note', 'disclosure']],
    ['a grid worker who was assigned', staff('grid-worker'), member, ['risk', 'note', 'disclosure']],
    ['a grid worker of the village', staff('grid-worker'), ownVillage, []],
    ['an officer of another beat', staff('officer', elsewhere), none, []],
    ['the chief of another station', staff('station-chief', [], 2), none, []],
    ['the administrator', staff('administrator', onBeat), member, []],
  ])('%s', (_, actor, ties, acts) => {
    const may = disputeActs.filter((act) => mayActOnDispute(actor, scope(), ties, act))

    expect([...may].sort()).toEqual([...acts].sort())
  })

  it('only officers and the chief lower a risk', () => {
    expect(staffRoles.filter((role) => mayLowerRisk(staff(role)))).toEqual(['officer', 'station-chief'])
  })
})

describe('lowering', () => {
  it.each([
    ['red to blue', { risk: 'red', isProtected: false }, { risk: 'blue', isProtected: null }, true],
    [
      'off with the protection',
      { risk: 'red', isProtected: true },
      { risk: 'red', isProtected: false },
      true,
    ],
    ['blue to red', { risk: 'blue', isProtected: false }, { risk: 'red', isProtected: true }, false],
  ] as const)('%s: %s', (_, from, to, lowers) => {
    expect(isLowering(from, to)).toBe(lowers)
  })
})

describe('who can be given a dispute', () => {
  it('anybody but chief and administrator', () => {
    const fit = staffRoles.filter((role) => mayBeAssigned({ role, isOfficerOfBeat: false }, scope()))

    expect([...fit].sort()).toEqual(['auxiliary', 'grid-worker', 'liaison', 'mediator', 'officer'])
  })

  it('only the officers of the beat, where it is protected', () => {
    const guarded = scope({ isProtected: true })

    expect(staffRoles.filter((role) => mayBeAssigned({ role, isOfficerOfBeat: false }, guarded))).toEqual([])
    expect(mayBeAssigned({ role: 'officer', isOfficerOfBeat: true }, guarded)).toBe(true)
  })
})

describe('what is offered now', () => {
  const offered = (actor: Actor, changes: Parameters<typeof aProgress>[1] = {}) =>
    actsOffered(actor, { ...scope(), progress: aProgress('accepted', changes) }, none)

  it('is nothing that the state forbids', () => {
    const consents = { reporter: 'not-asked', other: 'not-asked' } as const
    expect(offered(resident('villager'), { consents })).toEqual(['consent', 'withdrawal', 'supplement'])
    expect(offered(resident('villager'), { state: 'agreed' })).toEqual(['agreement-refusal', 'supplement'])
    expect(offered(staff('officer', onBeat))).toEqual([
      'consent',
      'assignment',
      'closure',
      'referral',
      'merging',
      'risk',
      'note',
      'invitation',
      'statement',
      'disclosure',
    ])
  })

  it('is to stop after a yes as well (人民调解法 17, 23)', () => {
    const consents = { reporter: 'agreed', other: 'agreed' } as const

    expect(offered(resident('villager'), { consents })).toEqual(['consent', 'withdrawal', 'supplement'])
  })

  it('is neither withdrawal nor stopping by a tap while it is red', () => {
    expect(offered(resident('villager'), { risk: 'red' })).toEqual(['supplement'])
  })

  it('is asking again for an invited side only where something was agreed', () => {
    const asInvited = (changes: Parameters<typeof aProgress>[1]) =>
      actsOffered(resident('neighbour'), { ...scope(), progress: aProgress('performing', changes) }, invited)
    const agreement = {
      text: '修沟',
      performBy: null,
      reporterSigned: true,
      otherSigned: true,
      instalments: [],
    }

    expect(asInvited({ agreement: null })).toEqual([])
    expect(asInvited({ agreement })).toEqual(['reopening'])
  })
})
