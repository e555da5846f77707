import { describe, expect, it } from 'vitest'
import { mayAnswerOpinion, mayReadFeedback } from '@shared/feedback/feedback.policy'
import { type Actor, roles } from '@shared/kernel/actor'

const anActor = (role: Actor['role'], stationId = 1): Actor =>
  role === 'resident'
    ? { role, accountId: 'a' }
    : { role, accountId: 'a', stationId, beatIds: [], deputyBeatIds: [] }

describe('reading opinions and clues', () => {
  it.each(roles.map((role) => [role, role === 'station-chief'] as const))('by %s: %s', (role, allowed) => {
    expect(mayReadFeedback(anActor(role))).toBe(allowed)
  })
})

describe('answering an opinion', () => {
  it('is for the chief of that station only', () => {
    expect(mayAnswerOpinion(anActor('station-chief', 1), { stationId: 1 })).toBe(true)
    expect(mayAnswerOpinion(anActor('station-chief', 2), { stationId: 1 })).toBe(false)
    expect(mayAnswerOpinion(anActor('officer', 1), { stationId: 1 })).toBe(false)
  })
})
