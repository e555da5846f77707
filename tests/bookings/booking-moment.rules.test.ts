import { describe, expect, it } from 'vitest'
import { momentOf } from '@shared/bookings/booking-moment.rules'

const now = new Date('2026-11-26T08:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const lastStep = before(90)

describe('the moment of a step', () => {
  it('is now where nothing else is told', () => {
    expect(momentOf(null, lastStep, now)).toEqual(now)
  })

  it('is the one that was noted on the road', () => {
    expect(momentOf(before(60), lastStep, now)).toEqual(before(60))
  })

  it.each([
    ['a phone that is a minute fast', before(-1), now],
    ['a phone that is a minute slow', before(91), lastStep],
  ])('is kept between the last step and now: %s', (_, told, wanted) => {
    expect(momentOf(told, lastStep, now)).toEqual(wanted)
  })

  it.each([
    ['booking.not-yet', before(-10), lastStep],
    ['booking.moved-meanwhile', before(120), lastStep],
    ['booking.too-long-ago', before(48 * 60 + 1), before(50 * 60)],
  ])('is refused with %s', (code, told, last) => {
    expect(() => momentOf(told, last, now)).toThrow(expect.objectContaining({ code }))
  })
})
