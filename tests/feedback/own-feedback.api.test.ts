import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { startThread } from '@tests/support/villager'

let app: TestApp
let people = 0

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const DAY = 24 * 3600 * 1000
const contact = { name: '王演示', phone: '13800000009' }
const freshPhone = () => `1380008${String((people += 1)).padStart(4, '0')}`
const say = (path: string, token: string | undefined, text: string) =>
  app.call('POST', path, { token, body: { kind: 'opinion', text, contact } })
const sayUnnamed = (token: string, text: string) =>
  app.call('POST', '/api/opinions', { token, body: { kind: 'clue', text } })
const fill = (token: string, words: string) =>
  app.call('POST', '/api/questionnaires', {
    token,
    body: { version: 1, answers: { overall: ['fair'] }, words, channel: 'app' },
  })
const valuesOf = (copy: { parts: { records: { lines: { value: string }[] }[] }[] }): string[] =>
  copy.parts.flatMap(({ records }) => records.flatMap(({ lines }) => lines.map(({ value }) => value)))
const copyOf = async (token: string) => valuesOf((await app.call('GET', '/api/own-data', { token })).body)
const close = (token: string) =>
  app.call('POST', '/api/own-account/closure', { token, body: { confirmation: '注销' } })
const rate = (token: string, id: string, words: string) =>
  app.call('POST', '/api/satisfactions', { token, body: { service: 'thread', id, answer: 'fair', words } })

async function anAnsweredQuestion() {
  const token = await app.resident(freshPhone())
  const id = await startThread(app.url, token, '户口本丢了咋办？')
  const officer = await app.staff('officer-1')
  await app.call('POST', `/api/threads/${id}/messages`, { token: officer, body: { text: '带身份证来补。' } })
  return { token, id }
}

async function isKept(words: string): Promise<boolean> {
  const found = await app.sql`
    select o.text from opinions o where o.text = ${words}
    union all select s.words from satisfactions s where s.words = ${words}`
  return found.length > 0
}

describe('an opinion with a name', () => {
  it('is taken under an account only from a resident who agreed', async () => {
    const withdrawn = await app.resident(freshPhone())
    await app.call('POST', '/api/consents/withdrawal', { token: withdrawn })
    const senders = [undefined, await app.staff('officer-1'), withdrawn]

    const answers = await Promise.all(senders.map((token) => say('/api/own-opinions', token, '路灯坏了')))

    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403])
    expect(answers[2]?.body.code).toBe('identity.consent-needed')
  })

  it('needs the name: without one it would lead to a person who did not want that', async () => {
    const body = { kind: 'opinion', text: '路灯坏了' }

    const { status } = await app.call('POST', '/api/own-opinions', {
      token: await app.resident(freshPhone()),
      body,
    })

    expect(status).toBe(400)
  })

  it('is in the copy of my data with the answer, and in nobody else’s', async () => {
    const token = await app.resident(freshPhone())
    const { body: sent } = await say('/api/own-opinions', token, '桥头的路灯坏了')
    await app.call('POST', `/api/opinions/${String(sent.id)}/reply`, {
      token: await app.staff('chief'),
      body: { text: '周五换灯' },
    })

    const mine = await copyOf(token)
    const others = await copyOf(await app.resident(freshPhone()))

    expect(mine).toEqual(expect.arrayContaining(['桥头的路灯坏了', '王演示，13800000009', '周五换灯']))
    expect(others).not.toContain('桥头的路灯坏了')
  })

  it('loses name and phone when the account is closed, and says so; the words stay', async () => {
    const token = await app.resident(freshPhone())
    await say('/api/own-opinions', token, '河边的垃圾没人管')

    const { body } = await close(token)

    const [left] = await app.sql`
      select o.account_id, o.contact_key_id, o.contact_sealed from opinions o where o.text = '河边的垃圾没人管'`
    expect(body.kept.join()).toContain('不带名字')
    expect(left).toEqual({ account_id: null, contact_key_id: null, contact_sealed: null })
  })
})

describe('what is said without a name', () => {
  it('leads to nobody, even when it is sent from a phone that is signed in', async () => {
    const token = await app.resident(freshPhone())

    const answers = [await sayUnnamed(token, '夜里有车拉树'), await fill(token, '多来村里走走')]

    const [row] = await app.sql`
      select o.account_id, o.contact_sealed from opinions o where o.text = '夜里有车拉树'`
    const columns = await app.sql`
      select c.column_name from information_schema.columns c
      where c.table_name = 'questionnaire_answers' and c.column_name ~ 'account|phone|contact|resident'`
    const copy = await copyOf(token)
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(row).toEqual({ account_id: null, contact_sealed: null })
    expect(columns).toEqual([])
    expect(copy.join()).not.toMatch(/夜里有车拉树|多来村里走走/)
  })
})

describe('what I said of a service', () => {
  it('is in the copy of my data, and goes with the account', async () => {
    const { token, id } = await anAnsweredQuestion()
    await rate(token, id, '说得清楚')

    const before = await copyOf(token)
    await close(token)

    expect(before).toEqual(expect.arrayContaining(['一般', '说得清楚']))
    expect(await isKept('说得清楚')).toBe(false)
  })

  it('cannot be said after consent was withdrawn', async () => {
    const { token, id } = await anAnsweredQuestion()
    await app.call('POST', '/api/consents/withdrawal', { token })

    const { status, body } = await rate(token, id, '收回以后')

    expect([status, body.code]).toEqual([403, 'identity.consent-needed'])
    expect(await isKept('收回以后')).toBe(false)
  })
})

describe('feedback that is older than promised', () => {
  it('is deleted a year after the rating or the answer; an unanswered opinion waits on', async () => {
    const { token, id } = await anAnsweredQuestion()
    await rate(token, id, '去年评的')
    const { body: answered } = await say('/api/opinions', undefined, '去年答过的')
    await app.call('POST', `/api/opinions/${String(answered.id)}/reply`, {
      token: await app.staff('chief'),
      body: { text: '办了' },
    })
    await say('/api/opinions', undefined, '还没答的')
    const start = app.clock.now
    const keptAfter = async (days: number) => {
      app.clock.now = new Date(start.getTime() + days * DAY)
      await app.runJobs()
      return Promise.all(['去年评的', '去年答过的', '还没答的'].map(isKept))
    }

    const before = await keptAfter(364)
    const after = await keptAfter(366)
    app.clock.now = start

    expect(before).toEqual([true, true, true])
    expect(after).toEqual([false, false, true])
  })
})
