import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aBooking, auditOf, nameOf } from './home-visit'

const day = '2026-12-09'
const morning = { day, half: 'morning' }

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
const set = (beatId: string, changes: object, token = chief) =>
  app.call('POST', '/api/booking-slots', { token, body: { beatId, ...morning, ...changes } })

interface Half {
  readonly half: string
}

async function halfOf(beatId: string, wanted = day, half = 'morning') {
  const { body } = await weeks(chief, { beatId })
  const found = body.items.find((one: { day: string }) => one.day === wanted)
  return found.halves.find((one: Half) => one.half === half)
}

const noticesOf = async (token: string): Promise<string[]> => {
  const { body } = await app.call('GET', '/api/notices', { token })
  return body.items.map(({ kind }: { kind: string }) => kind)
}

describe('closing a half-day', () => {
  it('is the chief’s alone, with a reason, and not for a day that is over', async () => {
    const { body } = await weeks(officer)

    const answers = [
      await set(body.beat.id, { capacity: 0, note: '培训' }, officer),
      await set(body.beat.id, { capacity: 0 }),
      await set(body.beat.id, { capacity: 0, note: '培训', day: '2026-11-23' }),
    ]

    expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual([
      [403, 'actor.not-allowed'],
      [400, 'booking.reason-needed'],
      [400, 'request.invalid'],
    ])
  })

  it('takes no new visit, tells those that are booked, and says that they must be called', async () => {
    const { booking, booker, look } = await aBooking(app, {
      subjectName: `${nameOf('chief')}的邻居`,
      slot: morning,
    })

    const closed = await set(booking.beat.id, { capacity: 0, note: '民警病了' })
    const late = await aBooking(app, { subjectName: '来晚的', slot: morning })

    expect([closed.status, closed.body.items[0].free, closed.body.calledOff]).toEqual([200, 0, 1])
    expect(late.booking.code).toBe('booking.slot-closed')
    expect(await halfOf(booking.beat.id)).toMatchObject({
      state: 'closed',
      booked: 0,
      why: '民警病了',
      toCall: 1,
    })
    const seen = await look()
    expect([seen.state, seen.calledOff, seen.visit.day, seen.changeUntil]).toEqual([
      'rescheduled',
      '民警病了',
      day,
      null,
    ])
    expect(seen.next).toContain('民警来不了：民警病了')
    expect(seen.may).toEqual(['rescheduling', 'cancellation'])
    expect(seen.steps.at(-1)).toMatchObject({
      act: 'calling-off',
      byRole: 'station-chief',
      words: '民警病了',
    })
    expect(await noticesOf(booker)).toEqual(['booking-called-off'])
    const { body } = await dayOf(chief, booking.beat.id)
    expect(body.items).toEqual([expect.objectContaining({ id: booking.id, calledOff: '民警病了' })])
    expect(await auditOf(app, booking.id)).toContain('booking.calling-off done')
  })

  it('puts the household on the officer’s list and on the day’s work until another time is agreed', async () => {
    const slot = { day: '2026-12-14', half: 'morning' }
    const { booking, act, look } = await aBooking(app, { subjectName: '等电话的', slot })
    await act(officer, 'confirmation')
    await set(booking.beat.id, { ...slot, capacity: 0, note: '车送修' })

    const { body: list } = await app.call('GET', '/api/bookings', {
      token: officer,
      query: { list: 'to-accept' },
    })
    const { body: work } = await app.call('GET', '/api/workbench', { token: officer })
    const confirmed = await act(officer, 'confirmation')
    const again = await act(officer, 'rescheduling', { slot, reason: '商量好了' })
    const moved = await act(officer, 'rescheduling', {
      slot: { day: '2026-12-15', half: 'morning' },
      reason: '商量好了',
    })

    const line = list.items.find(({ id }: { id: string }) => id === booking.id)
    expect(line.next).toContain('不上门了：车送修')
    const waiting = work.items.find(({ id }: { id: string }) => id === booking.id)
    expect(waiting).toMatchObject({ group: 'new', state: expect.stringContaining('另定时间') })
    expect([confirmed.body.code, again.body.code]).toEqual(['booking.not-now', 'booking.slot-closed'])
    expect([moved.status, (await look()).calledOff]).toEqual([200, null])
    expect((await halfOf(booking.beat.id, slot.day)).toCall).toBe(0)
  })

  it('calls off the whole day at once, tells a household again for another day, and leaves who is on the way', async () => {
    const slot = { day: '2026-12-16', half: 'morning' }
    const { booking, booker, act } = await aBooking(app, { subjectName: '两次的', slot })
    await aBooking(app, { subjectName: '下午的', slot: { ...slot, half: 'afternoon' } })

    const whole = await set(booking.beat.id, { ...slot, half: null, capacity: 0, note: '大雪封路' })
    const twice = await set(booking.beat.id, { ...slot, half: null, capacity: 0, note: '大雪封路' })
    const next = { day: '2026-12-17', half: 'morning' }
    await act(booker, 'rescheduling', { slot: next })
    const other = await set(booking.beat.id, { ...next, capacity: 0, note: '还在下' })

    expect([whole, twice, other].map(({ body }) => body.calledOff)).toEqual([2, 0, 1])
    expect(await noticesOf(booker)).toEqual(['booking-called-off', 'booking-called-off'])
  })

  it('gives the places back to those who book once it is open again', async () => {
    const slot = { day: '2026-12-18', half: 'morning' }
    const { booking, act } = await aBooking(app, { subjectName: '先约的', slot })
    await set(booking.beat.id, { ...slot, capacity: 0, note: '培训' })

    await set(booking.beat.id, { ...slot, capacity: 1 })
    const back = await act(officer, 'rescheduling', { slot, reason: '培训取消了' })

    expect([back.status, back.body.calledOff, back.body.visit.day]).toEqual([200, null, slot.day])
    expect(await halfOf(booking.beat.id, slot.day)).toMatchObject({ state: 'full', booked: 1, toCall: 0 })
  })

  it('stays closed when the household is moved, and opens again with the chief’s number', async () => {
    const { booking, act } = await aBooking(app, {
      subjectName: '要改期的',
      slot: { day, half: 'afternoon' },
    })
    const half = { half: 'afternoon', day }
    await set(booking.beat.id, { ...half, capacity: 0, note: '车检' })
    await act(officer, 'rescheduling', { slot: { day: '2026-12-10', half: 'morning' }, reason: '车检' })

    const emptied = await halfOf(booking.beat.id, day, 'afternoon')
    const late = await aBooking(app, { subjectName: '又来一个', slot: half })
    await set(booking.beat.id, { ...half, capacity: 2 })

    expect(emptied).toMatchObject({ state: 'closed', booked: 0, toCall: 0 })
    expect(late.booking.code).toBe('booking.slot-closed')
    expect(await halfOf(booking.beat.id, day, 'afternoon')).toMatchObject({
      state: 'open',
      capacity: 2,
      why: null,
    })
  })

  it('never lets the number fall below what is booked', async () => {
    const slot = { day: '2026-12-11', half: 'morning' }
    const { booking } = await aBooking(app, { subjectName: '第一家', slot })
    await aBooking(app, { subjectName: '第二家', slot })

    const { status, body } = await set(booking.beat.id, { ...slot, capacity: 1 })

    expect([status, body.code]).toEqual([409, 'booking.capacity-below-booked'])
  })
})
