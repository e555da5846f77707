import { beforeEach, describe, expect, it, vi } from 'vitest'
import { askWeixin } from '@client/platform/notice-offer'

const { sheet, asked } = vi.hoisted(() => {
  process.env.TARO_ENV = 'weapp'
  const answers: Record<string, string> = {}
  return { sheet: answers, asked: { bodies: [] as string[], templates: [] as string[][] } }
})
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: () => '',
    requestSubscribeMessage: ({ tmplIds }: { tmplIds: string[] }) => {
      asked.templates.push(tmplIds)
      return Promise.resolve(sheet)
    },
    request: ({ data }: { data: string }) => {
      asked.bodies.push(data)
      return Promise.resolve({ statusCode: 200, data: {} })
    },
  },
}))

const templates = [
  { kind: 'card-arrived', templateId: 'one' },
  { kind: 'visit-reminder', templateId: 'two' },
  { kind: 'thread-answered', templateId: 'three' },
  { kind: 'dispute-answered', templateId: 'four' },
] as unknown as Parameters<typeof askWeixin>[0]

beforeEach(() => {
  for (const id of Object.keys(sheet)) sheet[id] = 'reject'
  asked.bodies.length = 0
  asked.templates.length = 0
})

describe('the consent that WeChat asks for', () => {
  it('counts however WeChat says yes', async () => {
    Object.assign(sheet, { one: 'accept', two: 'acceptWithAlert', three: 'acceptWithForcePush' })

    const kinds = await askWeixin(templates)

    expect(kinds).toEqual(['card-arrived', 'visit-reminder', 'thread-answered'])
    expect(asked.bodies).toEqual([JSON.stringify({ kinds })])
  })

  it('is no consent where it was refused, banned or filtered', async () => {
    Object.assign(sheet, { one: 'reject', two: 'ban', three: 'filter' })

    expect(await askWeixin(templates)).toEqual([])
    expect(asked.bodies).toEqual([])
  })

  it('asks for three at most, as WeChat shows no more', async () => {
    await askWeixin(templates)

    expect(asked.templates).toEqual([['one', 'two', 'three']])
  })
})
