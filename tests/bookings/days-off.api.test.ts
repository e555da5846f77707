import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aBooking, auditOf } from './home-visit'

const friday = { day: '2026-12-11', half: 'morning' }

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const at = (instant: string) => {
  app.clock.now = new Date(instant)
}

/** The chief enters that nobody of the station is on duty on a day. */
async function dayOff(day: string, name: string): Promise<void> {
  const body = { beatId: null, fromDay: day, toDay: day, name, spans: [] }
  const { status } = await app.call('POST', '/api/stations/1/duty-days', {
    token: await app.staff('chief'),
    body,
  })
  expect(status).toBe(200)
}

describe('a day off that is entered after households have booked', () => {
  it('is told to them two days before, once, and nobody is sent there', async () => {
    const { booking, officer, act, look } = await aBooking(app, { slot: friday, subjectName: '等着的' })
    await act(officer, 'confirmation')
    await dayOff(friday.day, '全所体检')

    at('2026-12-08T03:00:00Z')
    await app.runJobs()
    const early = await look(await app.staff('officer-1'))
    at('2026-12-09T03:00:00Z')
    await app.runJobs()
    await app.runJobs()
    const told = await look(await app.staff('officer-1'))

    expect([early.state, early.calledOff]).toEqual(['scheduled', null])
    expect([told.state, told.calledOff]).toEqual(['rescheduled', '全所体检'])
    expect(told.may).toContain('rescheduling')
    const { body } = await app.call('GET', '/api/rounds', {
      token: await app.staff('officer-1'),
      query: { day: friday.day },
    })
    expect(body.stops).toEqual([])
    expect(
      (await auditOf(app, booking.id)).filter((line) => line.startsWith('booking.calling-off')),
    ).toHaveLength(1)
    const rows =
      await app.sql`select n.kind from notices n where n.subject = ${booking.id} and n.kind = 'booking-called-off'`
    expect(rows).toHaveLength(1)
  })

  it('leaves alone those on days with duty', async () => {
    at('2026-12-14T02:00:00Z')
    const { booking, look } = await aBooking(app, {
      slot: { day: '2026-12-16', half: 'morning' },
      subjectName: '照常的',
    })

    await app.runJobs()

    expect([(await look()).calledOff, booking.state]).toEqual([null, 'submitted'])
  })
})
