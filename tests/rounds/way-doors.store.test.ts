import { beforeEach, describe, expect, it, vi } from 'vitest'
import { outgoing } from '@client/platform/outgoing'
import type { Round, Stop, WayDoor } from '@client/rounds/rounds.api'
import { doorsBelow, doorsElsewhere, noteCarried, notedAt } from '@client/rounds/way-doors.store'

const { kept } = vi.hoisted(() => ({ kept: new Map<string, unknown>() }))
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  },
}))

const stop = (village: string) => ({ village }) as Stop
const door = (id: string, village: string) => ({ id, village: { code: village, name: village } }) as WayDoor
const round: Pick<Round, 'stops' | 'doors'> = {
  stops: [stop('桥子村'), stop('白草坡村'), stop('桥子村')],
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
    expect([0, 1, 2].map((place) => idsOf(doorsBelow(round, place)))).toEqual([['a'], ['b'], []])
  })

  it('stands at the end where nobody goes to its village today', () => {
    expect(idsOf(doorsElsewhere(round))).toEqual(['c'])
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
