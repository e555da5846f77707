import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import {
  aBooking,
  aBookingAfter,
  auditOf,
  nameOf,
  openManyPlaces,
  placesIn,
  thursdayAfternoon,
  thursdayMorning,
} from './home-visit'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await openManyPlaces(app)
})
afterAll(() => app.close())

describe('the whole way', () => {
  it('leads through every state to the card in the hand, each step with date, hand and next', async () => {
    const { look, booking } = await aBookingAfter(
      app,
      'call',
      'confirmation',
      'departure',
      'acceptance',
      'review',
      'production',
      'arrival',
      'delivery-plan',
      'delivery',
      'follow-up',
    )

    const view = await look()

    expect(view.steps.map(({ state }: { state: string }) => state)).toEqual([
      'submitted',
      'submitted',
      'scheduled',
      'visiting',
      'collected',
      'under-review',
      'in-production',
      'at-station',
      'awaiting-delivery',
      'delivered',
      'followed-up',
    ])
    expect(
      view.steps.slice(1).every(({ byName }: { byName: string }) => byName === nameOf('officer-1')),
    ).toBe(true)
    expect(view.acceptance).toMatchObject({ number: 'SL20261126001', legalDay: '2027-01-08' })
    expect(view.handover).toMatchObject({ receiver: '赵桂兰', relation: 'self', oldCardReturned: true })
    expect(view.asksSatisfaction).toBe(true)
    expect(view.may).toEqual([])
    expect(await auditOf(app, booking.id)).toHaveLength(11)
  })
})

describe('a household that changes its mind', () => {
  it('moves the visit to another half-day: one place is given back, one is taken', async () => {
    const { booker, act } = await aBooking(app, { subjectName: '改期的' })
    const before = [await placesIn(app, thursdayMorning), await placesIn(app, thursdayAfternoon)]

    const { status, body } = await act(booker, 'rescheduling', { slot: thursdayAfternoon })

    const after = [await placesIn(app, thursdayMorning), await placesIn(app, thursdayAfternoon)]
    expect([status, body.state, body.visit.half]).toEqual([200, 'rescheduled', 'afternoon'])
    expect(after).toEqual([(before[0] ?? 0) - 1, (before[1] ?? 0) + 1])
  })

  it('cancels and gives the place back; the same person may then book again', async () => {
    const { booker, act } = await aBooking(app, { subjectName: '取消的' })
    const before = await placesIn(app, thursdayMorning)

    const { body } = await act(booker, 'cancellation')
    const again = await aBooking(app, { subjectName: '取消的' })

    expect([body.state, body.may]).toEqual(['cancelled', []])
    expect(again.booking.state).toBe('submitted')
    expect(await placesIn(app, thursdayMorning)).toBe(before)
  })

  it('is told whom to call once the visit is two hours away, and is no longer offered the act', async () => {
    const { booker, officer, act, look } = await aBooking(app, { subjectName: '太晚的' })
    await act(officer, 'confirmation', { at: '2026-11-26T02:00:00Z' })

    app.clock.now = new Date('2026-11-26T00:00:00Z')
    const inTime = await look()
    app.clock.now = new Date('2026-11-26T00:00:01Z')
    const { status, body } = await act(booker, 'cancellation')
    const late = await look()
    app.clock.now = testNow

    expect(inTime.may).toContain('cancellation')
    expect([status, body.code]).toEqual([409, 'booking.too-late-to-change'])
    expect(body.detail).toMatch(/请打电话给.*0933-0000000/)
    expect(late.may).toEqual([])
    expect(late.call.number).toBe('0933-0000000')
  })

  it('keeps its old place when the wanted half-day is full', async () => {
    const { booker, act } = await aBooking(app, { subjectName: '换不成的' })
    const full = { day: '2026-12-02', half: 'morning' }
    await app.sql`update booking_slots set capacity = 0 where day = '2026-12-02' and half = 'morning'`
    const before = await placesIn(app, thursdayMorning)

    const { body } = await act(booker, 'rescheduling', { slot: full })

    expect(body.code).toBe('booking.slot-closed')
    expect(await placesIn(app, thursdayMorning)).toBe(before)
  })

  it('moves in opposite directions at once without blocking each other', async () => {
    const one = await aBooking(app, { subjectName: '对调一' })
    const other = await aBooking(app, { subjectName: '对调二', slot: thursdayAfternoon })

    const answers = await Promise.all([
      one.act(one.booker, 'rescheduling', { slot: thursdayAfternoon }),
      other.act(other.booker, 'rescheduling', { slot: thursdayMorning }),
    ])

    expect(answers.map(({ status }) => status)).toEqual([200, 200])
  })
})
