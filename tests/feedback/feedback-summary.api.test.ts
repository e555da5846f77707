import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const path = '/api/feedback-summary'
const fill = async (times: number, answers: Record<string, string[]>) => {
  for (let time = 0; time < times; time += 1)
    await app.call('POST', '/api/questionnaires', { body: { version: 1, answers, channel: 'paper' } })
}
const summary = async () => (await app.call('GET', path, { token: await app.staff('chief') })).body

interface Option {
  readonly id: string
  readonly count: number | null
}

async function countsOf(question: string) {
  const { questionnaires } = await summary()
  const found = questionnaires.questions.find(({ id }: { id: string }) => id === question)
  return Object.fromEntries(found.options.map(({ id, count }: Option) => [id, count]))
}

describe('the summary of what villagers think', () => {
  it('belongs to the chief alone', async () => {
    const tokens = await app.everyRole()

    const answers = await Promise.all(
      [undefined, ...Object.values(tokens)].map((token) => app.call('GET', path, { token })),
    )

    const allowed = answers.filter(({ status }) => status === 200)
    expect(answers[0]?.status).toBe(401)
    expect(allowed).toHaveLength(1)
  })

  it('says nothing while fewer than five sheets came back', async () => {
    await fill(4, { overall: ['satisfied'] })

    const { questionnaires } = await summary()

    expect(questionnaires).toEqual({ total: null, questions: [] })
  })

  it('hides a small cell, and the next one that would give it away', async () => {
    await fill(6, { overall: ['satisfied'], seen: ['often'] })
    await fill(5, { overall: ['fair'] })
    await fill(1, { overall: ['unsatisfied'] })

    expect((await summary()).questionnaires.total).toBe(16)
    expect(await countsOf('overall')).toEqual({ satisfied: 10, fair: null, unsatisfied: null })
    expect(await countsOf('seen')).toEqual({ often: 6, sometimes: 0, never: 0, unsure: 0 })
  })

  it('leaves out what is older than a year and what belongs to another station', async () => {
    await app.sql`update questionnaire_answers set answered_on = '2025-11-23' where answers ->> 'seen' is not null`
    await app.sql`
      update questionnaire_answers set station_id = station_id + 1000 where answers ->> 'overall' = '["fair"]'`

    expect((await summary()).questionnaires.total).toBe(5)
  })
})
