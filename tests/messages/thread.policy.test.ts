import { describe, expect, it } from 'vitest'
import { staffRoles, type Actor, type StaffRole } from '@shared/kernel/actor'
import type { Standing, ThreadScope } from '@shared/messages/thread'
import { actsOffered, mayActOnThread, mayReadThread } from '@shared/messages/thread.policy'
import { startWaiting } from '@shared/messages/thread.rules'

const thread: ThreadScope = { stationId: 1, beatId: 'beat-a', residentId: 'villager' }
const waiting = startWaiting(new Date('2026-11-24T07:30:00Z'))
const answered: Standing = { state: 'answered' }
const closed: Standing = { state: 'closed' }

const resident = (accountId: string): Actor => ({ role: 'resident', accountId })
const staff = (
  role: StaffRole,
  scope: { station?: number; beats?: string[]; deputy?: string[] } = {},
): Actor => ({
  role,
  accountId: `${role}-1`,
  stationId: scope.station ?? 1,
  beatIds: scope.beats ?? [],
  deputyBeatIds: scope.deputy ?? [],
})

const onBeat = { beats: ['beat-a'] }
const elsewhere = { beats: ['beat-b'], deputy: ['beat-c'] }
const nothing: never[] = []
const decides = ['write', 'close', 'hand-over', 'review']

describe('who may read a thread and what they may ever do', () => {
  it.each([
    ['the resident themselves', resident('villager'), true, ['write', 'close']],
    ['another resident', resident('neighbour'), false, nothing],
    ['an officer of the beat', staff('officer', onBeat), true, decides],
    ['the deputy of the beat', staff('officer', { deputy: ['beat-a'] }), true, decides],
    ['an officer of another beat', staff('officer', elsewhere), false, nothing],
    ['an officer of another station', staff('officer', { ...onBeat, station: 2 }), false, nothing],
    ['an auxiliary of the beat', staff('auxiliary', onBeat), true, ['draft']],
    ['an auxiliary of another beat', staff('auxiliary', elsewhere), false, nothing],
    ['the chief of the station', staff('station-chief'), true, decides],
    ['the chief of another station', staff('station-chief', { station: 2 }), false, nothing],
    ['a grid worker', staff('grid-worker', onBeat), false, nothing],
    ['a mediator', staff('mediator', onBeat), false, nothing],
    ['a liaison cadre', staff('liaison', onBeat), false, nothing],
    ['the administrator', staff('administrator', onBeat), false, nothing],
  ])('%s', (_, actor, reads, acts) => {
    const allowed = (['write', 'draft', 'close', 'hand-over', 'review'] as const).filter((act) =>
      mayActOnThread(actor, thread, act),
    )

    expect(mayReadThread(actor, thread)).toBe(reads)
    expect(allowed).toEqual(acts)
  })

  it('knows every role of staff', () => {
    expect(staffRoles.filter((role) => mayReadThread(staff(role, onBeat), thread))).toEqual([
      'officer',
      'auxiliary',
      'station-chief',
    ])
  })
})

describe('what is offered now', () => {
  it.each([
    ['waiting', waiting, ['write']],
    ['answered', answered, ['write', 'close']],
    ['closed', closed, ['write']],
  ])('to the resident while %s', (_, standing, acts) => {
    expect(actsOffered(resident('villager'), thread, standing)).toEqual(acts)
  })

  it.each([
    ['waiting', waiting, ['write', 'hand-over', 'review']],
    ['answered', answered, ['write', 'close', 'hand-over', 'review']],
    ['closed', closed, ['review']],
  ])('to the officer while %s', (_, standing, acts) => {
    expect(actsOffered(staff('officer', onBeat), thread, standing)).toEqual(acts)
  })

  it('is a draft for the auxiliary while the resident waits, and nothing afterwards', () => {
    const auxiliary = staff('auxiliary', onBeat)

    expect(actsOffered(auxiliary, thread, waiting)).toEqual(['draft'])
    expect(actsOffered(auxiliary, thread, answered)).toEqual([])
  })

  it('is nothing for those who may not read it', () => {
    expect(actsOffered(staff('administrator'), thread, waiting)).toEqual([])
  })
})
