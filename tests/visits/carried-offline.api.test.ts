import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countPlainly, countedCells } from '@tests/statistics/plain-counts'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aNeed, actBodies } from './at-the-gate'

const now = new Date('2026-11-24T08:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

/** An answer that was found three hours ago, and the door at which it is told. */
async function anAnswer() {
  app.clock.now = before(180)
  const { act, look } = await aNeed(app)
  await act(await app.staff('officer-1'), 'answer', { answer: '周五来修' })
  app.clock.now = now
  const officer = await app.staff('officer-1')
  const carry = async (happenedAt?: Date) =>
    act(await app.staff('officer-1'), 'carrying-back', {
      ...actBodies['carrying-back'],
      ...(happenedAt === undefined ? {} : { happenedAt: happenedAt.toISOString() }),
    })
  return { officer, act, look, carry }
}

describe('an answer carried back without signal', () => {
  it('counts from when it was noted at the door, and says when it came in', async () => {
    const { carry } = await anAnswer()

    const { status, body } = await carry(before(95))

    expect([status, body.carried.at]).toEqual([200, before(95).toISOString()])
    expect(body.steps.at(-1)).toMatchObject({
      act: 'carrying-back',
      at: before(95).toISOString(),
      receivedAt: now.toISOString(),
    })
  })

  it('counts from now where no time is told, and has not come in late', async () => {
    const { carry } = await anAnswer()

    const { body } = await carry()

    expect(body.carried.at).toBe(now.toISOString())
    expect(body.steps.at(-1).receivedAt).toBeNull()
  })

  it.each([
    ['need.not-yet', before(-30)],
    ['need.too-long-ago', before(48 * 60 + 5)],
    ['need.moved-meanwhile', before(200)],
  ])('is refused with %s, and the need waits as before', async (code, happenedAt) => {
    const { carry, look, officer } = await anAnswer()

    const refused = await carry(happenedAt)

    expect(refused.body.code).toBe(code)
    expect((await look(officer)).body.state).toBe('answer-found')
  })

  it('is late by the day on which it was said, not by the day on which there was signal', async () => {
    const { carry, officer, act } = await anAnswer()
    await act(officer, 'assignment', { dueDay: '2026-11-24' })
    app.clock.now = new Date('2026-11-25T02:00:00Z')

    const { body } = await carry(new Date('2026-11-24T10:00:00Z'))

    expect([body.overdue, body.carried.at]).toEqual([false, '2026-11-24T10:00:00.000Z'])
  })
})

describe('the statistics', () => {
  it('count an answer that came in late, also where they have been counted meanwhile', async () => {
    const { carry } = await anAnswer()
    await app.runJobs()

    await carry(before(95))
    await app.runJobs()

    expect(await countedCells(app.sql)).toEqual(await countPlainly(app.sql))
  })
})
