import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aBooking, aBookingAfter, bodies, openManyPlaces, thursdayAfternoon } from './home-visit'

interface Step {
  readonly act: string
  readonly at: string
  readonly receivedAt: string | null
}

const thursday = new Date('2026-11-26T04:00:00Z')
const at = (clock: string) => `2026-11-26T${clock}:00.000Z`

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await openManyPlaces(app)
})
afterAll(() => app.close())

const anAgreedVisit = async (subjectName: string) => {
  app.clock.now = new Date('2026-11-24T02:00:00Z')
  const known = await aBooking(app, { subjectName })
  await known.act(known.officer, 'confirmation')
  app.clock.now = thursday
  // A day later the officer has to sign in again.
  return { ...known, officer: await app.staff('officer-1') }
}

describe('steps noted on the road without signal', () => {
  it('keep their own times, also when they arrive hours later, and say when they arrived', async () => {
    const { act, officer, look } = await anAgreedVisit('路上记的')

    await act(officer, 'call', { reached: true, happenedAt: at('00:50') })
    await act(officer, 'departure', { happenedAt: at('01:00') })
    const { body } = await act(officer, 'acceptance', { ...bodies.acceptance, happenedAt: at('01:40') })

    expect(body.acceptance.at).toBe(at('01:40'))
    expect((await look()).steps.slice(2).map((step: Step) => [step.act, step.at, step.receivedAt])).toEqual([
      ['call', at('00:50'), thursday.toISOString()],
      ['departure', at('01:00'), thursday.toISOString()],
      ['acceptance', at('01:40'), thursday.toISOString()],
    ])
  })

  it('are recorded once, however often they are sent', async () => {
    const { officer, path, look } = await anAgreedVisit('送了三次')
    const key = randomUUID()
    const body = { reached: true, happenedAt: at('00:50') }

    for (let sent = 0; sent < 3; sent += 1)
      await app.call('POST', `${path}/call`, { token: officer, key, body })

    expect((await look()).steps.map((step: Step) => step.act)).toEqual(['booking', 'confirmation', 'call'])
  })

  it('are refused where a colleague has moved the booking after them', async () => {
    const { act, officer, look } = await anAgreedVisit('同事动过')
    await act(await app.staff('auxiliary-1'), 'call', { reached: true, happenedAt: at('02:00') })

    const { status, body } = await act(officer, 'call', { reached: true, happenedAt: at('01:00') })

    expect([status, body.code]).toEqual([409, 'booking.moved-meanwhile'])
    expect((await look()).steps).toHaveLength(3)
  })

  it.each([
    ['booking.not-yet', 400, at('05:00')],
    ['booking.too-long-ago', 409, '2026-11-24T03:00:00.000Z'],
  ])('are refused with %s', async (code, wanted, happenedAt) => {
    const { act, officer } = await anAgreedVisit(code)

    const { status, body } = await act(officer, 'call', { reached: true, happenedAt })

    expect([status, body.code]).toEqual([wanted, code])
  })
})

describe('a resident who tells another time', () => {
  it('is still bound to the notice before the visit', async () => {
    app.clock.now = new Date('2026-11-24T02:00:00Z')
    const { act, booker } = await aBookingAfter(app, 'confirmation')
    app.clock.now = new Date('2026-11-26T00:00:00Z')

    const { body } = await act(booker, 'rescheduling', {
      slot: { ...thursdayAfternoon, day: '2026-11-27' },
      happenedAt: '2026-11-25T02:00:00.000Z',
    })

    expect(body.code).toBe('booking.too-late-to-change')
  })
})
