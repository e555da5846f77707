import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { POSTS_PER_ADDRESS_AND_DAY } from '@shared/feedback/feedback.rules'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(async () => {
  await app.close()
})
beforeEach(async () => {
  app.clock.now = testNow
  await app.sql`delete from feedback_posts`
  await app.sql`delete from opinions`
})

const contact = { name: '王演示', phone: '138 0000 0009' }
const send = (body: Record<string, unknown>, key?: string) =>
  app.call('POST', '/api/opinions', {
    body: { kind: 'opinion', text: '路灯坏了', ...body },
    ...(key ? { key } : {}),
  })

describe('sending an opinion', () => {
  it('asks for no sign-in and no name, and says who handles it and by when', async () => {
    const { status, body } = await send({})

    expect(status).toBe(201)
    expect(body.receipt).toMatch(/^意-1124-/)
    expect(body).toMatchObject({ state: 'received', answerDue: '2026-12-01', reply: null })
    expect(body.next).toContain('所长')
  })

  it('is kept once when a weak signal sends it twice', async () => {
    const first = await send({}, 'the-same-key')
    const again = await send({}, 'the-same-key')

    expect(again.body.id).toBe(first.body.id)
    const [count] = await app.sql`select count(*)::int as n from opinions`
    expect(count?.n).toBe(1)
  })

  it('seals a name and phone that were left', async () => {
    await send({ contact })

    const [row] = await app.sql`select o.* from opinions o`
    expect(JSON.stringify(row)).not.toMatch(/王演示|13800000009/)
    expect(Buffer.from(row?.contact_sealed as Buffer).includes('13800000009')).toBe(false)
  })

  it('refuses a phone number that is none, and empty words', async () => {
    const phone = await send({ contact: { ...contact, phone: '01234567890' } })
    const empty = await send({ text: '   ' })

    expect([phone.status, phone.body.errors[0].field]).toEqual([400, 'body.contact.phone'])
    expect([empty.status, empty.body.code]).toEqual([400, 'request.invalid'])
  })

  it('is limited for one address on one day', async () => {
    for (let post = 0; post < POSTS_PER_ADDRESS_AND_DAY; post += 1)
      await send({ text: `第${String(post)}条` })

    const oneMore = await send({})
    app.clock.now = new Date('2026-11-25T02:00:00Z')
    const nextDay = await send({})

    expect([oneMore.status, oneMore.body.code]).toEqual([429, 'feedback.too-many'])
    expect(nextDay.status).toBe(201)
  })

  it('forgets the addresses after two days', async () => {
    await send({})
    app.clock.now = new Date('2026-11-27T02:00:00Z')

    await app.runJobs()

    expect(await app.sql`select p.day from feedback_posts p`).toEqual([])
  })
})

describe('reading opinions', () => {
  it('is refused to a stranger, a resident and every officer but the chief', async () => {
    const tokens = [
      undefined,
      await app.resident('13800000001'),
      await app.staff('officer-1'),
      await app.staff('administrator'),
    ]

    const answers = await Promise.all(tokens.map((token) => app.call('GET', '/api/opinions', { token })))

    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403, 403])
  })

  it('gives the chief the text and the contact, and leaves a line in the audit', async () => {
    const sent = await send({ kind: 'clue', text: '夜里有车拉树', contact })
    const token = await app.staff('chief')

    const { body } = await app.call('GET', '/api/opinions', { token, query: { kind: 'clue' } })

    expect(body.items).toHaveLength(1)
    expect(body.items[0]).toMatchObject({
      id: sent.body.id,
      text: '夜里有车拉树',
      contact: { name: '王演示', phone: '13800000009' },
      may: ['answer'],
      overdue: false,
    })
    const audit = await app.sql`select a.action from audit_entries a where a.action = 'opinions.viewed'`
    expect(audit.length).toBeGreaterThan(0)
  })

  it('turns pages without losing or repeating one', async () => {
    for (const minute of [1, 2, 3, 4, 5]) {
      app.clock.now = new Date(testNow.getTime() + minute * 60_000)
      await send({ text: `第${String(minute)}条` })
    }
    const token = await app.staff('chief')

    const first = await app.call('GET', '/api/opinions', { token, query: { limit: 3 } })
    const second = await app.call('GET', '/api/opinions', {
      token,
      query: { limit: 3, cursor: first.body.nextCursor },
    })

    const texts = [...first.body.items, ...second.body.items].map(({ text }: { text: string }) => text)
    expect(texts).toEqual(['第5条', '第4条', '第3条', '第2条', '第1条'])
    expect(second.body.nextCursor).toBeNull()
  })
})

describe('answering an opinion', () => {
  it('lets whoever holds the receipt read the answer, but never the text', async () => {
    const { body: sent } = await send({ text: '夜里有车拉树' })
    const token = await app.staff('chief')

    const answered = await app.call('POST', `/api/opinions/${sent.id}/reply`, {
      token,
      body: { text: '已经去看过' },
    })
    const again = await app.call('POST', `/api/opinions/${sent.id}/reply`, { token, body: { text: '再答' } })

    expect(answered.status).toBe(200)
    expect([again.status, again.body.code]).toEqual([409, 'opinion.already-answered'])
    const { body: status } = await app.call('GET', `/api/opinions/${sent.id}`)
    expect(status).toMatchObject({ state: 'answered', reply: '已经去看过' })
    expect(JSON.stringify(status)).not.toContain('夜里有车')
  })

  it('is refused to an officer, and an unknown id is not found', async () => {
    const { body: sent } = await send({})
    const body = { text: '好' }

    const officer = await app.call('POST', `/api/opinions/${sent.id}/reply`, {
      token: await app.staff('officer-1'),
      body,
    })
    const unknown = await app.call('GET', `/api/opinions/${'0'.repeat(32)}`)

    expect(officer.status).toBe(403)
    expect([unknown.status, unknown.body.code]).toEqual([404, 'opinion.not-found'])
  })
})
