import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRequest } from '@tests/bookings/home-visit'
import { inWeixin, later, openPockets, rewrite, smsTo, templateId } from './pocket'

type House = Awaited<ReturnType<typeof openPockets>>

let house: House
let app: House['app']
beforeAll(async () => {
  house = await openPockets()
  app = house.app
  const text = 'thing1=上门时间定了\nthing2={时间}'
  await rewrite(app, 'booking-confirmed/weixin', { basedOn: 0, text, weixinTemplateId: templateId })
})
afterAll(() => house.close())

let turn = 0
/** Somebody in WeChat who agreed there so many times, and whose home visit was then confirmed. */
async function confirmedFor(openid: string, consents: number) {
  turn += 1
  const phone = `1390002${String(turn).padStart(4, '0')}`
  const token = await inWeixin(house, openid, phone)
  for (let one = 0; one < consents; one += 1)
    await app.call('POST', '/api/notice-subscriptions', { token, body: { kinds: ['booking-confirmed'] } })
  const body = aRequest({ subjectName: `赵桂${turn}` })
  const { body: booking } = await app.call('POST', '/api/bookings', { token, body })
  const officer = await app.staff('officer-1')
  const act = (noun: string, words: object) =>
    app.call('POST', `/api/bookings/${String(booking.id)}/${noun}`, { token: officer, body: words })
  await act('call', { reached: true })
  await act('confirmation', {})
  await later(app, 1)
  const sent = house.server.weixin.subscribed.filter(({ touser }) => touser === openid)
  return { token, phone, sent }
}

describe('a message by WeChat', () => {
  it('goes out once for one consent, and the phone stays still', async () => {
    const { sent, phone, token } = await confirmedFor('agreed', 1)

    const { body } = await app.call('GET', '/api/notice-choices', { token })

    expect(sent).toEqual([
      {
        touser: 'agreed',
        template_id: templateId,
        page: 'tabs/messages',
        data: { thing1: { value: '上门时间定了' }, thing2: { value: '11月26日（周四）上午' } },
        lang: 'zh_CN',
      },
    ])
    expect(smsTo(house.sms, phone)).toEqual([])
    expect(body.weixinTemplates).toEqual([{ kind: 'booking-confirmed', templateId, left: 0 }])
  })

  it('gives way to an SMS where nobody agreed', async () => {
    const { sent, phone } = await confirmedFor('not-asked', 0)

    expect(sent).toEqual([])
    expect(smsTo(house.sms, phone)).toHaveLength(1)
  })

  it('gives way to an SMS where WeChat says that no consent is left, and the ledger learns it', async () => {
    house.server.weixin.unwilling.add('unwilling')

    const { sent, phone, token } = await confirmedFor('unwilling', 3)
    const { body } = await app.call('GET', '/api/notice-choices', { token })

    expect(sent).toEqual([])
    expect(smsTo(house.sms, phone)).toHaveLength(1)
    expect(body.weixinTemplates[0].left).toBe(0)
  })

  it('renews a token that WeChat has dropped', async () => {
    house.server.weixin.dropToken()

    const { sent } = await confirmedFor('patient', 1)

    expect(sent).toHaveLength(1)
  })

  it('can be agreed to for three kinds in one tap at most, and only for known ones', async () => {
    const token = await app.resident('13900029901')
    const ask = (kinds: string[]) =>
      app.call('POST', '/api/notice-subscriptions', { token, body: { kinds } }).then(({ status }) => status)

    expect(await ask(['booking-confirmed', 'booking-moved', 'card-arrived'])).toBe(201)
    expect(await ask(['booking-confirmed', 'booking-moved', 'card-arrived', 'thread-answered'])).toBe(400)
    expect(await ask(['follow-up-due'])).toBe(400)
  })
})
