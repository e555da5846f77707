import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CLUES_PER_ADDRESS_AND_DAY } from '@shared/disputes/dispute-report.rules'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { auditOf } from './told-dispute'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.now = testNow
  await app.sql`delete from clue_posts`
})

const post = (token: string | undefined, body: object, key?: string) =>
  app.call('POST', '/api/disputes', { token, body, ...(key ? { key } : {}) })

describe('an anonymous clue', () => {
  const clue = (changes: object = {}) => ({
    kind: 'clue',
    category: 'other',
    text: '夜里有车往沟里倒废料',
    villageCode: '620822105206',
    ...changes,
  })

  it('needs no account and keeps nothing of who told it, even of one who is signed in', async () => {
    const { status, body } = await post(await app.resident('13500000006'), clue())

    expect(status).toBe(201)
    expect(body.receipt).toMatch(/^线-1124-/)
    expect(body).toMatchObject({ report: null, parties: [], steps: [], may: [] })
    const rows = await app.sql`select d.reporter_id from disputes d where d.kind = 'clue'`
    expect(rows.every((row) => row.reporter_id === null)).toBe(true)
    const steps =
      await app.sql`select s.actor_id from dispute_steps s where s.act = 'report' and s.actor_id is null`
    expect(steps.length).toBeGreaterThan(0)
    expect(await auditOf(app, body.id)).toEqual(['dispute.reported done'])
  })

  it('shows how it stands to whoever holds the number, and the answer, but never the words', async () => {
    const { body: sent } = await post(undefined, clue())
    const path = `/api/disputes/${String(sent.id)}`
    const token = await app.staff('officer-1')
    await app.call('POST', `${path}/screening`, { token, body: {} })
    await app.call('POST', `${path}/acceptance`, { token, body: {} })
    const closed = await app.call('POST', `${path}/closure`, { token, body: { answer: '已经查实并制止' } })

    const { status, body } = await app.call('GET', path)

    expect(closed.status).toBe(200)
    expect(status).toBe(200)
    expect(body).toMatchObject({ state: 'archived', answer: '已经查实并制止', report: null })
    expect(JSON.stringify(body)).not.toContain('废料')
  })

  it('is kept once when it is sent twice, and refused with a picture', async () => {
    const first = await post(undefined, clue(), 'clue-key')
    const again = await post(undefined, clue(), 'clue-key')
    const withPicture = await post(undefined, clue({ uploadIds: ['0'.repeat(32)] }))

    expect(again.body.id).toBe(first.body.id)
    expect([withPicture.status, withPicture.body.errors[0].field]).toEqual([400, 'body.uploadIds'])
  })

  it('is limited for one address on one day, and the addresses are forgotten', async () => {
    for (let sent = 0; sent < CLUES_PER_ADDRESS_AND_DAY; sent += 1) await post(undefined, clue())

    const oneMore = await post(undefined, clue())
    app.clock.now = new Date('2026-11-27T02:00:00Z')
    await app.runJobs()

    expect([oneMore.status, oneMore.body.code]).toEqual([429, 'dispute.too-many'])
    expect(await app.sql`select c.day from clue_posts c`).toEqual([])
  })
})
