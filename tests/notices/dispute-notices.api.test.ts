import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodies, violentReport } from '@tests/disputes/told-dispute'
import { anAcceptedDispute, later, noticesOf, openPockets, smsTo } from './pocket'

type House = Awaited<ReturnType<typeof openPockets>>

let house: House
let app: House['app']
beforeAll(async () => {
  house = await openPockets()
  app = house.app
})
afterAll(() => house.close())

const safePhone = '13900008888'

describe('news of a dispute', () => {
  it('say how it goes on where nobody has to be kept in the dark', async () => {
    const { reporter, phone, dispute } = await anAcceptedDispute(app, { confidential: false })

    const { items } = await noticesOf(app, reporter)

    const accepted = items.find(({ text }: { text: string }) => text.endsWith('已受理。'))
    expect(accepted).toMatchObject({
      kind: 'dispute-changed',
      subject: dispute.id,
      text: `${String(dispute.receipt)}：已受理。`,
    })
    expect(smsTo(house.sms, phone)[0]?.text).toBe('您反映的事有进展，请打开小程序看。')
    expect(JSON.stringify(smsTo(house.sms, phone))).not.toContain('已受理')
  })

  it('of violence reach the safe phone alone, with no word of police', async () => {
    const { reporter, phone, dispute } = await anAcceptedDispute(app, violentReport())

    const arrived = smsTo(house.sms, safePhone)

    expect(arrived.length).toBeGreaterThan(0)
    expect(new Set(arrived.map(({ template, text }) => `${template} ${text ?? ''}`))).toEqual(
      new Set(['discreet 您有一条新消息，方便的时候看一看。']),
    )
    expect(JSON.stringify(arrived)).not.toContain(dispute.receipt)
    expect(smsTo(house.sms, phone)).toEqual([])
    const kinds = (await noticesOf(app, reporter)).items.map(({ kind }: { kind: string }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['discreet']))
  })

  it('of violence reach no phone at all where none was called safe', async () => {
    const before = smsTo(house.sms, safePhone).length
    const { phone } = await anAcceptedDispute(app, {
      ...violentReport(),
      callBack: 'never',
      safePhone: undefined,
    })

    expect(smsTo(house.sms, phone)).toEqual([])
    expect(smsTo(house.sms, safePhone)).toHaveLength(before)
  })
})

describe('an invitation to the other side', () => {
  it('says when and where by SMS, and nothing of who told the police', async () => {
    const { officer, act, reporter, phone } = await anAcceptedDispute(app, { confidential: true })
    await app.call('POST', '/api/own-account', { token: reporter, body: { name: '赵小燕' } })
    await act(officer, 'invitation', bodies.invitation)
    for (const noun of ['reporter-consent', 'consent'])
      await act(officer, 'consent', { ...bodies[noun], way: 'phone' })
    await act(officer, 'assignment', bodies.assignment)
    await act(officer, 'convening', bodies.convening)
    await later(app, 1)

    const words = smsTo(house.sms, '13700009999').map(({ text }) => text)

    expect(words).toHaveLength(2)
    expect(words).toContain(
      '派出所想请您来商量一件事。11月25日（周三）10:00，白草坡村委会。调解自愿，来不来由您定；不放心可以到派出所问。',
    )
    expect(JSON.stringify(words)).not.toMatch(new RegExp(`赵小燕|排水|${phone}`))
  })

  it('is never sent by a machine where there was violence', async () => {
    const before = smsTo(house.sms, '13700009999').length
    const { officer, act } = await anAcceptedDispute(app, violentReport())
    await act(officer, 'invitation', bodies.invitation)
    await later(app, 1)

    expect(smsTo(house.sms, '13700009999')).toHaveLength(before)
  })
})

describe('what falls due', () => {
  it('is said the day before to whoever waits for it, and on the day to whoever follows it up, once', async () => {
    const { dispute, reporter, phone } = await anAcceptedDispute(app, { confidential: false })
    const started = app.clock.now
    await app.sql`
      update disputes d set state = 'performing', stage = 'follow-up', settled_at = '2026-11-24T02:00:00Z',
        agreement_text = '改好排水沟', perform_by = '2026-12-01', due_at = '2026-12-01T10:00:00Z'
      where d.receipt = ${dispute.receipt as string}`
    for (const at of [
      '2026-11-30T09:00:00+08:00',
      '2026-11-30T10:00:00+08:00',
      '2026-12-01T09:00:00+08:00',
    ]) {
      app.clock.now = new Date(at)
      await app.runJobs()
    }
    const rows = await app.sql<{ line: string }[]>`
      select n.kind || ' ' || a.role as line from notices n join accounts a on a.account_id = n.account_id
      where n.subject = ${dispute.id} and n.kind <> 'dispute-changed' order by n.notice_id`
    app.clock.now = started

    expect(rows.map(({ line }) => line).sort()).toEqual([
      'agreement-due officer',
      'agreement-due resident',
      'follow-up-due officer',
    ])
    expect((await noticesOf(app, reporter)).items[0].text).toContain('12月1日（周二）')
    expect(smsTo(house.sms, phone).map(({ template }) => template)).toContain('agreement-due')
  })

  it('is said though an earlier part is still owed: the next part, and the follow-up', async () => {
    const { dispute } = await anAcceptedDispute(app, { confidential: false })
    const started = app.clock.now
    const owed = ['2026-11-27', '2026-12-02'].map((due) => ({ what: '付一半', yuan: 100, due, doneOn: null }))
    await app.sql`
      update disputes d set state = 'performing', stage = 'follow-up', settled_at = '2026-11-24T02:00:00Z',
        agreement_text = '赔钱', instalments = ${app.sql.json(owed)}, due_at = '2026-11-27T10:00:00Z'
      where d.receipt = ${dispute.receipt as string}`

    app.clock.now = new Date('2026-12-01T09:00:00+08:00')
    await app.runJobs()
    app.clock.now = started

    const rows = await app.sql<{ line: string }[]>`
      select n.kind || ' ' || a.role as line from notices n join accounts a on a.account_id = n.account_id
      where n.subject = ${dispute.id} and n.kind <> 'dispute-changed' order by n.notice_id`
    expect(rows.map(({ line }) => line).sort()).toEqual([
      'agreement-due officer',
      'agreement-due resident',
      'follow-up-due officer',
    ])
  })

  it('is asked about the morning after, where nobody wrote down that a part was done', async () => {
    const { dispute } = await anAcceptedDispute(app, { confidential: false })
    const started = app.clock.now
    const owed = [{ what: '付钱', yuan: 100, due: '2026-11-27', doneOn: null }]
    await app.sql`
      update disputes d set state = 'performing', stage = 'follow-up', settled_at = '2026-11-24T02:00:00Z',
        agreement_text = '赔钱', instalments = ${app.sql.json(owed)}, due_at = '2026-11-27T10:00:00Z'
      where d.receipt = ${dispute.receipt as string}`

    for (const at of ['2026-11-28T09:00:00+08:00', '2026-11-29T09:00:00+08:00']) {
      app.clock.now = new Date(at)
      await app.runJobs()
    }
    app.clock.now = started

    const rows = await app.sql<{ line: string }[]>`
      select n.kind || ' ' || a.role as line from notices n join accounts a on a.account_id = n.account_id
      where n.subject = ${dispute.id} and n.kind <> 'dispute-changed' order by n.notice_id`
    expect(rows.map(({ line }) => line)).toEqual(['promise-late officer'])
  })
})
