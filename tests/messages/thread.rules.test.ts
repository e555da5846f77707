import { describe, expect, it } from 'vitest'
import type { Standing, Waiting } from '@shared/messages/thread'
import {
  answer,
  assertMayDraft,
  assertMayHandOver,
  close,
  END_OF_WAITING,
  escalate,
  inboxPlace,
  isOverdue,
  nextEscalation,
  startWaiting,
  stateAllows,
} from '@shared/messages/thread.rules'

const dueAt = new Date('2026-11-24T07:30:00Z')
const late = new Date('2026-11-24T07:31:00Z')
const waiting = startWaiting(dueAt)
const answered: Standing = { state: 'answered' }
const closed: Standing = { state: 'closed' }

describe('a question', () => {
  it('waits for the beat until the promised time', () => {
    expect(waiting).toEqual({ state: 'waiting', escalation: 'beat', dueAt, escalateAt: dueAt })
  })

  it('is answered whoever has it', () => {
    const escalated = escalate(waiting, 'station-chief', late)

    expect(answer(waiting)).toEqual(answered)
    expect(answer(escalated)).toEqual(answered)
    expect(answer(answered)).toEqual(answered)
  })

  it('is reopened by the resident alone', () => {
    expect(() => answer(closed)).toThrow(expect.objectContaining({ code: 'thread.closed' }))
  })
})

describe('closing', () => {
  it('needs an answer first', () => {
    expect(() => close(waiting)).toThrow(expect.objectContaining({ code: 'thread.not-answered' }))
    expect(close(answered)).toEqual(closed)
  })

  it('happens once', () => {
    expect(() => close(closed)).toThrow(expect.objectContaining({ code: 'thread.closed' }))
  })
})

describe('a draft', () => {
  it('is only written while the resident waits', () => {
    expect(() => {
      assertMayDraft(waiting)
    }).not.toThrow()
    for (const standing of [answered, closed]) {
      expect(() => {
        assertMayDraft(standing)
      }).toThrow(expect.objectContaining({ code: 'thread.not-waiting' }))
    }
  })
})

describe('a hand-over', () => {
  it('goes to another beat, waiting or answered', () => {
    for (const standing of [waiting, answered]) {
      expect(() => {
        assertMayHandOver(standing, 'one', 'two')
      }).not.toThrow()
    }
  })

  it('is refused within the beat and after closing', () => {
    expect(() => {
      assertMayHandOver(waiting, 'one', 'one')
    }).toThrow(expect.objectContaining({ code: 'thread.same-beat' }))
    expect(() => {
      assertMayHandOver(closed, 'one', 'two')
    }).toThrow(expect.objectContaining({ code: 'thread.closed' }))
  })
})

describe('escalation', () => {
  it('waits for the promised time', () => {
    const early = new Date(dueAt.getTime() - 1)

    expect(nextEscalation(waiting, early, true)).toBeNull()
    expect(nextEscalation(waiting, dueAt, true)).toBe('deputy')
  })

  it('goes from the beat to the deputy to the chief, and no further', () => {
    const nextStep = new Date('2026-11-24T10:00:00Z')

    const withDeputy = escalate(waiting, 'deputy', nextStep)
    const withChief = escalate(withDeputy, 'station-chief', nextStep)

    expect(nextEscalation(withDeputy, late, true)).toBeNull()
    expect(nextEscalation(withDeputy, nextStep, true)).toBe('station-chief')
    expect(nextEscalation(withChief, new Date('2027-01-01T00:00:00Z'), true)).toBeNull()
  })

  it('skips a deputy that the beat does not have', () => {
    expect(nextEscalation(waiting, late, false)).toBe('station-chief')
  })

  it('leaves the promise to the villager as it was', () => {
    const { dueAt: promised, escalation } = escalate(waiting, 'deputy', late)

    expect({ promised, escalation }).toEqual({ promised: dueAt, escalation: 'deputy' })
  })

  it('leaves answered and closed threads alone', () => {
    expect(nextEscalation(answered, late, true)).toBeNull()
    expect(nextEscalation(closed, late, true)).toBeNull()
  })
})

describe('being overdue', () => {
  it('begins after the promised time and ends with the answer', () => {
    expect(isOverdue(waiting, dueAt)).toBe(false)
    expect(isOverdue(waiting, late)).toBe(true)
    expect(isOverdue(answered, late)).toBe(false)
  })
})

describe('the inbox', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 8, minute))
  const dueIn = (minute: number): Waiting => startWaiting(at(minute))

  it('puts waiting threads first by due time, then the newest change', () => {
    const places = {
      dueSoon: inboxPlace(dueIn(5), at(0)),
      dueLater: inboxPlace(dueIn(50), at(0)),
      changedLast: inboxPlace(answered, at(40)),
      changedFirst: inboxPlace(closed, at(10)),
    }

    const order = Object.entries(places).sort(([, one], [, other]) => one - other)

    expect(order.map(([name]) => name)).toEqual(['dueSoon', 'dueLater', 'changedLast', 'changedFirst'])
  })

  it('keeps every waiting thread below the mark that the lists cut at', () => {
    expect(inboxPlace(dueIn(0), at(0))).toBeLessThan(END_OF_WAITING)
    expect(inboxPlace(answered, new Date('2100-01-01T00:00:00Z'))).toBeGreaterThan(END_OF_WAITING)
  })
})

describe('what staff may do in a state', () => {
  it.each([
    ['waiting', ['write', 'draft', 'hand-over', 'review']],
    ['answered', ['write', 'close', 'hand-over', 'review']],
    ['closed', ['review']],
  ] as const)('%s: %j', (state, acts) => {
    const allowed = (['write', 'draft', 'close', 'hand-over', 'review'] as const).filter((act) =>
      stateAllows(state, act),
    )

    expect(allowed).toEqual(acts)
  })
})
