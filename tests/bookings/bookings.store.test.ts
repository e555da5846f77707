import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Draft } from '@client/bookings/bookings.store'
import { nameOfDraft, toRequest, useDraft } from '@client/bookings/bookings.store'
import { emptyForm, minuteOf, problemIn } from '@client/bookings/components/act-form'
import { firstOpenStep, problemsIn, problemsInStep } from '@client/bookings/components/form-steps'

const { kept } = vi.hoisted(() => ({ kept: new Map<string, unknown>() }))
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  },
}))

const now = new Date('2026-11-24T02:00:00Z')
const filledIn: Partial<Draft> = {
  relation: 'child',
  agreed: true,
  subjectName: ' 赵桂兰 ',
  birth: { year: '1948', month: '3', day: '2' },
  service: 'lost',
  eligibility: ['bedridden'],
  village: { code: '620822105206', name: '白草坡村' },
  landmark: '村口第三家',
  phone: '13800000111',
  slot: { day: '2026-11-26', half: 'morning' },
}
const { change, another, show, forgetSent } = useDraft.getState()
const waiting = new Set<string>()
const open = (account: string, given: Partial<Draft>) => {
  useDraft.getState().open(account, given, (key) => waiting.has(key))
}
const draft = () => useDraft.getState().draft

beforeEach(() => {
  kept.clear()
  waiting.clear()
  open('nobody', {})
  another()
})

describe('the form of a home visit', () => {
  it('makes the request that the rules accept, leaving out what was not said', () => {
    change(filledIn)

    expect(problemsIn(draft(), now)).toEqual([])
    expect(toRequest(draft(), now)).toEqual({
      relation: 'child',
      subjectName: '赵桂兰',
      subjectBirth: '1948-03-02',
      phone: '13800000111',
      phoneOf: 'subject',
      villageCode: '620822105206',
      landmark: '村口第三家',
      service: 'lost',
      oldCard: 'lost',
      registerAtHome: true,
      eligibility: ['bedridden'],
      needs: [],
      consent: { how: 'oral', on: '2026-11-24' },
    })
  })

  it('says in each step what is still to be filled in there', () => {
    const fields = [0, 1, 2, 3, 4].map((step) => problemsInStep(draft(), step, now).map(({ field }) => field))

    expect(fields).toEqual([
      ['relation', 'subjectName', 'subjectBirth'],
      ['service', 'eligibility'],
      ['villageCode', 'landmark', 'phone'],
      ['slot'],
      [],
    ])
    expect(firstOpenStep({ ...draft(), ...filledIn, slot: null }, now)).toBe(3)
    expect(firstOpenStep({ ...draft(), ...filledIn }, now)).toBe(4)
  })

  it('asks a daughter whether her mother wants it, and a guardian nothing', () => {
    const asked = (relation: Draft['relation']) => {
      change({ ...filledIn, agreed: false, relation, guardianName: '赵小燕' })
      return problemsInStep(draft(), 0, now).map(({ field }) => field)
    }

    expect([asked('child'), asked('spouse'), asked('self'), asked('guardian')]).toEqual([
      ['agreed'],
      ['agreed'],
      [],
      [],
    ])
  })

  it('asks for the guardian where a tick of the second step calls for one', () => {
    change({ ...filledIn, eligibility: ['no-capacity'] })

    expect(problemsInStep(draft(), 1, now).map(({ field }) => field)).toEqual(['relation'])
  })

  it('is still there after the app was closed, and after signing in, until it was sent', () => {
    change(filledIn)
    open('nobody', {})
    const reopened = draft().landmark
    open('account-1', {})
    const signedIn = draft().landmark
    change({ sentKey: 'key-1' })
    forgetSent('key-1')
    open('account-1', {})

    expect([reopened, signedIn, draft().landmark]).toEqual(['村口第三家', '村口第三家', ''])
    expect([...kept.keys()]).toEqual([])
  })

  it('waits, put aside for the mother, while the one for the father is written', () => {
    change(filledIn)
    another()
    change({ relation: 'child', subjectName: '赵长福' })
    open('account-1', {})

    const [mother] = useDraft.getState().others
    show(mother?.id ?? '')

    expect(draft().subjectName).toBe(filledIn.subjectName)
    expect(useDraft.getState().others.map((other) => nameOfDraft(other.draft))).toEqual(['赵长福'])
  })

  it('is forgotten once it was sent, without disturbing the one on the page', () => {
    open('account-1', {})
    change({ ...filledIn, sentKey: 'key-1' })
    another()
    change({ subjectName: '赵长福' })

    const takesThePage = forgetSent('key-1')

    expect(takesThePage).toBe(false)
    expect(draft().subjectName).toBe('赵长福')
    expect(useDraft.getState().others).toEqual([])
  })

  it('is not offered again where it was sent while the page was closed', () => {
    open('account-1', {})
    change({ ...filledIn, sentKey: 'key-1' })
    another()
    change({ ...filledIn, subjectName: '赵长福', sentKey: 'key-2' })
    waiting.add('key-2')

    open('account-1', {})

    expect(draft().sentKey).toBe('key-2')
    expect(useDraft.getState().others).toEqual([])
  })

  it('begins with the village of the phone and with what the address says', () => {
    kept.set('my-village', { code: '620822105205', name: '店子村', beatId: 'x' })

    open('account-2', { service: 'damaged' })

    expect([draft().village?.name, draft().service]).toEqual(['店子村', 'damaged'])
  })
})

describe('the sheet of an act', () => {
  it.each([
    ['9:30', 570],
    ['09:30', 570],
    ['0930', 570],
    ['9点半', 570],
    ['14点', 840],
    ['9：05', 545],
    ['25:00', null],
    ['上午', null],
  ])('reads %s as %s', (typed, minute) => {
    expect(minuteOf(typed)).toBe(minute)
  })

  it.each([
    ['nobody-home', {}, '请写一句为什么'],
    ['nobody-home', { reason: '敲门没人应' }, null],
    ['supplement-request', {}, '请选缺什么'],
    ['acceptance', { number: ' ' }, '请写受理凭证号'],
    ['delivery', { receiver: '赵桂兰', relation: 'self' }, '旧证收回了没有？'],
    ['delivery', { receiver: '赵桂兰', relation: 'self', oldCardReturned: true }, null],
    ['rescheduling', { reason: '车坏了' }, '请选一个时间'],
    ['confirmation', { time: '早上' }, '钟点写成 9:30 这样'],
    ['confirmation', {}, null],
  ] as const)('of %s with %o says: %s', (act, form, problem) => {
    expect(problemIn(act, { ...emptyForm, ...form })).toBe(problem)
  })
})
