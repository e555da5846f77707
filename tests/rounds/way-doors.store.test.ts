import { beforeEach, describe, expect, it, vi } from 'vitest'
import { outgoing } from '@client/platform/outgoing'
import type { Round, Stop, WayDoor } from '@client/rounds/rounds.api'
import {
  doorsBelow,
  doorsElsewhere,
  noteCarried,
  noteTaken,
  notedAt,
  takingOf,
  wayOf,
} from '@client/rounds/way-doors.store'

const { kept } = vi.hoisted(() => ({ kept: new Map<string, unknown>() }))
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  },
}))

const stop = (id: string, village: string) => ({ id, village, done: false }) as Stop
const door = (id: string, village: string, leg: WayDoor['leg'] = null) =>
  ({ id, kind: 'need', village: { code: village, name: village }, leg }) as WayDoor
const round: Pick<Round, 'stops' | 'doors' | 'way' | 'beat' | 'day'> = {
  beat: { id: 'beat', name: '第一警务区' },
  day: '2026-11-26',
  way: ['1', '2', '3'],
  stops: [stop('1', '桥子村'), stop('2', '白草坡村'), stop('3', '桥子村')],
  doors: [door('a', '桥子村'), door('b', '白草坡村'), door('c', '爱子村')],
}
const idsOf = (doors: readonly WayDoor[]) => doors.map(({ id }) => id)

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('navigator', {})
  vi.useFakeTimers({ now: new Date('2026-11-26T01:10:00Z') })
})

describe('a door on the way', () => {
  it('stands below the first stop of its village, once', () => {
    const way = wayOf(round, [])

    expect([0, 1, 2].map((place) => idsOf(doorsBelow(round, way, place)))).toEqual([['a'], ['b'], []])
  })

  it('stands at the end where nobody goes to its village today', () => {
    expect(idsOf(doorsElsewhere(round, wayOf(round, [])))).toEqual(['c'])
  })

  it('is noted without signal with its own moment, and waits in sight', () => {
    noteCarried('b', { how: 'at-door', word: 'satisfied', words: ' 好得很 ' })

    const { items } = outgoing.useItems.getState()
    expect(items).toEqual([
      expect.objectContaining({
        path: '/api/needs/b/carrying-back',
        body: {
          how: 'at-door',
          word: 'satisfied',
          words: '好得很',
          happenedAt: '2026-11-26T01:10:00.000Z',
        },
        refusal: null,
      }),
    ])
    expect(notedAt(items, door('b', '白草坡村'))?.path).toBe('/api/needs/b/carrying-back')
    expect(notedAt(items, door('a', '桥子村'))).toBeNull()
  })
})

describe('a door that is taken into the round', () => {
  const waysOf = (day = round) => wayOf(day, outgoing.useItems.getState().items)
  const shown = (day = round) => waysOf(day).map(({ id }) => id)

  beforeEach(() => {
    outgoing.useItems.setState({ items: [] })
  })

  it('stands where the station reckoned it, and no longer below a stop', () => {
    const taken = {
      ...round,
      way: ['1', 'b', '2', '3'],
      doors: [door('b', '白草坡村', { metres: 400, minutes: 1 })],
    }

    expect(shown(taken)).toEqual(['1', 'b', '2', '3'])
    expect(doorsBelow(taken, waysOf(taken), 1)).toEqual([])
  })

  it('stands behind the last stop of its village without signal, and waits', () => {
    const [below] = round.doors
    if (below === undefined) throw new Error('no door')
    noteTaken(round, below, true)

    expect(shown()).toEqual(['1', '2', '3', 'a'])
    expect(takingOf(outgoing.useItems.getState().items, below)).toMatchObject({
      path: '/api/rounds/doors',
      body: { beatId: 'beat', day: '2026-11-26', kind: 'need', id: 'a', taken: true },
    })
  })

  it('stands last where nobody goes to its village, and is taken out again in the same way', () => {
    const far = round.doors[2]
    if (far === undefined) throw new Error('no door')
    noteTaken(round, far, true)
    const before = shown()
    vi.setSystemTime('2026-11-26T01:11:00Z')
    noteTaken(round, far, false)

    expect(before).toEqual(['1', '2', '3', 'c'])
    expect(shown()).toEqual(['1', '2', '3'])
  })

  it('is gone from the way once nothing is to be done there', () => {
    expect(shown({ ...round, way: ['1', 'x', '2', '3'] })).toEqual(['1', '2', '3'])
  })
})
