import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aBooking, aBookingAfter, auditOf, bodies, openManyPlaces, thursdayAfternoon } from './home-visit'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await openManyPlaces(app)
})
afterAll(() => app.close())

describe('what the officer sends back', () => {
  it('names everything missing at once; the household adds it and picks a time again', async () => {
    const { booker, officer, act } = await aBooking(app, { subjectName: '缺东西的' })

    const { body: returned } = await act(officer, 'supplement-request', { missing: ['户口本', '监护人到场'] })
    const { body: again } = await act(booker, 'supplement', { slot: thursdayAfternoon, note: '都备好了' })

    expect([returned.state, returned.missing, returned.visit]).toEqual([
      'returned',
      ['户口本', '监护人到场'],
      null,
    ])
    expect(returned.steps.at(-1).words).toBe('户口本；监护人到场')
    expect([again.state, again.missing, again.steps.at(-1).words]).toEqual(['submitted', [], '都备好了'])
  })

  it('needs a reason for each step back', async () => {
    const { officer, act } = await aBookingAfter(app, 'call', 'confirmation', 'departure')

    const empty = await act(officer, 'nobody-home', {})
    const blank = await act(officer, 'window-referral', { reason: '  ' })
    const moved = await (
      await aBooking(app, { subjectName: '没说为什么' })
    ).act(officer, 'rescheduling', {
      slot: thursdayAfternoon,
    })

    expect([empty.status, blank.status]).toEqual([400, 400])
    expect([moved.status, moved.body.code]).toEqual([400, 'booking.reason-needed'])
  })

  it('hides an identity number in what is written down', async () => {
    const { officer, act } = await aBooking(app, { subjectName: '写了号码的' })

    const { body } = await act(officer, 'call', { reached: true, note: '本人说号是622723188001010014' })

    expect(body.steps.at(-1).words).toBe('本人说号是622723********0014')
  })
})

describe('steps that do not fit', () => {
  it.each([
    ['delivery before acceptance', [], 'delivery'],
    ['going to the door without a call', ['confirmation'], 'departure'],
    ['a second acceptance', ['call', 'confirmation', 'departure', 'acceptance'], 'acceptance'],
    ['cancelling after acceptance', ['call', 'confirmation', 'departure', 'acceptance'], 'cancellation'],
  ])('are refused: %s', async (_, taken, noun) => {
    const { officer, act, booker } = await aBooking(app, {
      subjectName: `不合适${noun}${String(taken.length)}`,
    })
    for (const step of taken) await act(officer, step, bodies[step] ?? {})

    const { status, body } = await act(officer, noun, bodies[noun])
    await act(booker, 'cancellation')

    expect([status, body.code]).toEqual([
      409,
      noun === 'departure' ? 'booking.call-first' : 'booking.not-now',
    ])
  })

  it('are refused to an auxiliary where an officer has to decide, and the attempt is in the audit', async () => {
    const { booking, act, officer } = await aBooking(app, { subjectName: '辅警的' })
    const auxiliary = await app.staff('auxiliary-1')

    const planned = [
      await act(auxiliary, 'call', bodies.call),
      await act(auxiliary, 'confirmation'),
      await act(auxiliary, 'departure'),
    ]
    const refused = await act(auxiliary, 'acceptance', bodies.acceptance)
    const accepted = await act(officer, 'acceptance', bodies.acceptance)

    expect(planned.map(({ status }) => status)).toEqual([200, 200, 200])
    expect([refused.status, accepted.status]).toEqual([403, 200])
    expect(await auditOf(app, booking.id)).toContain('booking.acceptance refused')
  })

  it('of two officers at once happen once', async () => {
    const { officer, act } = await aBooking(app, { subjectName: '两个人点' })
    const chief = await app.staff('chief')

    const answers = await Promise.all([act(officer, 'confirmation'), act(chief, 'confirmation')])

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('the day before', () => {
  it('the household is reminded once, and not in the night', async () => {
    const { officer, act, look, booking } = await aBooking(app, { subjectName: '要提醒的' })
    await act(officer, 'confirmation')

    app.clock.now = new Date('2026-11-24T23:59:00Z')
    await app.runJobs()
    const night = await look()
    app.clock.now = new Date('2026-11-25T01:00:00Z')
    await app.runJobs()
    await app.runJobs()
    const morning = await look()
    app.clock.now = testNow

    expect([night.reminded, morning.reminded]).toEqual([false, true])
    expect(
      (await auditOf(app, booking.id)).filter((line) => line.startsWith('booking.reminded')),
    ).toHaveLength(1)
  })
})

describe('the chief’s calendar', () => {
  it('closes a whole day with its reason', async () => {
    const { booking } = await aBooking(app, { subjectName: '日历的' })

    const closed = await app.call('POST', '/api/booking-slots', {
      token: await app.staff('chief'),
      body: { beatId: booking.beat.id, half: null, day: '2026-12-10', capacity: 0, note: '全所培训' },
    })

    expect(closed.body.items.map(({ free, note }: { free: number; note: string }) => [free, note])).toEqual([
      [0, '全所培训'],
      [0, '全所培训'],
    ])
  })
})
