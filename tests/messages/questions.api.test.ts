import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { startThread } from '@tests/support/villager'

let app: TestApp
let resident: string
let officer: string
let thread: string

beforeAll(async () => {
  app = await startTestApp()
  resident = await app.resident('13600009101')
  officer = await app.staff('officer-1')
  thread = await startThread(app.url, resident, '身份证丢了咋办')
})
afterAll(() => app.close())

const later = (minutes: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000)
}
const write = async (token: string, text: string) => {
  const body = { text, uploadIds: [] }
  expect(
    (await app.call('POST', `/api/threads/${thread}/messages`, { token, key: randomUUID(), body })).status,
  ).toBe(201)
}
const questions = () => app.sql<{ sequence: number; asked: Date; due: Date; answered: Date | null }[]>`
  select sequence, asked_at as asked, due_at as due, answered_at as answered from thread_questions order by asked_at`

describe('what is kept of a question', () => {
  it('begins with the first words and the promise that was made', async () => {
    const [question] = await questions()

    expect(question).toMatchObject({ sequence: 1, asked: app.clock.now, answered: null })
    expect(question?.due.getTime()).toBeGreaterThan(app.clock.now.getTime())
  })

  it('stays one question however often the villager writes', async () => {
    later(10)
    await write(resident, '还在不在？')

    expect(await questions()).toHaveLength(1)
  })

  it('ends with the first answer, not with the second', async () => {
    later(20)
    await write(officer, '带上户口本来派出所')
    const answered = app.clock.now
    later(5)
    await write(officer, '上午来')

    expect(await questions()).toMatchObject([{ answered }])
  })

  it('is another one when the villager asks again', async () => {
    later(60)
    await write(resident, '要照相不？')

    expect(await questions()).toMatchObject([
      { sequence: 1 },
      { sequence: 5, asked: app.clock.now, answered: null },
    ])
  })

  it('goes with the account', async () => {
    const { status } = await app.call('POST', '/api/own-account/closure', {
      token: resident,
      body: { confirmation: '注销' },
    })

    expect(status).toBeLessThan(300)
    expect(await questions()).toEqual([])
  })
})
