import { describe, expect, it } from 'vitest'
import type { VisitRequest } from '@shared/bookings/booking-request'
import { homeVisitServices, oldCards } from '@shared/bookings/booking-request'
import {
  ageOn,
  checkRequest,
  isEarlyRenewal,
  maskRequest,
  needsGuardian,
  oldCardsOf,
  relationsOf,
} from '@shared/bookings/booking-request.rules'
import { roles } from '@shared/kernel/actor'

const now = new Date('2026-11-24T02:00:00Z')
const request = (changes: Partial<VisitRequest> = {}): VisitRequest => ({
  relation: 'child',
  subjectName: '赵桂兰',
  subjectBirth: '1948-03-02',
  phone: '138 0000 0111',
  phoneOf: 'subject',
  villageCode: '620822105206',
  landmark: '村口第三家',
  service: 'expired',
  oldCard: 'in-hand',
  registerAtHome: true,
  eligibility: ['bedridden'],
  needs: [],
  ...changes,
})
const wrong = (changes: Partial<VisitRequest>) =>
  checkRequest(request(changes), now).map(({ field }) => field)

describe('a request', () => {
  it('fits as a daughter fills it in', () => {
    expect(wrong({})).toEqual([])
  })

  it.each<[string, Partial<VisitRequest>, string[]]>([
    ['a birth date in the future', { subjectBirth: '2026-11-25' }, ['subjectBirth']],
    ['a birth date that does not exist', { subjectBirth: '1948-02-30' }, ['subjectBirth']],
    ['a person of 131 years', { subjectBirth: '1895-01-01' }, ['subjectBirth']],
    ['a landline', { phone: '0933-3622110' }, ['phone']],
    ['somebody else’s phone without a name', { phoneOf: 'contact' }, ['contactName']],
    ['a reason that is not told', { eligibility: ['other'] }, ['reason']],
    ['no reason at all', { eligibility: [] }, ['eligibility']],
    ['an expiry that does not exist', { oldCardExpiry: '2026-13-01' }, ['oldCardExpiry']],
    [
      'a child of fifteen booked by a relative',
      { subjectBirth: '2010-11-25', relation: 'relative' },
      ['relation'],
    ],
    [
      'a child of fifteen without the guardian’s name',
      { subjectBirth: '2010-11-25', relation: 'guardian' },
      ['guardianName'],
    ],
    ['a person without full capacity', { eligibility: ['no-capacity'] }, ['relation']],
    ['a grid worker without the person’s word', { relation: 'grid-worker' }, ['consent']],
    ['a village cadre without the person’s word', { relation: 'village-cadre' }, ['consent']],
    ['an officer without the person’s word', { relation: 'officer' }, ['consent']],
    [
      'a word given tomorrow',
      { relation: 'officer', consent: { how: 'oral', on: '2026-11-25', callBack: '打电话' } },
      ['on'],
    ],
  ])('is sent back for %s', (_, changes, fields) => {
    expect(wrong(changes)).toEqual(fields)
  })

  it('is sent back where nobody could ask the person again', () => {
    expect(wrong({ relation: 'grid-worker', consent: { how: 'oral', on: '2026-11-24' } })).toEqual([
      'consent',
    ])
  })

  it('takes the word of a family that asked the person, with no more than the day', () => {
    expect(wrong({ relation: 'child', consent: { how: 'oral', on: '2026-11-24' } })).toEqual([])
    expect(wrong({ relation: 'child', consent: { how: 'oral', on: '2026-11-25' } })).toEqual(['on'])
  })

  it('lets a person of sixteen today book for themselves', () => {
    expect(
      wrong({ relation: 'self', subjectBirth: '2010-11-24', service: 'first', oldCard: 'none' }),
    ).toEqual([])
  })

  it('lets a grid worker book for a child with the guardian’s name and word', () => {
    const consent = { how: 'written' as const, on: '2026-11-20', callBack: '打给他妈' }

    expect(
      wrong({ relation: 'grid-worker', consent, subjectBirth: '2015-01-01', guardianName: '周梅' }),
    ).toEqual([])
  })

  it.each(homeVisitServices)('has an old card that goes with %s', (service) => {
    for (const oldCard of oldCards) {
      expect(wrong({ service, oldCard })).toEqual(oldCardsOf(service).includes(oldCard) ? [] : ['oldCard'])
    }
  })
})

describe('ages', () => {
  it.each([
    ['2010-11-24', '2026-11-24', 16],
    ['2010-11-25', '2026-11-24', 15],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ])('of %s on %s are %i', (birth, day, age) => {
    expect(ageOn(birth, day)).toBe(age)
  })

  it('call for a guardian under sixteen or without full capacity', () => {
    expect(needsGuardian({ subjectBirth: '2010-11-25', eligibility: [] }, now)).toBe(true)
    expect(needsGuardian({ subjectBirth: '1948-03-02', eligibility: ['no-capacity'] }, now)).toBe(true)
    expect(needsGuardian({ subjectBirth: '2010-11-24', eligibility: ['alone'] }, now)).toBe(false)
  })
})

describe('an early renewal', () => {
  it.each([
    ['2027-02-24', false],
    ['2027-02-25', true],
    ['2026-01-01', false],
    [undefined, false],
  ])('is warned of more than three months before %s: %s', (expiry, early) => {
    expect(isEarlyRenewal('expired', expiry, now)).toBe(early)
    expect(isEarlyRenewal('lost', expiry, now)).toBe(false)
  })
})

describe('identity numbers', () => {
  it('are hidden in every free text before anything is stored', () => {
    const number = '622723188001010014'
    const words = request({
      subjectName: `赵${number}`,
      landmark: `${number}家`,
      reason: number,
      contactName: number,
      guardianName: number,
      consent: { how: 'oral', on: '2026-11-20', callBack: `打${number}` },
    })

    const { request: masked, masked: wasThere } = maskRequest(words)

    expect(wasThere).toBe(true)
    expect(JSON.stringify(masked)).not.toContain(number)
    expect(masked.landmark).toBe('622723********0014家')
  })

  it('leave a request without any as it was', () => {
    expect(maskRequest(request())).toEqual({ request: request(), masked: false })
  })
})

describe('the relations that a role may choose', () => {
  it('are none for mediators and administrators', () => {
    expect(roles.filter((role) => relationsOf(role).length === 0)).toEqual(['mediator', 'administrator'])
  })
})
