import { describe, expect, it } from 'vitest'
import { type DisputeScope, type Ties, disputeActs } from '@shared/disputes/dispute'
import { actsOffered, mayActOnDispute, mayDiscloseFor, sightOf } from '@shared/disputes/dispute.policy'
import { handlerAmong } from '@shared/disputes/panel.rules'
import { type StaffRole, staffRoles } from '@shared/kernel/actor'
import { aProgress } from './progress'

const scope = (changes: Partial<DisputeScope> = {}): DisputeScope => ({
  kind: 'dispute',
  stationId: 1,
  beatId: 'beat-a',
  reporterId: 'villager',
  isProtected: false,
  ...changes,
})
const staff = (role: StaffRole) => ({
  role,
  accountId: `${role}-1`,
  stationId: 1,
  beatIds: ['beat-a'],
  deputyBeatIds: [],
})

/** Called, of the village, of the beat: and yet out of it. */
const out: Ties = { isMember: true, isRecused: true, isOwnVillage: true, side: null }

describe('who stepped out', () => {
  it.each(staffRoles)('sees and may do nothing, whatever else ties them to it: %s', (role) => {
    const scopes = [scope(), scope({ isProtected: true }), scope({ kind: 'clue', reporterId: null })]

    expect(scopes.map((one) => sightOf(staff(role), one, out))).toEqual([null, null, null])
    expect(disputeActs.filter((act) => mayActOnDispute(staff(role), scope(), out, act))).toEqual([])
    expect(actsOffered(staff(role), { ...scope(), progress: aProgress('accepted') }, out)).toEqual([])
  })
})

describe('what ties somebody to a side', () => {
  const about = (role: StaffRole, isMember: boolean) => ({ accountId: 'somebody', role, isMember })

  it.each([
    ['officer', about('mediator', true), true],
    ['officer', about('auxiliary', false), false],
    ['officer', about('station-chief', true), false],
    ['auxiliary', about('mediator', true), false],
    ['mediator', about('liaison', true), false],
    ['station-chief', about('officer', false), true],
    ['station-chief', about('station-chief', false), true],
  ] as const)('is said by %s of %o: %s', (role, other, allowed) => {
    expect(mayDiscloseFor(staff(role), other)).toBe(allowed)
  })

  it.each(staffRoles)('is said by everybody of themselves: %s', (role) => {
    expect(mayDiscloseFor(staff(role), { accountId: `${role}-1`, role, isMember: false })).toBe(true)
  })
})

describe('who handles it', () => {
  const takers = ['officer', 'deputy', 'chief']

  it.each([
    [null, [], 'officer'],
    ['mediator', [], 'mediator'],
    ['mediator', ['mediator'], 'officer'],
    [null, ['officer'], 'deputy'],
    ['officer', ['officer', 'deputy'], 'chief'],
    [null, takers, null],
  ] as const)('given to %s, stepped out %o: %s', (given, out, handler) => {
    expect(handlerAmong(given, takers, out)).toBe(handler)
  })

  it('is nobody where no officer is entered and nobody stepped out', () => {
    expect(handlerAmong(null, [null, 'deputy', 'chief'], [])).toBeNull()
  })
})
