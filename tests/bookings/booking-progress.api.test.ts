import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aBookingAfter, auditOf, nameOf, openManyPlaces } from './home-visit'

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
