import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { articleTopics } from '@shared/articles/article'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { shippedArticles } from './shipped-articles'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(async () => {
  await app.close()
})
beforeEach(() => {
  app.clock.now = testNow
})

const inMonth = (month: string) => {
  app.clock.now = new Date(`${month}-15T02:00:00Z`)
}
const list = async (query: Record<string, string | number> = {}) =>
  (await app.call('GET', '/api/articles', { query })).body
const slugsOf = (page: { items: { slug: string }[] }) => page.items.map(({ slug }) => slug)

async function everyPage(query: Record<string, string | number>): Promise<string[]> {
  const slugs: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = await list({ ...query, ...(cursor === '' ? {} : { cursor }) })
    slugs.push(...slugsOf(page))
    cursor = page.nextCursor
  }
  return slugs
}

describe('listing articles', () => {
  it('gives everyone every article once, page by page, without signing in', async () => {
    const slugs = await everyPage({ limit: 7 })

    expect(slugs.length).toBe(shippedArticles.length)
    expect(new Set(slugs).size).toBe(slugs.length)
  })

  it('keeps to one topic', async () => {
    const topics = await Promise.all(articleTopics.map((topic) => list({ topic, limit: 60 })))

    topics.forEach((page, place) => {
      expect(new Set(page.items.map((item: { topic: string }) => item.topic))).toEqual(
        new Set([articleTopics[place]]),
      )
    })
  })

  it.each([
    ['2026-04', 'poppy-not-one-plant', 'poppy-not-one-plant'],
    ['2026-04', 'tomb-sweeping', 'tomb-sweeping'],
    ['2026-11', 'wildfire-ban', 'coal-smoke'],
    ['2027-01', 'returning-workers', 'drink-driving'],
  ])('puts what fits %s on top: %s, %s', async (month, one, other) => {
    inMonth(month)

    const page = await list({ limit: 60 })

    const inSeason = page.items.filter((item: { inSeason: boolean }) => item.inSeason)
    expect(slugsOf({ items: inSeason })).toEqual(expect.arrayContaining([one, other]))
    expect(page.items.slice(0, inSeason.length)).toEqual(inSeason)
  })

  it('puts what is out of season last', async () => {
    inMonth('2026-11')

    const page = await list({ topic: 'anti-drugs', limit: 60 })

    expect(slugsOf(page).slice(-1)).toEqual(['strange-treats'])
    expect(slugsOf(page)[0]).toBe('poppy-husk')
  })

  it('refuses an unknown topic and a place that is no cursor', async () => {
    const topic = await app.call('GET', '/api/articles', { query: { topic: 'gambling' } })
    const cursor = await app.call('GET', '/api/articles', { query: { cursor: "1.2.x' or 1=1" } })

    expect([topic.status, topic.body.code]).toEqual([400, 'request.invalid'])
    expect([cursor.status, cursor.body.code]).toEqual([400, 'request.invalid'])
  })
})

describe('reading an article', () => {
  it('gives the rule, the paragraphs, the sources and when it was last checked', async () => {
    const { status, body } = await app.call('GET', '/api/articles/poppy-not-one-plant')

    expect(status).toBe(200)
    expect(body.keyRule).toBe('罂粟一棵也不能种')
    expect(body.basis).toContainEqual({ law: '刑法', article: '第351条' })
    expect(body.lastChecked.day).toBe('2026-11-24')
    expect(body.version).toBe(1)
  })

  it('answers 304 while nothing has changed', async () => {
    const first = await app.call('GET', '/api/articles/helmet')
    const etag = first.headers.get('etag') ?? ''

    // Without this header Node's fetch adds `no-cache`, which asks for the whole answer.
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' }
    const again = await app.call('GET', '/api/articles/helmet', { headers })

    expect(etag).not.toBe('')
    expect(again.status).toBe(304)
  })

  it('says plainly that an unknown article is not there', async () => {
    const { status, body } = await app.call('GET', '/api/articles/nothing-like-this')

    expect([status, body.code, body.title]).toEqual([404, 'article.not-found', '没有找到这篇文章'])
  })
})
