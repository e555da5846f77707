import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBooking, openManyPlaces } from '@tests/bookings/home-visit'
import { aDispute } from '@tests/disputes/told-dispute'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { firstBeat } from '@tests/support/villager'
import { aForm, aPhoto } from '@tests/uploads/files'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
  await openManyPlaces(app)
})
afterAll(() => app.close())

const DAY = 24 * 3600 * 1000
const copyOf = (token: string) => app.call('GET', '/api/own-data', { token })
const close = (token: string) =>
  app.call('POST', '/api/own-account/closure', { token, body: { confirmation: '注销' } })
const write = async (token: string, text: string, uploadIds: string[] = []) =>
  app.call('POST', '/api/threads', { token, body: { beatId: await firstBeat(app.url), text, uploadIds } })
const linesOf = (body: { parts: { records: { lines: { value: string }[] }[] }[] }): string[] =>
  body.parts.flatMap(({ records }) => records.flatMap(({ lines }) => lines.map(({ value }) => value)))
const count = async (table: string, column: string, value: string): Promise<number> => {
  const [row] = await app.sql<{ count: number }[]>`
    select count(*)::int as count from ${app.sql(table)} where ${app.sql(column)} = ${value}`
  return row?.count ?? 0
}
const accountOf = async (token: string) =>
  (await app.call('GET', '/api/sessions/current', { token })).body.id as string

describe('what a person may ask about themselves', () => {
  it.each([
    ['GET', '/api/own-data', undefined],
    ['POST', '/api/consents/withdrawal', undefined],
    ['POST', '/api/own-account/closure', { confirmation: '注销' }],
  ])('is not for a stranger, nor for staff: %s %s', async (method, path, body) => {
    const stranger = await app.call(method, path, { body })
    const officer = await app.call(method, path, { token: await app.staff('officer-1'), body })

    expect([stranger.status, officer.status]).toEqual([401, 403])
  })

  it('names the operator, the filing number and the complaint entry to anyone', async () => {
    const { status, body } = await app.call('GET', '/api/operator')

    expect(status).toBe(200)
    expect(body.name).toContain('灵台县公安局')
    expect(body.filingNumber).not.toBe('')
    expect(body.complaintEntry).toContain('12389')
  })
})

describe('the copy of my data', () => {
  it('holds what I said in every room, with my whole number, and nothing of others', async () => {
    const { reporter: token, phone } = await aDispute(app, { text: '邻居家的水排到我家门口' })
    await write(token, '身份证快到期了')
    await write(await app.resident('13800050002'), '别人问的话')

    const { status, body, headers } = await copyOf(token)

    const said = linesOf(body)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(said).toEqual(expect.arrayContaining([phone, '身份证快到期了', '邻居家的水排到我家门口']))
    expect(said.join()).not.toContain('别人问的话')
    expect(body.parts.every(({ keptFor }: { keptFor: string }) => keptFor !== '')).toBe(true)
  })

  it('says for each booking whom it is for', async () => {
    const { booker } = await aBooking(app)

    const { body } = await copyOf(booker)

    expect(linesOf(body)).toContain('赵桂兰（我是：儿女）')
  })
})

describe('withdrawing consent', () => {
  it('stops new messages, keeps what was said, and can be given again', async () => {
    const token = await app.resident('13800050003')
    await write(token, '第一句')

    await app.call('POST', '/api/consents/withdrawal', { token })

    const refused = await write(token, '第二句')
    const { body: own } = await app.call('GET', '/api/sessions/current', { token })
    const { body: text } = await app.call('GET', '/api/consent-document')
    const again = { version: text.version, atLeastFourteen: true }
    await app.call('POST', '/api/consents', { token, body: again })
    expect([refused.status, refused.body.code]).toEqual([403, 'identity.consent-needed'])
    expect(own.consented).toBe(false)
    expect((await write(token, '第三句')).status).toBe(201)
    expect(linesOf((await copyOf(token)).body)).toContain('第一句')
  })
})

describe('closing an account', () => {
  it('needs the word, so that no slip of the finger does it', async () => {
    const token = await app.resident('13800050004')
    const body = { confirmation: '好' }

    const { status } = await app.call('POST', '/api/own-account/closure', { token, body })

    expect(status).toBe(400)
    expect((await copyOf(token)).status).toBe(200)
  })

  it('ends every session and deletes the phone, the name, the chats and their pictures', async () => {
    const token = await app.resident('13800050005')
    const other = await app.resident('13800050005')
    await app.call('POST', '/api/own-account', { token, body: { name: '老马' } })
    const photo = aForm(await aPhoto({ width: 300, height: 200 }))
    const { body: upload } = await app.call('POST', '/api/uploads', { token, body: photo })
    await write(token, '有张照片', [upload.id as string])
    const id = await accountOf(token)
    const files = await count('uploads', 'uploader_id', id)

    const { status, body } = await close(token)

    const [left] =
      await app.sql`select a.name, a.phone_sealed, a.phone_index from accounts a where a.account_id = ${id}`
    const after = await Promise.all([copyOf(token), copyOf(other)])
    expect([status, body.kept]).toEqual([200, []])
    expect(after.map((answer) => answer.status)).toEqual([401, 401])
    expect(left).toEqual({ name: null, phone_sealed: null, phone_index: null })
    expect(files).toBe(1)
    expect(await count('uploads', 'uploader_id', id)).toBe(0)
    expect(await count('threads', 'resident_id', id)).toBe(0)
  })

  it('says what the law keeps, and keeps it', async () => {
    const { reporter } = await aDispute(app)
    const id = await accountOf(reporter)

    const { body } = await close(reporter)

    expect(body.kept.join()).toContain('只存不用')
    expect(await count('disputes', 'reporter_id', id)).toBe(1)
  })

  it('lets the same phone sign in again as a new person, who sees nothing of the old one', async () => {
    const { reporter, phone } = await aDispute(app)
    const before = await accountOf(reporter)
    await close(reporter)

    const token = await app.resident(phone, { consent: false })

    const { body: disputes } = await app.call('GET', '/api/disputes', { token })
    const { body: own } = await app.call('GET', '/api/sessions/current', { token })
    expect(own.id).not.toBe(before)
    expect(own.consented).toBe(false)
    expect(disputes.items).toEqual([])
  })
})

describe('what is older than promised', () => {
  it('is deleted: chats a year after the last word, bookings a year after the card', async () => {
    const { booker, officer, booking, act } = await aBooking(app, { subjectName: '孙玉梅' })
    await act(booker, 'cancellation', { reason: '不办了' })
    const { body: thread } = await write(booker, '去年问的')
    const path = `/api/threads/${String(thread.id)}`
    await app.call('POST', `${path}/messages`, { token: officer, body: { text: '答过了' } })
    const start = app.clock.now
    const look = async () => {
      await app.runJobs()
      const [bookings, threads] = await Promise.all([
        count('bookings', 'receipt', booking.receipt as string),
        count('threads', 'receipt', thread.receipt as string),
      ])
      return { bookings, threads }
    }

    app.clock.now = new Date(start.getTime() + 364 * DAY)
    const before = await look()
    app.clock.now = new Date(start.getTime() + 366 * DAY)
    const after = await look()
    app.clock.now = start

    expect(before).toEqual({ bookings: 1, threads: 1 })
    expect(after).toEqual({ bookings: 0, threads: 0 })
  })

  it('is never taken out of a thread that still waits for an answer', async () => {
    const token = await app.resident('13800050010')
    const { body: thread } = await write(token, '还没人答')
    const start = app.clock.now

    app.clock.now = new Date(start.getTime() + 400 * DAY)
    await app.runJobs()
    app.clock.now = start

    expect(await count('threads', 'receipt', thread.receipt as string)).toBe(1)
  })
})
