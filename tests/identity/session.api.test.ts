import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@shared/kernel/beijing-time'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const DAY = 24 * HOUR
const pass = (milliseconds: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + milliseconds)
}
const who = (token?: string) => app.call('GET', '/api/sessions/current', { token })

describe('a session', () => {
  it.each([undefined, '', 'made-up', 'x'.repeat(5000)])('is not opened by the token %s', async (token) => {
    const { status, body } = await who(token)

    expect([status, body.code]).toEqual([401, 'actor.signed-out'])
  })

  it('ends when its owner signs out, and only that one', async () => {
    const phone = await app.resident('13800030001')
    const tablet = await app.resident('13800030001')

    const { status } = await app.call('DELETE', '/api/sessions/current', { token: phone })

    expect(status).toBe(204)
    expect((await who(phone)).status).toBe(401)
    expect((await who(tablet)).status).toBe(200)
  })

  it('is kept only as the hash of its token', async () => {
    const token = await app.resident('13800030002')

    const rows = await app.sql`select s.token_hash from sessions s`

    const kept = rows.map((row) => (row.token_hash as Buffer).toString('latin1'))
    expect(kept.every((hash) => hash.length === 32)).toBe(true)
    expect(kept.join('')).not.toContain(token)
  })

  it('of staff ends after 12 hours without a request', async () => {
    const token = await app.staff('officer-1')
    pass(12 * HOUR)

    const { status } = await who(token)

    expect(status).toBe(401)
  })

  it('of staff lives on while it is used, up to 24 hours', async () => {
    const token = await app.staff('officer-1')
    pass(11 * HOUR)
    expect((await who(token)).status).toBe(200)
    pass(11 * HOUR)
    expect((await who(token)).status).toBe(200)
    pass(2 * HOUR)

    const { status } = await who(token)

    expect(status).toBe(401)
  })

  it('of a resident ends after 30 days without a request', async () => {
    const used = await app.resident('13800030003')
    const forgotten = await app.resident('13800030004')
    pass(20 * DAY)
    expect((await who(used)).status).toBe(200)
    pass(10 * DAY)

    expect((await who(used)).status).toBe(200)
    expect((await who(forgotten)).status).toBe(401)
  })

  it('is written to now and then, not with each request', async () => {
    const token = await app.staff('officer-2')
    const renewedAt = async () => {
      const rows = await app.sql`select max(s.renewed_at) as at from sessions s`
      return (rows[0]!.at as Date).getTime()
    }
    const started = app.clock.now.getTime()
    pass(9 * MINUTE)
    await who(token)
    expect(await renewedAt()).toBe(started)
    pass(MINUTE)
    await who(token)

    expect(await renewedAt()).toBe(started + 10 * MINUTE)
  })

  it('is forgotten after its end, with codes and counters', async () => {
    await app.resident('13800030005')
    await app.call('POST', '/api/phone-codes', { body: { phone: '13800030006' } })
    pass(200 * DAY)

    await app.runJobs()

    const [left] = await app.sql`select (select count(*)::int from sessions) as sessions,
      (select count(*)::int from phone_codes) as codes, (select count(*)::int from attempt_counters) as counters`
    expect(left).toEqual({ sessions: 0, codes: 0, counters: 0 })
  })
})

describe('the scope of a session', () => {
  it('follows the duty pair of the day', async () => {
    const token = await app.staff('officer-1')
    expect((await who(token)).body.beats).toHaveLength(1)
    await app.sql`update duty_pairs set to_day = '2030-01-01' where to_day is null`
    app.clock.now = new Date('2030-01-01T15:59:00Z')
    const last = await app.staff('officer-1')
    expect((await who(last)).body.beats).toHaveLength(1)

    app.clock.now = new Date('2030-01-01T16:00:00Z')

    expect((await who(last)).body.beats).toEqual([])
  })
})
