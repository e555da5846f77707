import { describe, expect, it } from 'vitest'
import type { DutyHours } from '@shared/beats/duty'
import { type BookingState, type Visit, bookingStates } from '@shared/bookings/booking'
import { sayNextToStaff } from '@shared/bookings/booking-desk-words.rules'
import { submit } from '@shared/bookings/booking-steps.rules'
import {
  callBackBy,
  deliverBy,
  dueAt,
  isOverdue,
  legalDay,
  stageOf,
} from '@shared/bookings/booking-time.rules'
import { receiptOf, sayNext, waitsForHousehold } from '@shared/bookings/booking-words.rules'
import { nextFree, sayHalf, slotsBetween, spanOfHalf, visitIn } from '@shared/bookings/slot.rules'

const office = [
  { from: 510, to: 720 },
  { from: 870, to: 1080 },
]
const hours: DutyHours = {
  weekly: [office, office, office, office, office, [{ from: 540, to: 720 }], []],
  exceptions: [
    { day: '2026-11-27', name: '培训', spans: [] },
    { day: '2026-11-29', name: '周日补班', spans: office },
  ],
}
const tuesday = new Date('2026-11-24T02:00:00Z')
const beijing = (text: string) => new Date(`${text}:00+08:00`)
const visit: Visit = {
  day: '2026-11-26',
  half: 'morning',
  from: beijing('2026-11-26T08:30'),
  to: beijing('2026-11-26T12:00'),
  at: null,
}

describe('the half-days of a beat', () => {
  it('follow the duty hours, closed days, holidays and make-up workdays', () => {
    const slots = slotsBetween({ hours, rows: [], usual: 3 }, '2026-11-26', '2026-11-30')

    expect(slots.map(({ day, half, from, to }) => `${day} ${half} ${from}-${to}`)).toEqual([
      '2026-11-26 morning 08:30-12:00',
      '2026-11-26 afternoon 14:30-18:00',
      '2026-11-28 morning 09:00-12:00',
      '2026-11-29 morning 08:30-12:00',
      '2026-11-29 afternoon 14:30-18:00',
      '2026-11-30 morning 08:30-12:00',
      '2026-11-30 afternoon 14:30-18:00',
    ])
  })

  it('hold the usual number unless the chief set another, and never less than nothing', () => {
    const rows = [
      { day: '2026-11-26', half: 'morning' as const, capacity: 2, booked: 2, closed: false, note: null },
      { day: '2026-11-26', half: 'afternoon' as const, capacity: 0, booked: 0, closed: false, note: '开会' },
    ]

    const slots = slotsBetween({ hours, rows, usual: 3 }, '2026-11-26', '2026-11-28')

    expect(slots.map(({ capacity, free, note }) => [capacity, free, note])).toEqual([
      [2, 0, null],
      [0, 0, '开会'],
      [3, 3, null],
    ])
    expect(nextFree(slots, { day: '2026-11-26', half: 'morning' })?.day).toBe('2026-11-28')
    expect(nextFree(slots, { day: '2026-12-30', half: 'morning' })?.day).toBe('2026-11-28')
    expect(nextFree(slots.slice(0, 2), { day: '2026-11-25', half: 'morning' })).toBeNull()
  })

  it('split one long span at one o’clock and leave out stretches under an hour', () => {
    const allDay: DutyHours = {
      weekly: Array.from({ length: 7 }, () => [{ from: 480, to: 800 }]),
      exceptions: [],
    }

    expect(spanOfHalf(allDay, { day: '2026-11-26', half: 'morning' })).toEqual({ from: 480, to: 780 })
    expect(spanOfHalf(allDay, { day: '2026-11-26', half: 'afternoon' })).toBeNull()
  })

  it.each([
    ['2026-11-24', false],
    ['2026-11-25', true],
    ['2026-11-27', false],
    ['2026-12-24', true],
    ['2026-12-25', false],
  ])('can be booked from tomorrow for thirty days: %s %s', (day, possible) => {
    expect(visitIn(hours, { day, half: 'morning' }, tuesday) !== null).toBe(possible)
  })
})

describe('the deadlines', () => {
  it('are 45 days from acceptance, 30 more where travel is hard (规范2021 Art. 80)', () => {
    const at = beijing('2026-11-26T10:00')

    expect(legalDay({ number: '1', at, remote: false })).toBe('2027-01-10')
    expect(legalDay({ number: '1', at, remote: true })).toBe('2027-02-09')
  })

  it('count working days for the call back and the delivery', () => {
    expect(callBackBy(hours, beijing('2026-11-26T16:00'))).toEqual(beijing('2026-11-28T12:00'))
    expect(deliverBy(hours, beijing('2026-11-26T16:00'))).toEqual(beijing('2026-11-29T18:00'))
  })

  it('fall back to the calendar where a station has entered no hours', () => {
    const none: DutyHours = { weekly: [], exceptions: [] }

    expect(callBackBy(none, beijing('2026-11-26T16:00'))).toEqual(beijing('2026-11-28T00:00'))
  })

  it('make nobody late with what is closed or lies with the household', () => {
    const late = bookingStates.filter((state) => isOverdue(state, tuesday, beijing('2027-11-24T10:00')))

    expect(late).not.toContain('returned')
    expect(late).not.toContain('to-window')
    expect(late.every((state) => stageOf(state) !== 'closed')).toBe(true)
    expect(late).toContain('submitted')
  })
})

describe('what comes next', () => {
  const accepted = { number: 'SL1', at: beijing('2026-11-26T10:00'), remote: false }
  const say = (state: BookingState) => {
    const progress = { ...submit(visit, tuesday), state, acceptance: accepted, arrivedAt: tuesday }
    return sayNext(progress, dueAt(progress, hours), tuesday)
  }

  it.each(bookingStates)('is said for %s in one short sentence or two', (state) => {
    const words = say(state)

    expect(words.length).toBeGreaterThan(4)
    expect(words.length).toBeLessThan(60)
    expect(words).not.toMatch(/undefined|null|NaN|00:00/)
  })

  it.each(bookingStates)('is a job for the staff at %s, in other words than the household reads', (state) => {
    const progress = { ...submit(visit, tuesday), state, acceptance: accepted, arrivedAt: tuesday }

    const words = sayNextToStaff(progress, dueAt(progress, hours), tuesday)

    expect(words).not.toMatch(/您|undefined|null|NaN|00:00/)
    expect(words.length).toBeGreaterThan(3)
    expect(words.length).toBeLessThan(60)
  })

  it('tells the staff of a new booking by when to call and which half-day is kept', () => {
    const progress = submit(visit, tuesday)

    const words = sayNextToStaff(progress, dueAt(progress, hours), tuesday)

    expect(words).toBe('明天 18:00 前打电话，定下上门的时间。先占着11月26日（周四）上午')
  })

  it('names the half-day, the promise and the day that the law gives', () => {
    expect(say('submitted')).toContain('11月26日（周四）上午')
    expect(say('submitted')).toContain('明天 18:00 前打电话')
    expect(say('in-production')).toContain('2027年1月10日（周日）')
    expect(sayHalf({ day: '2026-11-25', half: 'afternoon' }, tuesday)).toBe('明天下午')
  })

  it('says where the household has to move', () => {
    expect(bookingStates.filter(waitsForHousehold)).toEqual([
      'returned',
      'to-window',
      'nobody-home',
      'recapture',
    ])
  })

  it('gives a receipt that can be read out', () => {
    expect(receiptOf(tuesday, 7)).toBe('办-1124-0007')
    expect(receiptOf(new Date('2026-11-24T16:00:00Z'), 12345)).toBe('办-1125-12345')
  })
})
