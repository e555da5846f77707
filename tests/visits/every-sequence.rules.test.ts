import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, type StaffRole, staffRoles } from '@shared/kernel/actor'
import { addDays, beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { type NeedAct, type NeedProgress, needActs, villagerWords } from '@shared/visits/need'
import { mayActOnNeed } from '@shared/visits/need.policy'
import { carryBack, confirm, findAnswer, reassign, reopen, startNeed } from '@shared/visits/need.rules'

const HOUR = 3600_000
const begin = new Date('2026-11-24T02:00:00Z')
const scope = {
  ...{ stationId: 1, beatId: 'beat-a' },
  ...{ ownerId: 'grid-worker-beat-b', writtenBy: 'liaison-beat-b', residentId: 'raiser' },
}
const staff = (role: StaffRole, beat: string): Actor => {
  return { role, accountId: `${role}-${beat}`, stationId: 1, beatIds: [beat], deputyBeatIds: [] }
}
const people: readonly Actor[] = [
  { role: 'resident', accountId: 'raiser' },
  { role: 'resident', accountId: 'neighbour' },
  ...staffRoles.flatMap((role) => [staff(role, 'beat-a'), staff(role, 'beat-b')]),
]

const aTry = fc.record({
  act: fc.constantFrom(...needActs),
  actor: fc.constantFrom(...people),
  word: fc.constantFrom(...villagerWords),
  hours: fc.integer({ min: 0, max: 72 }),
})
type Try = typeof aTry extends fc.Arbitrary<infer T> ? T : never

const takes: Record<NeedAct, (progress: NeedProgress, one: Try, now: Date) => NeedProgress> = {
  assignment: (progress, _, now) => reassign(progress, addDays(beijingDay(now), 3)),
  answer: (progress) => findAnswer(progress, '村上周五来修'),
  'carrying-back': (progress, { word, actor }, now) =>
    carryBack(progress, { how: 'at-door', at: now, byId: actor.accountId, word, words: null }, now),
  reopening: (progress, _, now) => reopen(progress, now),
  confirmation: (progress, { word }, now) =>
    confirm(progress, word === 'not-satisfied' ? 'not-satisfied' : 'satisfied', now),
}

function attempt(progress: NeedProgress, one: Try, now: Date): NeedProgress | null {
  if (!mayActOnNeed(one.actor, scope, one.act)) return null
  try {
    return takes[one.act](progress, one, now)
  } catch (thrown) {
    if (thrown instanceof Refusal) return null
    throw thrown
  }
}

function assertBy({ act, actor }: Try): void {
  if (actor.role === 'auxiliary') expect(act).toBe('carrying-back')
  if (actor.role === 'resident') expect(actor.accountId).toBe('raiser')
  expect(['mediator', 'administrator', 'liaison']).not.toContain(actor.role)
}

function assertLawful(before: NeedProgress, after: NeedProgress, { act, word }: Try): void {
  if (before.state === 'carried-back') expect(['reopening', 'confirmation']).toContain(act)
  if (after.state !== 'open') expect(after.answer).not.toBeNull()
  expect(after.carried !== null).toBe(after.state === 'carried-back')
  expect(after.carried?.word).not.toBe('not-satisfied')
  if (act === 'carrying-back' && word === 'not-satisfied') expect(after.state).toBe('open')
  expect(after.reopened - before.reopened).toBe(after.state === 'open' && before.state !== 'open' ? 1 : 0)
}

describe('no sequence of acts on a need by anybody', () => {
  it('ends it before the answer was carried back, nor keeps it ended against the villager', () => {
    const reached = new Set<string>()

    fc.assert(
      fc.property(fc.array(aTry, { maxLength: 60, size: 'max' }), (tries) => {
        let now = begin
        let progress = startNeed('2026-12-01')
        for (const one of tries) {
          now = new Date(now.getTime() + one.hours * HOUR)
          const next = attempt(progress, one, now)
          if (next === null) continue
          assertBy(one)
          assertLawful(progress, next, one)
          progress = next
          reached.add(`${next.state} ${String(Math.min(next.reopened, 1))}`)
        }
      }),
      { numRuns: 1500, seed: 20261125 },
    )

    for (const state of ['open 1', 'answer-found 0', 'carried-back 0', 'carried-back 1'])
      expect(reached).toContain(state)
  })
})
