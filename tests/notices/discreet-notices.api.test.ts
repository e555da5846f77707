import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDispute, bodies } from '@tests/disputes/told-dispute'
import {
  anAcceptedDispute,
  choose,
  later,
  noticesOf,
  openPockets,
  rewrite,
  smsTo,
  templateId,
} from './pocket'

type House = Awaited<ReturnType<typeof openPockets>>

let house: House
let app: House['app']
beforeAll(async () => {
  house = await openPockets()
  app = house.app
})
afterAll(() => house.close())

const safePhone = '13900007777'

describe('news of a dispute that is kept from the other side', () => {
  it('are plain behind the sign-in where the teller wants to stay unknown, and say nothing on the phone', async () => {
    const { reporter, phone, dispute } = await anAcceptedDispute(app, { confidential: true })

    const { items } = await noticesOf(app, reporter)

    const accepted = items.find(({ text }: { text: string }) => text.endsWith('已受理。'))
    expect(accepted).toMatchObject({
      kind: 'dispute-changed',
      subject: dispute.id,
      text: `${String(dispute.receipt)}：已受理。`,
    })
    const arrived = smsTo(house.sms, phone)
    expect(arrived.length).toBeGreaterThan(0)
    expect(new Set(arrived.map(({ template, text }) => `${template} ${text ?? ''}`))).toEqual(
      new Set(['discreet 您有一条新消息，方便的时候看一看。']),
    )
  })

  it('reach no phone of a teller who wants to stay unknown and never asked for SMS', async () => {
    const known = await aDispute(app, { confidential: true })
    await known.act(known.officer, 'screening')
    await known.act(known.officer, 'acceptance')
    await later(app, 1)

    expect(smsTo(house.sms, known.phone)).toEqual([])
    const kinds = (await noticesOf(app, known.reporter)).items.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toContain('dispute-changed')
  })

  it('stay hidden in the app too where the phone is not the teller’s alone', async () => {
    const { reporter } = await anAcceptedDispute(app, {
      confidential: true,
      callBack: 'safe-phone',
      safePhone,
    })

    const { items } = await noticesOf(app, reporter)

    expect(items[0]).toMatchObject({
      kind: 'discreet',
      title: '有一条新消息',
      text: '方便的时候，到“我的事”里看一看。',
      subject: null,
    })
  })

  it('never go by WeChat where the teller wants to stay unknown, though they consented there', async () => {
    const text = 'thing1=您反映的事有进展\nthing2=打开小程序看'
    await rewrite(app, 'dispute-changed/weixin', { basedOn: 0, text, weixinTemplateId: templateId })
    const channelsOf = async (confidential: boolean) => {
      const { reporter, dispute, act, officer } = await aDispute(app, { confidential })
      const { body } = await app.call('GET', '/api/sessions/current', { token: reporter })
      await choose(app, reporter)
      await app.sql`insert into notice_credits (account_id, kind, left_over)
        values (${body.id as string}, 'dispute-changed', 5)`
      await act(officer, 'acceptance')
      const rows = await app.sql<{ channel: string }[]>`
        select d.channel from notice_deliveries d join notices n
          on n.station_id = d.station_id and n.notice_id = d.notice_id where n.subject = ${dispute.id}`
      return [...new Set(rows.map(({ channel }) => channel))]
    }

    expect(await channelsOf(false)).toEqual(['weixin'])
    expect(await channelsOf(true)).toEqual(['sms'])
  })

  it('lose every word that was told before once it turns out to be violence', async () => {
    const { reporter, dispute, act, officer } = await anAcceptedDispute(app, { confidential: true })
    await act(officer, 'assignment', bodies.assignment)
    const before = (await noticesOf(app, reporter)).items.map(({ kind }: { kind: string }) => kind)

    await act(reporter, 'supplement', { text: '他昨晚又打我，脸都打肿了' })
    await later(app, 1)

    const { items } = await noticesOf(app, reporter)
    const left = await app.sql`
      select from notice_deliveries d join notices n on n.station_id = d.station_id and n.notice_id = d.notice_id
      where n.account_id = (select d.reporter_id from disputes d where d.receipt = ${dispute.receipt as string})
        and d.state = 'waiting'`
    expect(before).toContain('dispute-changed')
    expect(
      new Set(
        items.map(({ kind, subject }: { kind: string; subject: null }) => `${kind} ${String(subject)}`),
      ),
    ).toEqual(new Set(['discreet null']))
    expect(JSON.stringify(items)).not.toContain(dispute.receipt)
    expect(left).toHaveLength(0)
  })
})
