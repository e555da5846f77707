import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, type StaffRole, isStaff, staffRoles } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { type Standing, type ThreadAct, escalations, threadActs } from '@shared/messages/thread'
import { actsOffered, mayActOnThread } from '@shared/messages/thread.policy'
import {
  answer,
  assertMayDraft,
  assertMayHandOver,
  close,
  escalate,
  nextEscalation,
  startWaiting,
} from '@shared/messages/thread.rules'

const HOUR = 3600_000
const begin = new Date('2026-11-24T02:00:00Z')
const after = (now: Date, hours: number) => new Date(now.getTime() + hours * HOUR)
const scope = { stationId: 1, beatId: 'beat-a', residentId: 'own' }
const staff = (role: StaffRole, beat: string, stationId = 1): Actor => {
  return { role, accountId: `${role}-${beat}`, stationId, beatIds: [beat], deputyBeatIds: [] }
}
const people: readonly Actor[] = [
  { role: 'resident', accountId: 'own' },
  { role: 'resident', accountId: 'neighbour' },
  ...staffRoles.flatMap((role) => [staff(role, 'beat-a'), staff(role, 'beat-b'), staff(role, 'beat-z', 2)]),
]

interface Try {
  readonly actor: Actor
  readonly act: ThreadAct
  readonly hours: number
}
const aTry: fc.Arbitrary<Try> = fc.record({
  actor: fc.constantFrom(...people),
  act: fc.constantFrom(...threadActs),
  hours: fc.integer({ min: 0, max: 30 }),
})

const takes: Record<ThreadAct, (standing: Standing, actor: Actor, now: Date) => Standing> = {
  write(standing, actor, now) {
    if (isStaff(actor)) return answer(standing)
    return standing.state === 'waiting' ? standing : startWaiting(after(now, 24))
  },
  draft(standing) {
    assertMayDraft(standing)
    return standing
  },
  close,
  'hand-over'(standing) {
    assertMayHandOver(standing, 'beat-a', 'beat-b')
    return standing
  },
  review: (standing) => standing,
}

function attempt(standing: Standing, { actor, act }: Try, now: Date): Standing | null {
  if (!mayActOnThread(actor, scope, act)) return null
  try {
    return takes[act](standing, actor, now)
  } catch (thrown) {
    if (thrown instanceof Refusal) return null
    throw thrown
  }
}

function assertLawful(before: Standing, now: Standing, { actor, act }: Try): void {
  if (before.state === 'closed' && now.state !== 'closed')
    expect([actor.accountId, act]).toEqual(['own', 'write'])
  if (now.state === 'closed' && before.state !== 'closed') expect(before.state).toBe('answered')
  if (before.state === 'waiting' && now.state === 'answered') {
    expect(['officer', 'station-chief']).toContain(actor.role)
    expect(act).toBe('write')
  }
  if (actor.role === 'auxiliary') expect(now).toEqual(before)
  if (isStaff(actor)) expect(['officer', 'auxiliary', 'station-chief']).toContain(actor.role)
  else expect(actor.accountId).toBe('own')
}

/** The clock's own step: one person further, never back, and the promise stays as it was made. */
function letTimePass(standing: Standing, now: Date): Standing {
  const next = nextEscalation(standing, now, true)
  if (next === null || standing.state !== 'waiting') return standing
  const escalated = escalate(standing, next, after(now, 4))
  expect(escalations.indexOf(next)).toBe(escalations.indexOf(standing.escalation) + 1)
  expect(escalated.dueAt).toEqual(standing.dueAt)
  return escalated
}

const sequence = fc.array(aTry, { maxLength: 60, size: 'max' })

describe('no sequence of acts on a thread by anybody', () => {
  it('closes what was not answered, opens what is closed, or lets an auxiliary decide', () => {
    const reached = new Set<string>()

    fc.assert(
      fc.property(sequence, (tries) => {
        let now = begin
        let standing: Standing = startWaiting(after(begin, 24))
        for (const one of tries) {
          now = after(now, one.hours)
          standing = letTimePass(standing, now)
          reached.add(standing.state === 'waiting' ? standing.escalation : standing.state)
          const next = attempt(standing, one, now)
          if (next === null) continue
          assertLawful(standing, next, one)
          standing = next
          reached.add(standing.state)
        }
      }),
      { numRuns: 1000, seed: 20261125 },
    )

    for (const state of [...escalations, 'answered', 'closed']) expect(reached).toContain(state)
  })

  it('is offered what would be refused', () => {
    fc.assert(
      fc.property(sequence, fc.constantFrom(...people), (tries, actor) => {
        let standing: Standing = startWaiting(after(begin, 24))
        for (const one of tries) standing = attempt(standing, one, begin) ?? standing

        for (const act of actsOffered(actor, scope, standing))
          expect(attempt(standing, { actor, act, hours: 0 }, begin)).not.toBeNull()
      }),
      { numRuns: 300, seed: 20261125 },
    )
  })
})
