import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLetter } from '@tests/messages/letter'
import { anAnsweredQuestion, choose, noticesOf, openPockets } from './pocket'

type House = Awaited<ReturnType<typeof openPockets>>

let house: House
let app: House['app']
beforeAll(async () => {
  house = await openPockets()
  app = house.app
})
afterAll(() => house.close())

describe('the list of notices', () => {
  it('has an answer at once, unread, and leads to the question', async () => {
    const { token, id } = await anAnsweredQuestion(app, '13900010001')

    const { items, unread, nextCursor } = await noticesOf(app, token)

    expect(items).toEqual([
      {
        id: items[0].id,
        kind: 'thread-answered',
        title: '民警答复您了',
        text: '点开看答复。',
        subject: id,
        at: app.clock.now.toISOString(),
        isRead: false,
      },
    ])
    expect([unread, nextCursor]).toEqual([1, null])
  })

  it('tells of one answer once, however much the officer adds', async () => {
    const { token } = await anAnsweredQuestion(app, '13900010002', { answers: ['先来', '带上户口本'] })

    expect((await noticesOf(app, token)).items).toHaveLength(1)
  })

  it('is read with the case itself, or by a tap, one or all', async () => {
    const { token, id } = await anAnsweredQuestion(app, '13900010003')
    await app.call('POST', `/api/threads/${id}/read-mark`, { token, body: { sequence: 2 } })
    const withTheCase = await noticesOf(app, token)
    const other = await anAnsweredQuestion(app, '13900010004')
    const [notice] = (await noticesOf(app, other.token)).items

    const { status, body } = await app.call('POST', '/api/notices/reading', {
      token: other.token,
      body: { id: notice.id },
    })

    expect([withTheCase.unread, withTheCase.items[0].isRead]).toEqual([0, true])
    expect([status, body]).toEqual([200, { unread: 0 }])
    expect((await app.call('POST', '/api/notices/reading', { token, body: {} })).body).toEqual({ unread: 0 })
  })

  it('is one’s own: another person’s notice is not found', async () => {
    const { token } = await anAnsweredQuestion(app, '13900010005')
    const stranger = await app.resident('13900010006')
    const [notice] = (await noticesOf(app, token)).items

    const { status, body } = await app.call('POST', '/api/notices/reading', {
      token: stranger,
      body: { id: notice.id },
    })

    expect([status, body.code]).toEqual([404, 'notice.not-found'])
    expect((await noticesOf(app, stranger)).items).toEqual([])
  })

  it('turns its pages by cursor', async () => {
    const token = await app.resident('13900010007')
    const { body: me } = await app.call('GET', '/api/sessions/current', { token })
    await app.sql`
      insert into notices (station_id, notice_id, account_id, kind, dedup_key, title, text, told, created_at)
      select 1, gen_random_uuid(), ${me.id}, 'need-answered', 'page ' || n, '第 ' || n, '', '{}', now()
      from generate_series(1, 5) n`
    const first = (await app.call('GET', '/api/notices', { token, query: { limit: 3 } })).body

    const query = { limit: 3, cursor: first.nextCursor }
    const second = (await app.call('GET', '/api/notices', { token, query })).body

    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 2, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(5)
  })

  it('tells the deputy whose turn it is when an answer is overdue', async () => {
    const started = app.clock.now
    const { thread } = await aLetter(app, { phone: '13900010008' })
    app.clock.now = new Date(new Date(thread.dueAt).getTime() + 60_000)
    await app.runJobs()
    app.clock.now = started

    const { items } = await noticesOf(app, await app.staff('officer-2'))

    expect(items[0]).toMatchObject({ kind: 'answer-overdue', subject: thread.id })
    expect(items[0].text).toContain(thread.receipt)
  })

  it('is gone after 90 days', async () => {
    await anAnsweredQuestion(app, '13900010009')
    const started = app.clock.now
    app.clock.now = new Date(started.getTime() + 91 * 24 * 3600_000)

    await app.runJobs()
    const [left] = await app.sql<{ count: number }[]>`
      select count(*)::int as count from notices n where n.created_at <= ${started}`
    app.clock.now = started

    expect(left?.count).toBe(0)
  })
})

describe('the choice', () => {
  it('is not made for anybody beforehand', async () => {
    const token = await app.resident('13900010041')

    const { body } = await app.call('GET', '/api/notice-choices', { token })

    expect(body).toMatchObject({
      sms: null,
      weixin: true,
      muted: [],
      quiet: { from: 21 * 60, to: 7 * 60 },
      phone: '139****0041',
    })
    expect(body.kinds).toContainEqual({ kind: 'card-arrived', name: '证件到所' })
  })

  it('is kept, and refused for kinds that are not a resident’s', async () => {
    const token = await app.resident('13900010042')
    await choose(app, token, { sms: false, muted: ['dispute-changed'] })

    const { body } = await app.call('GET', '/api/notice-choices', { token })
    const { status } = await choose(app, token, { muted: ['answer-overdue'] })

    expect([body.sms, body.muted, status]).toEqual([false, ['dispute-changed'], 400])
  })

  it('and the notices are in the copy of one’s data, and go with the account', async () => {
    const { token } = await anAnsweredQuestion(app, '13900010043', { chosen: {} })
    const { body: me } = await app.call('GET', '/api/sessions/current', { token })
    const { body: copy } = await app.call('GET', '/api/own-data', { token })
    await app.call('POST', '/api/own-account/closure', { token, body: { confirmation: '注销' } })

    const [left] = await app.sql<{ left: number }[]>`
      select (select count(*)::int from notices n where n.account_id = ${me.id})
        + (select count(*)::int from notice_choices c where c.account_id = ${me.id}) as left`

    const part = copy.parts.find(({ title }: { title: string }) => title === '通知')
    expect(part.records.map(({ title }: { title: string }) => title)).toEqual(['我选的', '民警答复您了'])
    expect(left?.left).toBe(0)
  })
})
