import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSpans } from '@shared/beats/duty-plan.rules'
import { accountOf } from '@tests/disputes/told-dispute'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { firstBeat } from '@tests/support/villager'

let app: TestApp
let chief: string
let beatId: string
beforeAll(async () => {
  app = await startTestApp()
  chief = await app.staff('chief')
  beatId = await firstBeat(app.url)
})
afterAll(() => app.close())

const post = (path: string, body: object, token = chief) =>
  app.call('POST', `/api/stations/1/${path}`, { token, body })
const hours = async (beat?: string) =>
  (
    await app.call('GET', '/api/stations/1/duty-hours', {
      token: chief,
      query: beat === undefined ? {} : { beat },
    })
  ).body
const card = async () => (await app.call('GET', `/api/beats/${beatId}`)).body
const long = [
  { from: '07:00', to: '12:00' },
  { from: '13:30', to: '18:00' },
  { from: '20:00', to: '24:00' },
]
const week = Array.from({ length: 7 }, () => long)

describe('typed hours', () => {
  it('are read in minutes, several spans a day', () => {
    expect(readSpans(long)).toEqual([
      { from: 420, to: 720 },
      { from: 810, to: 1080 },
      { from: 1200, to: 1440 },
    ])
  })

  it.each([
    [
      'overlap',
      [
        { from: '08:00', to: '12:00' },
        { from: '11:00', to: '13:00' },
      ],
    ],
    [
      'touch',
      [
        { from: '08:00', to: '12:00' },
        { from: '12:00', to: '13:00' },
      ],
    ],
    ['end before they begin', [{ from: '12:00', to: '08:00' }]],
  ])('are refused where they %s', (_, spans) => {
    expect(() => readSpans(spans)).toThrow('钟点不对')
  })
})

describe('the hours of a beat', () => {
  it('follow the station until it has its own, and again when they are taken away', async () => {
    const before = await hours(beatId)
    const own = await post('duty-hours', { beatId, weekly: week })
    const shown = await card()
    const back = await post('duty-hours', { beatId, weekly: null })

    expect([before.own, own.body.own, back.body.own]).toEqual([false, true, false])
    expect(own.body.weekly[6]).toEqual(long)
    expect(shown.duty.today).toEqual(long)
    expect(back.body.weekly).toEqual(before.weekly)
  })

  it('close on the days that the station enters, each with its name, and open again without them', async () => {
    const days = { beatId: null, fromDay: '2026-12-07', toDay: '2026-12-09', name: '培训', spans: [] }

    const { body } = await post('duty-days', days)
    const taken = await post('duty-day-removal', { beatId: null, day: '2026-12-08' })
    const tooLong = await post('duty-days', { ...days, toDay: '2027-03-01' })
    const named = (view: { days: { name: string; day: string }[] }) =>
      view.days.filter(({ name }) => name === '培训').map(({ day }) => day)

    expect(named(body)).toEqual(['2026-12-07', '2026-12-08', '2026-12-09'])
    expect(named(taken.body)).toEqual(['2026-12-07', '2026-12-09'])
    expect(tooLong.body.code).toBe('duty.hours-wrong')
  })

  it('never leave the station without any', async () => {
    const { status, body } = await post('duty-hours', { beatId: null, weekly: null })

    expect([status, body.code]).toEqual([400, 'duty.hours-wrong'])
  })

  it('are left alone by everybody but chief and administrator', async () => {
    for (const key of ['officer-1', 'auxiliary-1', 'mediator-1'])
      expect((await post('duty-hours', { beatId, weekly: week }, await app.staff(key))).status).toBe(403)
  })
})

describe('a day off', () => {
  it('puts the deputy in the place of the officer, and ends early', async () => {
    const officer = accountOf('officer-1')
    const absence = { fromDay: '2026-11-24', toDay: '2026-11-30' }

    await app.call('POST', `/api/staff/${officer}/absence`, { token: chief, body: absence })
    const away = await card()
    const listed = await hours()
    await post('absence-removal', { accountId: officer, fromDay: '2026-11-24' })
    const back = await card()

    expect(away.duty.covers.name).toBe('杨晓梅')
    expect(listed.absences).toEqual([{ accountId: officer, name: '马建国', ...absence }])
    expect(back.duty.covers.name).toBe('马建国')
  })
})
