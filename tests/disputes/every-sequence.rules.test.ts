import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { register } from '@shared/disputes/dispute-steps.rules'
import { aSequence, aStart, aTry, people } from './any-sequence'
import { assertLawful, attempt } from './lawful'
import { daysAfter } from './progress'

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
          if (next.court !== null) reached.add('in court')
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
      'in court',
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
