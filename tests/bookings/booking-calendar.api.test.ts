import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aBooking, auditOf } from './home-visit'

const day = '2026-12-09'

let app: TestApp
let officer: string
let chief: string

beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
  chief = await app.staff('chief')
})
afterAll(() => app.close())

const weeks = (token: string | undefined, query: Record<string, string> = {}) =>
  app.call('GET', '/api/booking-calendar', { token, query })
const dayOf = (token: string | undefined, beatId: string, wanted = day) =>
  app.call('GET', `/api/booking-calendar/${wanted}`, { token, query: { beatId } })
const otherBeat = async (): Promise<string> => {
  const { body } = await weeks(await app.staff('officer-3'))
  return body.beat.id
}

describe('the calendar of home visits', () => {
  it('is refused to the stranger and to every role that handles no visits', async () => {
    const tokens = [
      undefined,
      await app.resident('13800000501'),
      ...(await Promise.all(['grid-worker-1', 'mediator-1', 'liaison-1', 'administrator'].map(app.staff))),
    ]

    const answers = await Promise.all(tokens.map((token) => weeks(token)))

    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403, 403, 403, 403])
  })

  it('shows an officer the own and deputised beats; a look at another beat is refused and in the audit', async () => {
    const other = await otherBeat()

    const own = await weeks(officer)
    const refused = [await weeks(officer, { beatId: other }), await dayOf(officer, other)]

    expect(own.body.beats.map(({ id }: { id: string }) => id)).not.toContain(other)
    expect(own.body.may).toEqual([])
    expect(refused.map(({ status }) => status)).toEqual([403, 403])
    expect(await auditOf(app, other)).toEqual(['booking.day-viewed refused', 'booking.day-viewed refused'])
  })

  it('is not known under a wrong id, and broken days are refused', async () => {
    const { body } = await weeks(officer)

    const unknown = await weeks(chief, { beatId: 'v'.repeat(32) })
    const broken = await dayOf(officer, body.beat.id, 'tomorrow')

    expect([unknown.status, unknown.body.code, broken.status]).toEqual([404, 'beat.not-found', 400])
  })

  it('begins on Monday, tells days off from duty, and lets the chief choose among all beats', async () => {
    const { body } = await weeks(chief)

    expect(body.beats.length).toBeGreaterThan(1)
    expect(body.may).toEqual(['set'])
    expect(body.items[0].day).toBe('2026-11-23')
    expect(body.items.length % 7).toBe(0)
    const states = (wanted: string) =>
      body.items
        .find((one: { day: string }) => one.day === wanted)
        .halves.map(({ state }: { state: string }) => state)
    expect(states('2026-11-23')).toEqual(['past', 'past'])
    expect(states('2026-11-26')).toEqual(['open', 'open'])
  })

  it('names on a day whom to call, with a line in the audit', async () => {
    const { booking } = await aBooking(app, {
      subjectName: '要打电话的',
      slot: { day: '2026-12-08', half: 'afternoon' },
    })

    const { body } = await dayOf(officer, booking.beat.id, '2026-12-08')

    expect(body.items).toEqual([
      expect.objectContaining({
        id: booking.id,
        half: 'afternoon',
        phone: '13800000111',
        callName: '要打电话的',
      }),
    ])
    expect(await auditOf(app, booking.beat.id)).toContain('booking.day-viewed done')
  })

  it('counts the homes of the demo in their half-days', async () => {
    await app.fillToday()

    const { body } = await weeks(officer)

    const today = body.items.find(({ day: one }: { day: string }) => one === '2026-11-24')
    expect(today.halves.map(({ booked }: { booked: number }) => booked)).toEqual([2, 2])
  })
})
