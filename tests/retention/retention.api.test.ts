import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { startThread } from '@tests/support/villager'

const DAY = 24 * 3600_000
let app: TestApp
let administrator: string
beforeAll(async () => {
  app = await startTestApp()
  administrator = await app.staff('administrator')
})
afterAll(() => app.close())

const set = (kind: string, days: number, token = administrator) =>
  app.call('POST', `/api/retention-periods/${kind}`, { token, body: { days } })

describe('the periods of retention', () => {
  it('are the promised ones until an administrator shortens one, which the audit keeps', async () => {
    const { body: before } = await app.call('GET', '/api/retention-periods', { token: administrator })

    const { body } = await set('chat', 120)
    const audit = await app.sql`select a.reason from audit_entries a where a.action = 'retention.set'`

    expect(before.items[0]).toMatchObject({ kind: 'chat', days: 365, changed: null })
    expect(body).toMatchObject({ kind: 'chat', days: 120, changed: { by: '何静' } })
    expect(audit).toEqual([{ reason: '120' }])
  })

  it('never leave their bounds, nor the hand of the administrator', async () => {
    const tooLong = await set('chat', 366)
    const tooShort = await set('notice', 1)
    const unknown = await set('audit', 30)
    const byChief = await set('chat', 100, await app.staff('chief'))

    expect([tooLong.body.code, tooShort.body.code]).toEqual([
      'retention.out-of-bounds',
      'retention.out-of-bounds',
    ])
    expect([unknown.status, byChief.status]).toEqual([400, 403])
  })

  it('are what the jobs go by', async () => {
    const resident = await app.resident('13900000777')
    const thread = await startThread(app.url, resident, '户口本丢了咋办？')
    await set('chat', 100)
    const officer = await app.staff('officer-1')
    await app.call('POST', `/api/threads/${thread}/messages`, {
      token: officer,
      key: 'answer',
      body: { text: '带身份证来所里补。' },
    })
    const lines = async () =>
      (
        await app.sql`select count(*)::int as count from messages m join threads t on t.thread_id = m.thread_id
        where t.resident_id is not null`
      )[0]?.count as number

    const told = await lines()
    app.clock.now = new Date(app.clock.now.getTime() + 99 * DAY)
    await app.runJobs()
    const kept = await lines()
    app.clock.now = new Date(app.clock.now.getTime() + 2 * DAY)
    await app.runJobs()
    const gone = await lines()

    expect(told).toBeGreaterThanOrEqual(2)
    expect([kept, gone]).toEqual([told, 0])
  })
})
