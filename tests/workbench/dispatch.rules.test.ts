import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DispatchAct,
  type DispatchProgress,
  type DispatchState,
  dispatchActs,
  dispatchStates,
} from '@shared/workbench/dispatch'
import { dueOn, finish, giveOut, move, stateAllows } from '@shared/workbench/dispatch.rules'

const now = new Date('2026-11-24T02:00:00Z')
const given = giveOut(dueOn('2026-11-24', now))
const inState = (state: DispatchState): DispatchProgress => ({ ...given, state })
const act = (progress: DispatchProgress, one: DispatchAct) =>
  one === 'result' ? finish(progress, 'answered', false) : move(progress, one)
const codeOf = (run: () => unknown): unknown => {
  try {
    run()
    return null
  } catch (thrown) {
    return (thrown as { code: string }).code
  }
}

describe('a dispatch', () => {
  it('is given, accepted, arrived at and answered', () => {
    const states = (['acceptance', 'arrival', 'result'] as const).reduce<DispatchProgress[]>(
      (way, one) => [...way, act(way.at(-1) ?? given, one)],
      [],
    )

    expect(states.map(({ state }) => state)).toEqual(['accepted', 'arrived', 'done'])
    expect(states.at(-1)?.outcome).toBe('answered')
  })

  it.each([
    ['given', ['acceptance', 'handing-back', 'giving']],
    ['accepted', ['arrival', 'result', 'handing-back', 'giving']],
    ['arrived', ['result', 'handing-back']],
    ['done', []],
    ['handed-back', ['result', 'giving']],
  ] as const)('that is %s allows exactly what comes next', (state, acts) => {
    expect(dispatchActs.filter((one) => stateAllows(inState(state), one))).toEqual(acts)
    for (const one of dispatchActs.filter((other) => !(acts as readonly string[]).includes(other)))
      expect(codeOf(() => act(inState(state), one))).toBe('dispatch.not-now')
  })

  it('about a case ends with an answer and makes no second case', () => {
    expect(codeOf(() => finish(inState('arrived'), 'dispute', true))).toBe('dispatch.has-case')
    expect(finish(inState('arrived'), 'answered', true).state).toBe('done')
  })

  it('is due at the end of a day that lies ahead and near', () => {
    expect(dueOn('2026-11-24', now).toISOString()).toBe('2026-11-24T15:59:00.000Z')
    expect(codeOf(() => dueOn('2026-11-23', now))).toBe('request.invalid')
    expect(codeOf(() => dueOn('2026-12-25', now))).toBe('request.invalid')
  })

  it('never comes back from its end, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...dispatchActs), { maxLength: 30 }), (tried) => {
        let progress = given
        for (const one of tried) {
          const ended = progress.state === 'done'
          if (codeOf(() => act(progress, one)) === null) progress = act(progress, one)
          expect(ended && progress.state !== 'done').toBe(false)
          expect(dispatchStates).toContain(progress.state)
          expect(progress.state === 'done').toBe(progress.outcome !== null)
        }
      }),
    )
  })
})
