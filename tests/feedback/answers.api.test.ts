import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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
  await app.sql`delete from questionnaire_answers`
  await app.sql`delete from satisfactions`
})

const fill = (body: Record<string, unknown>, key?: string) =>
  app.call('POST', '/api/questionnaires', {
    body: { version: 1, answers: { safe: ['safe'] }, channel: 'app', ...body },
    ...(key ? { key } : {}),
  })

describe('filling the questionnaire', () => {
  it('asks for no sign-in and keeps neither account, address nor minute', async () => {
    const { status } = await fill({ words: '路灯不亮' })

    expect(status).toBe(201)
    const [row] = await app.sql`select q.* from questionnaire_answers q`
    expect(Object.keys(row ?? {}).sort()).toEqual(
      [
        'answer_id',
        'answered_on',
        'answers',
        'channel',
        'sent_key',
        'station_id',
        'version',
        'village_name',
        'words',
      ].sort(),
    )
    const millisecond = Number.parseInt(String(row?.answer_id).replaceAll('-', '').slice(0, 12), 16)
    expect(new Date(millisecond).toISOString()).toBe('2026-11-23T16:00:00.000Z')
  })

  it('is kept once when it is sent twice', async () => {
    await fill({}, 'one-sheet')
    await fill({}, 'one-sheet')

    expect(await app.sql`select q.answer_id from questionnaire_answers q`).toHaveLength(1)
  })

  it('refuses an empty sheet, an unknown option and an old version', async () => {
    const answers = await Promise.all([
      fill({ answers: {} }),
      fill({ answers: { safe: ['blue'] } }),
      fill({ version: 0 }),
    ])

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array(3).fill([400, 'request.invalid']),
    )
  })

  it('shows the chief alone what was written, and of the rest only sums', async () => {
    await fill({ answers: { worry: ['fraud', 'fire'] }, channel: 'paper', words: '路灯不亮' })
    await fill({})

    const officer = await app.call('GET', '/api/questionnaires', { token: await app.staff('officer-1') })
    const chief = await app.call('GET', '/api/questionnaires', { token: await app.staff('chief') })

    expect(officer.status).toBe(403)
    expect(chief.body.items).toEqual([{ words: '路灯不亮', channel: 'paper', answeredOn: '2026-11-24' }])
  })
})

describe('rating a service', () => {
  const askedAndAnswered = async (phone: string) => {
    const token = await app.resident(phone)
    const { body: beats } = await app.call('GET', '/api/beats')
    const beatId = beats.items.find(({ kind }: { kind: string }) => kind === 'beat').id as string
    const { body: thread } = await app.call('POST', '/api/threads', {
      token,
      body: { beatId, text: '娃上户口带什么' },
    })
    return { token, id: thread.id as string }
  }
  const answerAs = async (id: string) => {
    const officers = await Promise.all(
      ['officer-1', 'officer-2', 'officer-3', 'officer-4'].map((name) => app.staff(name)),
    )
    for (const token of officers)
      await app.call('POST', `/api/threads/${id}/messages`, { token, body: { text: '带户口簿' } })
  }
  const rate = (token: string | undefined, id: string, body: Record<string, unknown> = {}) =>
    app.call('POST', '/api/satisfactions', {
      token,
      body: { service: 'thread', id, answer: 'satisfied', ...body },
    })

  it('waits until the question has an answer; the last word counts', async () => {
    const { token, id } = await askedAndAnswered('13800000011')
    const early = await rate(token, id)
    await answerAs(id)

    const first = await rate(token, id)
    const second = await rate(token, id, { answer: 'unsatisfied', words: '没说清', wantsCallBack: true })

    expect([early.status, early.body.code]).toEqual([409, 'satisfaction.not-ended'])
    expect([first.status, second.status]).toEqual([201, 201])
    const { body } = await app.call('GET', '/api/satisfactions', { token: await app.staff('chief') })
    expect(body.items).toEqual([
      { service: 'thread', answer: 'unsatisfied', words: '没说清', saidOn: '2026-11-24', callBackFor: id },
    ])
  })

  it('is not possible for somebody else’s case, a stranger or a member of staff', async () => {
    const { id } = await askedAndAnswered('13800000012')
    await answerAs(id)

    const other = await rate(await app.resident('13800000013'), id)
    const stranger = await rate(undefined, id)
    const officer = await rate(await app.staff('officer-1'), id)

    expect([other.status, other.body.code]).toEqual([404, 'satisfaction.unknown-case'])
    expect([stranger.status, officer.status]).toEqual([401, 403])
  })
})
