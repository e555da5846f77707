import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aPhoto } from '../uploads/files'
import { aDispute, aReport, accountOf, auditOf, nameOf, violentReport } from './told-dispute'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())
beforeEach(() => {
  app.clock.now = testNow
})

const post = (token: string | undefined, body: object, key?: string) =>
  app.call('POST', '/api/disputes', { token, body, ...(key ? { key } : {}) })

describe('reporting a dispute', () => {
  it('is for those who signed in and agreed to the text', async () => {
    const stranger = await post(undefined, aReport())
    const hasty = await post(await app.resident('13500000001', { consent: false }), aReport())
    const mediator = await post(await app.staff('mediator-1'), aReport())

    expect([stranger.status, stranger.body.code]).toEqual([401, 'actor.signed-out'])
    expect([hasty.status, hasty.body.code]).toEqual([403, 'identity.consent-needed'])
    expect(mediator.status).toBe(403)
  })

  it('answers with a number, who handles it, by when and what comes next', async () => {
    const { status, body } = await post(await app.resident('13500000002'), aReport())

    expect(status).toBe(201)
    expect(body.receipt).toMatch(/^纠-1124-\d{4}$/)
    expect(body).toMatchObject({ state: 'screened', risk: null, dueAt: '2026-11-26T02:00:00.000Z' })
    expect(body.handler).toBe(`社区民警 ${nameOf('officer-1')}`)
    expect(body.next).toContain('以派出所答复为准')
    expect(body.report).toMatchObject({ confidential: true, callBack: 'any' })
    expect(body.may).toEqual(['withdrawal', 'supplement'])
  })

  it('is kept once when a weak signal sends it twice', async () => {
    const token = await app.resident('13500000003')

    const first = await post(token, aReport(), 'one-report')
    const again = await post(token, aReport(), 'one-report')

    expect(again.body.id).toBe(first.body.id)
    const { body } = await app.call('GET', '/api/disputes', { token })
    expect(body.items).toHaveLength(1)
  })

  it('hides a pasted identity number before it is stored, and says so', async () => {
    const text = '身份证 620822199001011233 的那个人占了我家地 😡'
    const { dispute } = await aDispute(app, {
      text: text.replace('620822199001011233', '11010519491231002X'),
    })

    expect(dispute.numberMasked).toBe(true)
    expect(dispute.report.text).toContain('110105********002X')
    expect(dispute.report.text).toContain('😡')
    const [row] =
      await app.sql`select d.text from disputes d order by d.created_at desc, d.dispute_id desc limit 1`
    expect(row?.text).not.toContain('19491231')
  })

  it('seals the phones and takes pictures along', async () => {
    const token = await app.resident('13500000004')
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(await aPhoto())]), 'a.jpg')
    const { body: upload } = await app.call('POST', '/api/uploads', { token, body: form })
    const other = { name: '赵某', phone: '138 0000 7777' }

    const { body } = await post(token, aReport({ uploadIds: [upload.id], other }))

    expect(body.report.attachments.map(({ id }: { id: string }) => id)).toEqual([upload.id])
    const rows = await app.sql`select p.* from dispute_parties p`
    expect(rows.some((row) => Buffer.from(row.phone_sealed ?? []).includes('13800007777'))).toBe(false)
    expect(body.parties[1]).toMatchObject({ name: '赵某', phone: '138****7777' })
  })

  it.each([
    ['no words and no recording', { text: undefined }, 'body.text'],
    ['no village', { villageCode: undefined }, 'body.villageCode'],
    ['a safe phone that is missing', { callBack: 'safe-phone' }, 'body.safePhone'],
    ['a phone that is none', { other: { phone: '12345678901' } }, 'body.other.phone'],
    ['words beyond the limit', { text: '长'.repeat(2001) }, 'body.text'],
    ['half of a letter', { text: 'a\ud800b' }, 'body.text'],
    ['an unknown kind of matter', { category: 'war' }, 'body.category'],
    ['a place outside of the world', { place: { lat: 91, lng: 0 } }, 'body.place.lat'],
  ])('refuses %s', async (_, changes, field) => {
    const { status, body } = await post(await app.resident('13500000005'), aReport(changes))

    expect(status).toBe(400)
    expect(body.errors[0].field).toBe(field)
  })

  it('refuses a village that is not known', async () => {
    const { status, body } = await post(
      await app.resident('13500000005'),
      aReport({ villageCode: '999999999999' }),
    )

    expect([status, body.code]).toEqual([404, 'village.not-found'])
  })
})

describe('a report of violence at home', () => {
  it('is never refused: it becomes protected and red, and waits for an officer at once', async () => {
    const { dispute, look } = await aDispute(app, violentReport())
    const seen = await look(await app.staff('officer-1'))

    expect(dispute).toMatchObject({ state: 'registered', protected: false, risk: null })
    expect(seen).toMatchObject({ risk: 'red', protected: true, overdue: false })
    expect(seen.signs).toContain('家庭暴力迹象')
    expect(seen.parties[0].phone).toBe('13900008888')
  })

  it('is protected even where the phone did not screen it', async () => {
    const { look } = await aDispute(app, violentReport({ afterWarning: false }))

    expect(await look(await app.staff('officer-1'))).toMatchObject({ risk: 'red', protected: true })
  })

  it('is seen by the officer of the beat, the deputy and the chief, and by nobody else', async () => {
    const { path, dispute } = await aDispute(app, violentReport())
    const keys = ['officer-1', 'officer-4', 'chief', 'officer-2', 'officer-3', 'auxiliary-1', 'grid-worker-1']
    const others = ['mediator-1', 'liaison-1', 'administrator']

    const seen: Record<string, number> = {}
    for (const key of [...keys, ...others])
      seen[key] = (await app.call('GET', path, { token: await app.staff(key) })).status

    expect(seen).toEqual({
      'officer-1': 200,
      'officer-4': 403,
      chief: 200,
      'officer-2': 200,
      'officer-3': 403,
      'auxiliary-1': 403,
      'grid-worker-1': 403,
      'mediator-1': 403,
      'liaison-1': 403,
      administrator: 403,
    })
    expect(await auditOf(app, dispute.id)).toContain('dispute.viewed refused')
  })

  it('is in no list of an auxiliary or grid worker', async () => {
    const { dispute } = await aDispute(app, violentReport())
    const lists = await Promise.all(
      ['officer-1', 'auxiliary-1', 'grid-worker-1'].map(async (key) => {
        const query = { limit: 50 }
        return (await app.call('GET', '/api/disputes', { token: await app.staff(key), query })).body.items
      }),
    )

    const found = lists.map((items) => items.some(({ id }: { id: string }) => id === dispute.id))
    expect(found).toEqual([true, false, false])
  })

  it('cannot be taken back by a tap, nor given to a mediator', async () => {
    const { act, reporter, officer } = await aDispute(app, violentReport())
    await act(officer, 'screening')
    await act(officer, 'acceptance')

    const withdrawn = await act(reporter, 'withdrawal')
    const given = await act(officer, 'assignment', { assigneeId: accountOf('mediator-1') })
    const convened = await act(officer, 'convening', { memberIds: [accountOf('mediator-1')], note: '明天' })

    expect([withdrawn.status, withdrawn.body.code]).toEqual([409, 'dispute.withdrawal-needs-call'])
    expect([given.status, given.body.code]).toEqual([400, 'dispute.assignee-not-fit'])
    expect(convened.status).toBe(400)
  })
})
