import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@shared/kernel/beijing-time'
import type { NoticeChoice } from '@shared/notices/notice'
import {
  MOST_TRIES,
  choosableKinds,
  dueAt,
  firstLoudMoment,
  leaseFor,
  nextTry,
  pauseAfter,
  unasked,
  usualQuiet,
  wayTo,
} from '@shared/notices/notice.rules'

const at = (clock: string) => new Date(`2026-11-24T${clock}:00+08:00`)
const both = { sms: true, weixin: true }
const choice = (parts: Partial<NoticeChoice>): NoticeChoice => ({ ...unasked, ...parts })

describe('the pause after a failed try', () => {
  it('is twice the one before, an hour at most', () => {
    const pauses = [1, 2, 3, 4, 20].map((tries) => pauseAfter(tries, 30_000, 0.5))

    expect(pauses).toEqual([30_000, 60_000, 120_000, 240_000, HOUR])
  })

  it('is spread by a quarter to both sides', () => {
    expect(pauseAfter(1, 40_000, 0)).toBe(30_000)
    expect(pauseAfter(1, 40_000, 1)).toBe(50_000)
  })

  it('ends after the last try, and then a person looks', () => {
    expect(nextTry(MOST_TRIES - 1, 1000, 0.5, at('10:00'))).not.toBeNull()
    expect(nextTry(MOST_TRIES, 1000, 0.5, at('10:00'))).toBeNull()
  })

  it('is shorter than half a day from the first try to the last', () => {
    const pauses = Array.from({ length: MOST_TRIES - 1 }, (_, index) => pauseAfter(index + 1, 30_000, 1))

    expect(pauses.reduce((sum, pause) => sum + pause)).toBeLessThan(12 * HOUR)
  })

  it('leaves a claim longer than the gateway is waited for', () => {
    expect(leaseFor(5000)).toBeGreaterThan(5000)
  })
})

describe('quiet hours', () => {
  it.each([
    ['20:59', '2026-11-24T20:59:00+08:00'],
    ['21:00', '2026-11-25T07:00:00+08:00'],
    ['23:59', '2026-11-25T07:00:00+08:00'],
    ['00:00', '2026-11-24T07:00:00+08:00'],
    ['06:59', '2026-11-24T07:00:00+08:00'],
    ['07:00', '2026-11-24T07:00:00+08:00'],
  ])('move %s to %s', (clock, loud) => {
    expect(firstLoudMoment(at(clock), usualQuiet)).toEqual(new Date(loud))
  })

  it('may lie within one day, for a noon nap', () => {
    expect(firstLoudMoment(at('13:00'), { from: 12 * 60, to: 14 * 60 })).toEqual(at('14:00'))
    expect(firstLoudMoment(at('15:00'), { from: 12 * 60, to: 14 * 60 })).toEqual(at('15:00'))
  })

  it('are none where they begin and end together', () => {
    expect(firstLoudMoment(at('23:00'), { from: 0, to: 0 })).toEqual(at('23:00'))
  })

  it('do not hold back what is urgent', () => {
    expect(dueAt('answer-overdue', usualQuiet, at('23:00'))).toEqual(at('23:00'))
    expect(dueAt('card-arrived', usualQuiet, at('23:00'))).toEqual(new Date('2026-11-25T07:00:00+08:00'))
  })

  it('leave an answer a minute to be read in the app first', () => {
    expect(dueAt('thread-answered', usualQuiet, at('10:00'))).toEqual(
      new Date(at('10:00').getTime() + MINUTE),
    )
  })
})

describe('the way to a person', () => {
  it('is an SMS for what the service itself needs, before anybody was asked', () => {
    const reach = { sms: true, weixin: false }

    expect(wayTo('booking-moved', unasked, reach)).toEqual({ channel: 'sms', orBySms: false })
    expect(wayTo('booking-tomorrow', unasked, reach)).toBeNull()
  })

  it('is WeChat where it was agreed to there, and SMS only where WeChat refuses', () => {
    expect(wayTo('booking-tomorrow', choice({ sms: true }), both)).toEqual({
      channel: 'weixin',
      orBySms: true,
    })
    expect(wayTo('booking-tomorrow', choice({ sms: false }), both)).toEqual({
      channel: 'weixin',
      orBySms: false,
    })
  })

  it.each([
    ['who wants no SMS', choice({ sms: false, weixin: false })],
    ['who keeps this kind out of the pocket', choice({ sms: true, muted: ['card-arrived'] })],
  ])('stays within the app for somebody %s', (_, chosen) => {
    expect(wayTo('card-arrived', chosen, both)).toBeNull()
  })

  it('stays within the app for staff', () => {
    expect(wayTo('answer-overdue', choice({ sms: true }), both)).toBeNull()
  })

  it('can be chosen for every kind that residents get, and for no other', () => {
    expect(choosableKinds).toContain('dispute-changed')
    expect(choosableKinds).not.toContain('follow-up-due')
    expect(choosableKinds).not.toContain('dispute-invitation')
    expect(choosableKinds).not.toContain('discreet')
  })
})
