import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type ContactCard, findCard } from '@client/beats/beats.api'

const { kept, server } = vi.hoisted(() => {
  const far: { card: unknown } = { card: undefined }
  return { kept: new Map<string, unknown>(), server: far }
})
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
    request: () =>
      server.card === undefined
        ? Promise.reject(new Error('request:fail'))
        : Promise.resolve({ statusCode: 200, data: server.card }),
  },
}))

const card = {
  id: 'beat-1',
  name: '第一警务区',
  officer: { name: '马建国' },
  call: { number: '0000-0000', name: '马建国' },
  duty: { open: true, covers: { name: '马建国' }, sentence: '现在值班，到 18:00', today: [] },
} as unknown as ContactCard

beforeEach(() => {
  kept.clear()
  server.card = card
})

describe('the contact card on a phone without a signal', () => {
  it('still has the officer and the number to call', async () => {
    await findCard({ beat: 'beat-1' })
    server.card = undefined

    const recalled = await findCard({ beat: 'beat-1' })

    expect(recalled.officer?.name).toBe('马建国')
    expect(recalled.call).toEqual({ number: '0000-0000', name: '马建国' })
  })

  it('does not claim that somebody is on duty now', async () => {
    await findCard({ beat: 'beat-1' })
    server.card = undefined

    const recalled = await findCard({ beat: 'beat-1' })

    expect(recalled.isKept).toBe(true)
    expect(recalled.duty).toMatchObject({ open: false, covers: null, sentence: '没有信号，值班的人可能换了' })
  })

  it('is not that of another beat', async () => {
    await findCard({ beat: 'beat-1' })
    server.card = undefined

    await expect(findCard({ beat: 'beat-2' })).rejects.toMatchObject({ code: 'offline' })
  })
})
