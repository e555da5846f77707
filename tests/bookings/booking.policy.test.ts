import { describe, expect, it } from 'vitest'
import { type BookingScope, type Visit, bookingActs } from '@shared/bookings/booking'
import { submit } from '@shared/bookings/booking-steps.rules'
import {
  actsAsBooker,
  actsOffered,
  mayActOnBooking,
  mayBookIn,
  mayReadBooking,
  maySetSlots,
} from '@shared/bookings/booking.policy'
import type { Actor, StaffRole } from '@shared/kernel/actor'

const booking: BookingScope = { stationId: 1, beatId: 'beat-a', bookerId: 'daughter' }
const resident = (accountId: string): Actor => ({ role: 'resident', accountId })
const staff = (
  role: StaffRole,
  scope: { station?: number; beats?: string[]; deputy?: string[]; id?: string } = {},
): Actor => ({
  role,
  accountId: scope.id ?? `${role}-1`,
  stationId: scope.station ?? 1,
  beatIds: scope.beats ?? [],
  deputyBeatIds: scope.deputy ?? [],
})
const onBeat = { beats: ['beat-a'] }
const elsewhere = { beats: ['beat-b'], deputy: ['beat-c'] }

const own = ['rescheduling', 'supplement', 'cancellation']
const everything = bookingActs.filter((act) => act !== 'supplement')
/** 规范2021 Art. 7: what an auxiliary may not mark. */
const reserved = [
  'supplement-request',
  'window-referral',
  'acceptance',
  'review',
  'recapture',
  'review-refusal',
  'production',
  'delivery',
  'self-collection',
  'relative-collection',
  'cancellation',
]
const assisting = everything.filter((act) => !reserved.includes(act))
const nothing: string[] = []

describe('who may read a booking and what they may ever do with it', () => {
  it.each<[string, Actor, boolean, readonly string[]]>([
    ['the one who booked', resident('daughter'), true, own],
    ['another resident', resident('neighbour'), false, nothing],
    ['an officer of the beat', staff('officer', onBeat), true, everything],
    ['the deputy of the beat', staff('officer', { deputy: ['beat-a'] }), true, everything],
    ['an officer of another beat', staff('officer', elsewhere), false, nothing],
    ['an officer of another station', staff('officer', { ...onBeat, station: 2 }), false, nothing],
    ['an auxiliary of the beat', staff('auxiliary', onBeat), true, assisting],
    ['an auxiliary of another beat', staff('auxiliary', elsewhere), false, nothing],
    ['the chief of the station', staff('station-chief'), true, everything],
    ['the chief of another station', staff('station-chief', { station: 2 }), false, nothing],
    ['a grid worker who booked', staff('grid-worker', { id: 'daughter' }), true, own],
    ['a grid worker who did not', staff('grid-worker', onBeat), false, nothing],
    ['a liaison cadre who booked', staff('liaison', { id: 'daughter' }), true, own],
    ['a liaison cadre who did not', staff('liaison', onBeat), false, nothing],
    ['a mediator', staff('mediator', onBeat), false, nothing],
    ['the administrator', staff('administrator', onBeat), false, nothing],
  ])('%s', (_, actor, reads, acts) => {
    const allowed = bookingActs.filter((act) => mayActOnBooking(actor, booking, act))

    expect(mayReadBooking(actor, booking)).toBe(reads)
    expect(allowed).toEqual([...bookingActs].filter((act) => acts.includes(act)))
  })

  it('binds whoever booked to the notice, unless they handle the beat themselves', () => {
    const officer = staff('officer', { ...onBeat, id: 'daughter' })

    expect(actsAsBooker(resident('daughter'), booking, 'cancellation')).toBe(true)
    expect(actsAsBooker(officer, booking, 'cancellation')).toBe(false)
    expect(actsAsBooker(officer, booking, 'supplement')).toBe(true)
    expect(actsAsBooker(resident('neighbour'), booking, 'cancellation')).toBe(false)
  })
})

describe('who may book where', () => {
  const place = { stationId: 1, beatId: 'beat-a' }

  it.each<[string, Actor, boolean, boolean]>([
    ['a resident', resident('daughter'), true, true],
    ['an officer of the beat', staff('officer', onBeat), true, true],
    ['an officer of another beat', staff('officer', elsewhere), false, false],
    ['an auxiliary of the beat', staff('auxiliary', onBeat), true, true],
    ['the chief', staff('station-chief'), true, true],
    ['the chief of another station', staff('station-chief', { station: 2 }), false, false],
    ['a grid worker', staff('grid-worker'), true, false],
    ['a liaison cadre', staff('liaison'), true, false],
    ['a mediator', staff('mediator', onBeat), false, false],
    ['the administrator', staff('administrator', onBeat), false, false],
  ])('%s: own village %s, other village %s', (_, actor, inOwn, inOther) => {
    expect(mayBookIn(actor, { ...place, isOwnVillage: true })).toBe(inOwn)
    expect(mayBookIn(actor, { ...place, isOwnVillage: false })).toBe(inOther)
  })
})

describe('who sets places and days off', () => {
  it('is the chief of that station alone', () => {
    const may = (['officer', 'auxiliary', 'station-chief', 'administrator', 'grid-worker'] as const).filter(
      (role) => maySetSlots(staff(role, onBeat), 1),
    )

    expect(may).toEqual(['station-chief'])
    expect(maySetSlots(staff('station-chief', { station: 2 }), 1)).toBe(false)
    expect(maySetSlots(resident('daughter'), 1)).toBe(false)
  })
})

describe('what is offered now', () => {
  const visit: Visit = {
    day: '2026-11-26',
    half: 'morning',
    from: new Date('2026-11-26T00:30:00Z'),
    to: new Date('2026-11-26T04:00:00Z'),
    at: null,
  }
  const early = new Date('2026-11-25T22:30:00Z')
  const late = new Date('2026-11-25T22:31:00Z')
  const submitted = { ...booking, progress: submit(visit, early) }

  it('is moving and cancelling to the booker until two hours before, then only the phone', () => {
    expect(actsOffered(resident('daughter'), submitted, early, 2)).toEqual(['rescheduling', 'cancellation'])
    expect(actsOffered(resident('daughter'), submitted, late, 2)).toEqual([])
  })

  it('is what the state allows to the officer, at any hour', () => {
    const offered = [
      'confirmation',
      'call',
      'rescheduling',
      'supplement-request',
      'window-referral',
      'cancellation',
    ]

    expect(actsOffered(staff('officer', onBeat), submitted, late, 2)).toEqual(offered)
  })

  it('is nothing to those who may not read it', () => {
    expect(actsOffered(staff('administrator', onBeat), submitted, early, 2)).toEqual([])
  })
})
