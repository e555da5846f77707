import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetOldDays, readOrRecallToday } from '@client/platform/kept-day'
import type { Outgoing } from '@client/platform/outgoing-item'
import { offline } from '@client/platform/request-problem'
import { useSession } from '@client/platform/session'
import { movedBy } from '@client/rounds/components/moves'
import { bodyOf, emptyStep, problemIn } from '@client/rounds/components/step-form'
import type { Stop, WayDoor } from '@client/rounds/rounds.api'
import { mainAct, notedSteps, projected, saidNow, targetOf } from '@client/rounds/rounds.store'
import type { Way } from '@client/rounds/way-doors.store'
import { transitionOf } from '@shared/bookings/booking-steps.rules'
import { type RoadAct, roadActs } from '@shared/rounds/round'

const { kept } = vi.hoisted(() => ({ kept: new Map<string, unknown>() }))
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  },
}))

const acts = roadActs.map((act) => ({ act, from: [...transitionOf(act).from], to: transitionOf(act).to }))
const aStep = (act: RoadAct, body: object = {}, refusal: string | null = null): Outgoing => ({
  key: `key-${act}`,
  target: targetOf('home'),
  ownerId: 'officer',
  path: `/api/bookings/home/${act}`,
  body: { ...body, happenedAt: '2026-11-26T01:05:00.000Z' },
  files: [],
  beatId: null,
  queuedAt: '2026-11-26T01:05:00.000Z',
  refusal,
})
const agreed = { state: 'scheduled', calledToday: false }
const look = (...steps: Outgoing[]) => projected(agreed, acts, notedSteps(steps, 'home'))

describe('a home at the gate', () => {
  it('is called first; only then the officers leave for it', () => {
    const before = look()
    const reached = look(aStep('call', { reached: true }))

    expect([mainAct(before), before.offered.includes('departure')]).toEqual(['call', false])
    expect(mainAct(reached)).toBe('departure')
    expect(look(aStep('call', { reached: false })).offered).not.toContain('departure')
  })

  it('goes on from what was noted, before any of it has arrived', () => {
    const underWay = look(aStep('call', { reached: true }), aStep('departure'))
    const taken = look(aStep('call', { reached: true }), aStep('departure'), aStep('acceptance'))

    expect([underWay.state, mainAct(underWay)]).toEqual(['visiting', 'acceptance'])
    expect([taken.state, taken.offered]).toEqual(['collected', []])
  })

  it('waits for the officer where a step was refused', () => {
    const { conflict, offered } = look(aStep('call', { reached: true }, '同事动过'), aStep('departure'))

    expect([conflict?.act, offered]).toEqual(['call', []])
  })

  it('counts only its own steps', () => {
    expect(notedSteps([{ ...aStep('call'), target: 'booking' }, aStep('call')], 'other')).toEqual([])
  })
})

describe('a step that is said again', () => {
  it('counts from now and tells in its words when it was noted', () => {
    const again = (act: RoadAct, body: object) => saidNow(notedSteps([aStep(act, body)], 'home')[0]!)

    expect(again('call', { reached: true })).toEqual({ reached: true, note: '09:05 在路上记的' })
    expect(again('nobody-home', { reason: '没人应' })).toEqual({ reason: '没人应（09:05 在路上记的）' })
  })
})

describe('what has to be said with a step', () => {
  it.each<[RoadAct, object]>([
    ['acceptance', { number: 'SL1' }],
    ['nobody-home', { reason: '没人应' }],
    ['missed-delivery', { reason: '路不通' }],
    ['window-referral', { reason: '设备坏了' }],
    ['supplement-request', { missing: ['户口本'] }],
    ['delivery', { receiver: '赵桂兰', relation: 'self', oldCardReturned: true }],
  ])('%s', (act, said) => {
    expect(problemIn(act, emptyStep)).not.toBeNull()
    expect(problemIn(act, { ...emptyStep, ...said })).toBeNull()
    expect(bodyOf(act, { ...emptyStep, ...said })).toMatchObject(said)
  })
})

describe('a home that is moved by hand', () => {
  const stop = (id: string, half: 'morning' | 'afternoon' | null): Way => ({ id, stop: { id, half } as Stop })
  const door: Way = { id: 'd', door: { id: 'd' } as WayDoor }
  const way = [stop('a', 'morning'), stop('b', null), stop('c', 'afternoon')]
  const may = ['order' as const]

  it('changes places with its neighbour', () => {
    expect(movedBy({ may }, way, { id: 'b', by: -1 })).toEqual(['b', 'a', 'c'])
    expect(movedBy({ may }, way, { id: 'b', by: 1 })).toEqual(['a', 'c', 'b'])
  })

  it('changes places with a door that was taken into the round', () => {
    expect(movedBy({ may }, [...way, door], { id: 'd', by: -1 })).toEqual(['a', 'b', 'd', 'c'])
  })

  it('stays where it is at the ends, against the halves, and for whoever may not', () => {
    const halves = [stop('a', 'morning'), stop('c', 'afternoon')]

    expect([
      movedBy({ may }, way, { id: 'a', by: -1 }),
      movedBy({ may }, way, { id: 'c', by: 1 }),
      movedBy({ may }, way, { id: 'x', by: -1 }),
      movedBy({ may }, halves, { id: 'a', by: 1 }),
      movedBy({ may }, halves, { id: 'c', by: -1 }),
      movedBy({ may: [] }, way, { id: 'b', by: 1 }),
    ]).toEqual([null, null, null, null, null, null])
  })
})

describe('what a phone keeps of a day', () => {
  const signedIn = (id: string) => {
    useSession.setState({ token: 'token', actor: { id, role: 'officer' } as never })
  }
  const noSignal = () => Promise.reject(offline())

  beforeEach(() => {
    kept.clear()
    vi.useFakeTimers({ now: new Date('2026-11-26T01:00:00Z') })
    signedIn('officer')
  })

  it('is shown again without signal, on the same day', async () => {
    await readOrRecallToday('round', () => Promise.resolve('three homes'))

    expect(await readOrRecallToday('round', noSignal)).toEqual({ value: 'three homes', fresh: false })
  })

  it('is gone on the next day', async () => {
    await readOrRecallToday('round', () => Promise.resolve('three homes'))
    vi.setSystemTime(new Date('2026-11-26T17:00:00Z'))

    await expect(readOrRecallToday('round', noSignal)).rejects.toMatchObject({ code: 'offline' })
    expect(kept.size).toBe(0)
  })

  it('is gone once its owner has signed out, and never shown to the next', async () => {
    await readOrRecallToday('round', () => Promise.resolve('three homes'))
    signedIn('somebody else')

    await expect(readOrRecallToday('round', noSignal)).rejects.toMatchObject({ code: 'offline' })
    useSession.setState({ token: null, actor: null })
    forgetOldDays()
    expect([...kept.keys()].filter((key) => key.includes('day:'))).toEqual([])
  })
})
