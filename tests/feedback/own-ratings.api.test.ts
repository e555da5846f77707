import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { startThread } from '@tests/support/villager'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const ratedBy = (token?: string) => app.call('GET', '/api/own-ratings', { token })

describe('what I have rated', () => {
  it('is not for a stranger, nor for staff', async () => {
    const officer = await app.staff('officer-1')

    expect([(await ratedBy()).status, (await ratedBy(officer)).status]).toEqual([401, 403])
  })

  it('holds my answered question once I said how it went, and nobody else’s', async () => {
    const token = await app.resident('13800060001')
    const other = await app.resident('13800060002')
    const id = await startThread(app.url, token, '户口本丢了咋办？')
    await app.call('POST', `/api/threads/${id}/messages`, {
      token: await app.staff('officer-1'),
      body: { text: '带身份证来补。' },
    })
    const before = await ratedBy(token)

    await app.call('POST', '/api/satisfactions', {
      token,
      body: { service: 'thread', id, answer: 'satisfied' },
    })

    expect(before.body).toEqual({ ids: [] })
    expect((await ratedBy(token)).body).toEqual({ ids: [id] })
    expect((await ratedBy(other)).body).toEqual({ ids: [] })
  })
})
