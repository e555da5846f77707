import { describe, expect, it } from 'vitest'
import { type Actor, type StaffRole, staffRoles } from '@shared/kernel/actor'
import { type NeedScope, needActs } from '@shared/visits/need'
import { mayActOnNeed, mayOwnNeed, mayWriteNeed, needSightOf } from '@shared/visits/need.policy'

const need: NeedScope = {
  stationId: 1,
  beatId: 'beat-a',
  ownerId: 'the-owner',
  writtenBy: 'the-writer',
  residentId: 'the-resident',
}
const staff = (
  role: StaffRole,
  { id = `${role}-1`, beats = [] as string[], deputy = [] as string[], station = 1 } = {},
): Actor => ({ role, accountId: id, stationId: station, beatIds: beats, deputyBeatIds: deputy })
const resident = (accountId: string): Actor => ({ role: 'resident', accountId })

const beats = ['beat-a']
const all = ['assignment', 'answer', 'carrying-back', 'reopening']
const owners = ['answer', 'carrying-back']

const rows: [who: string, actor: Actor, sight: 'staff' | 'own' | null, acts: string[]][] = [
  ['another resident', resident('neighbour'), null, []],
  ['the resident who raised it', resident('the-resident'), 'own', ['reopening', 'confirmation']],
  ['an administrator', staff('administrator'), null, []],
  ['an administrator who would own it', staff('administrator', { id: 'the-owner' }), null, []],
  ['an officer of another beat', staff('officer', { beats: ['beat-b'] }), null, []],
  ['an officer of another station', staff('officer', { beats, station: 2 }), null, []],
  ['the owner at another station', staff('officer', { id: 'the-owner', station: 2 }), null, []],
  ['the chief of another station', staff('station-chief', { station: 2 }), null, []],
  ['a mediator', staff('mediator', { beats }), null, []],
  ['a liaison', staff('liaison'), null, []],
  ['a grid worker', staff('grid-worker', { beats }), null, []],
  ['the grid worker who wrote it', staff('grid-worker', { id: 'the-writer' }), 'staff', []],
  ['the liaison who owns it', staff('liaison', { id: 'the-owner' }), 'staff', owners],
  ['an officer of the beat', staff('officer', { beats }), 'staff', all],
  ['the deputy of the beat', staff('officer', { deputy: beats }), 'staff', all],
  ['an officer elsewhere who owns it', staff('officer', { id: 'the-owner' }), 'staff', owners],
  ['an auxiliary of the beat', staff('auxiliary', { beats }), 'staff', ['carrying-back']],
  ['the chief', staff('station-chief'), 'staff', all],
]

describe('a need is seen and acted on by', () => {
  it.each(rows)('%s', (_, actor, sight, acts) => {
    expect(needSightOf(actor, need)).toBe(sight)
    expect(needActs.filter((act) => mayActOnNeed(actor, need, act))).toEqual(acts)
  })
})

describe('a need is written down', () => {
  const place = { stationId: 1, beatId: 'beat-a', isOwnVillage: false }

  it('by nobody of another beat, village or station, and by no resident', () => {
    const refused = [
      resident('the-resident'),
      staff('officer', { beats: ['beat-b'] }),
      staff('officer', { beats, station: 2 }),
      staff('grid-worker'),
      staff('liaison'),
      staff('mediator', { beats }),
      staff('administrator'),
    ]

    expect(refused.filter((actor) => mayWriteNeed(actor, place))).toEqual([])
  })

  it('by the pair of the beat, the chief, and grid workers and cadres in their own villages', () => {
    const own = { ...place, isOwnVillage: true }
    const writers = [
      staff('officer', { beats }),
      staff('auxiliary', { beats }),
      staff('station-chief'),
      staff('grid-worker'),
      staff('liaison'),
    ]

    expect(writers.every((actor) => mayWriteNeed(actor, own))).toBe(true)
    expect(mayWriteNeed(staff('mediator'), own)).toBe(false)
  })

  it('for an owner of any role but the administrator', () => {
    expect(staffRoles.filter((role) => !mayOwnNeed(role))).toEqual(['administrator'])
  })
})
