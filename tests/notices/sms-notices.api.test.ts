import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBooking, thursdayAfternoon } from '@tests/bookings/home-visit'
import { anAnsweredQuestion, choose, later, noticesOf, openPockets, smsTo } from './pocket'

type House = Awaited<ReturnType<typeof openPockets>>

let house: House
let app: House['app']
beforeAll(async () => {
  house = await openPockets()
  app = house.app
})
afterAll(() => house.close())

/** A home visit whose time the officer has settled; each test has a person of its own. */
async function aConfirmedVisit(subjectName: string) {
  const known = await aBooking(app, { subjectName })
  await known.act(known.officer, 'call', { reached: true })
  await known.act(known.officer, 'confirmation')
  return known
}

describe('an SMS', () => {
  it('comes for an answer only to who wants it, and only when it was not read in the app', async () => {
    await anAnsweredQuestion(app, '13900010011')
    await anAnsweredQuestion(app, '13900010012', { chosen: {} })
    const read = await anAnsweredQuestion(app, '13900010013', { chosen: {} })
    await anAnsweredQuestion(app, '13900010014', { chosen: { muted: ['thread-answered'] } })
    await app.call('POST', '/api/notices/reading', { token: read.token, body: {} })

    await later(app, 2)

    const counts = [1, 2, 3, 4].map((last) => smsTo(house.sms, `1390001001${last}`).length)
    expect(counts).toEqual([0, 1, 0, 0])
    expect(smsTo(house.sms, '13900010012')[0]).toMatchObject({
      template: 'thread-answered',
      text: '民警答复您了，请打开小程序看。',
    })
  })

  it('comes unasked for what the home visit itself needs, with no name and no place', async () => {
    const { booking, booker, act, officer } = await aConfirmedVisit('赵桂兰')
    await act(officer, 'rescheduling', { slot: thursdayAfternoon, reason: '车坏了' })
    await later(app, 1)

    const words = house.sms.sent.filter(({ values }) => values.receipt === booking.receipt)

    expect(words.map(({ text }) => text).sort()).toEqual([
      '上门办证定了：11月26日（周四）上午。出门前民警先打电话。',
      '上门办证改到11月26日（周四）下午。不方便就打电话说一声。',
    ])
    expect(JSON.stringify(words)).not.toMatch(/赵桂兰|白草坡|老槐树/)
    const kinds = (await noticesOf(app, booker)).items.map(({ kind }: { kind: string }) => kind)
    expect(kinds.sort()).toEqual(['booking-confirmed', 'booking-moved'])
  })

  it('does not come for what the household did itself', async () => {
    const { booking, act, booker } = await aConfirmedVisit('赵桂花')
    await act(booker, 'rescheduling', { slot: thursdayAfternoon, reason: '家里有事' })
    await later(app, 1)

    const words = house.sms.sent.filter(({ values }) => values.receipt === booking.receipt)

    expect(words.map(({ template }) => template)).toEqual(['booking-confirmed'])
  })

  it('waits in the night until seven, unless the person wants it otherwise', async () => {
    const started = app.clock.now
    app.clock.now = new Date('2026-11-24T22:30:00+08:00')
    await anAnsweredQuestion(app, '13900010021', { chosen: {} })
    await anAnsweredQuestion(app, '13900010022', { chosen: { quiet: { from: 0, to: 0 } } })
    await later(app, 2)
    const inTheNight = [smsTo(house.sms, '13900010021').length, smsTo(house.sms, '13900010022').length]

    app.clock.now = new Date('2026-11-25T07:00:00+08:00')
    await app.runJobs()
    app.clock.now = started

    expect(inTheNight).toEqual([0, 1])
    expect(smsTo(house.sms, '13900010021')).toHaveLength(1)
  })

  it('reminds of tomorrow’s visit whoever said yes, once', async () => {
    const started = app.clock.now
    const { booker, booking } = await aConfirmedVisit('赵桂香')
    await choose(app, booker)
    await app.runJobs()
    app.clock.now = new Date('2026-11-25T09:00:00+08:00')
    await app.runJobs()
    await app.runJobs()
    app.clock.now = started

    const words = house.sms.sent.filter(({ values }) => values.receipt === booking.receipt)

    expect(words.map(({ template }) => template)).toEqual(['booking-confirmed', 'booking-tomorrow'])
    expect(words[1]?.text).toBe('提醒：11月26日（周四）上午民警上门办证，请把户口本放手边。')
  })

  it('goes on trying while the gateway is down, under one key', async () => {
    await anAnsweredQuestion(app, '13900010031', { chosen: {} })
    house.sms.state.broken = true
    await later(app, 2)
    const [row] = await app.sql<{ tries: number; state: string }[]>`
      select d.tries, d.state from notice_deliveries d where d.state = 'waiting'`
    house.sms.state.broken = false

    await later(app, 1)

    expect(row).toEqual({ tries: 1, state: 'waiting' })
    expect(smsTo(house.sms, '13900010031')).toHaveLength(1)
    expect(smsTo(house.sms, '13900010031')[0]?.key).toMatch(/^[0-9a-v]{32}$/)
  })
})
