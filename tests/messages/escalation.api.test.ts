import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aLetter, auditOf } from './letter'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const minutesAfter = (instant: string, minutes: number) =>
  new Date(new Date(instant).getTime() + minutes * 60_000)

describe('an answer that does not come', () => {
  it('calls in the deputy, then the chief, once each, and keeps the promise in sight', async () => {
    const started = app.clock.now
    const { token, thread, id, path } = await aLetter(app, { phone: '13900000301' })
    const steps: unknown[] = []

    for (const hours of [0.1, 0.2, 72, 73, 200]) {
      app.clock.now = minutesAfter(thread.dueAt, hours * 60)
      await app.runJobs()
      const { body } = await app.call('GET', path, { token })
      steps.push([
        body.escalation,
        body.handler,
        body.lastSequence,
        body.overdue,
        body.dueAt === thread.dueAt,
      ])
    }
    app.clock.now = started

    expect(steps).toEqual([
      ['deputy', '副班民警 杨晓梅', 2, true, true],
      ['deputy', '副班民警 杨晓梅', 2, true, true],
      ['station-chief', '所长 孟庆山', 3, true, true],
      ['station-chief', '所长 孟庆山', 3, true, true],
      ['station-chief', '所长 孟庆山', 3, true, true],
    ])
    expect((await auditOf(app, id)).filter((line) => line === 'thread.escalated done')).toHaveLength(2)
  })

  it('is told to the villager by the service itself', async () => {
    const started = app.clock.now
    const { token, thread, path } = await aLetter(app, { phone: '13900000302' })
    app.clock.now = minutesAfter(thread.dueAt, 1)

    await app.runJobs()
    const { body } = await app.call('GET', `${path}/messages`, { token })

    expect(body.items[1]).toMatchObject({
      from: 'service',
      senderName: '家门口警务',
      text: '还没等到答复，系统已请副班民警 杨晓梅来办',
    })
    app.clock.now = started
  })

  it('comes into the deputy’s inbox with the first step, and leaves it with the answer', async () => {
    const started = app.clock.now
    const { thread, id, path } = await aLetter(app, { phone: '13900000303' })
    const deputy = await app.staff('officer-2')
    const seen = async () => {
      const { body } = await app.call('GET', '/api/threads', { token: deputy, query: { limit: 50 } })
      return (body.items as { id: string }[]).some((item) => item.id === id)
    }

    const before = await seen()
    app.clock.now = minutesAfter(thread.dueAt, 1)
    await app.runJobs()
    const called = await seen()
    await app.call('POST', `${path}/messages`, { token: deputy, body: { text: '我来答复' } })
    const answered = await seen()

    expect([before, called, answered]).toEqual([false, true, false])
    app.clock.now = started
  })

  it('is not moved before its time', async () => {
    const { token, path } = await aLetter(app, { phone: '13900000304' })

    await app.runJobs()
    const { body } = await app.call('GET', path, { token })

    expect([body.escalation, body.lastSequence]).toEqual(['beat', 1])
  })
})
