import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aDisputeAfter, bodies, toMediation } from './told-dispute'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

describe('a spoken agreement', () => {
  it('is in effect at once, with what each side answers for, and the meeting on its own day', async () => {
    const known = await aDisputeAfter(app, ...toMediation.slice(0, -1))
    const { act, officer, look } = known
    const heldAt = '2026-11-23T02:00:00.000Z'
    await act(officer, 'mediation', { ...bodies.mediation, heldAt })

    const spoken = await act(officer, 'agreement', {
      text: '三天内改好排水沟',
      responsibilities: '沟是乙方家的',
      oral: true,
    })

    expect([spoken.status, spoken.body.state]).toEqual([200, 'performing'])
    expect(await look(officer)).toMatchObject({
      sessions: [{ heldAt }],
      agreement: { oral: true, responsibilities: '沟是乙方家的' },
    })
  })
})
