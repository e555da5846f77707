import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { shippedGuides } from './shipped-guides'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(async () => {
  await app.close()
})

const findings = async (q: string, limit = 3) => {
  const { body } = await app.call('GET', '/api/guides', { query: { q, limit } })
  return body as { items: { slug: string }[]; isGoodAnswer: boolean }
}

describe('looking for a guide', () => {
  it('shows every shipped guide to a stranger who asks nothing', async () => {
    const { status, body } = await app.call('GET', '/api/guides')

    expect(status).toBe(200)
    expect(body.items.map(({ slug }: { slug: string }) => slug).sort()).toEqual(
      shippedGuides.map(({ guide }) => guide.slug).sort(),
    )
    expect(Object.keys(body.items[0])).toEqual(['slug', 'title', 'summary'])
    expect(body.nextCursor).toBeNull()
  })

  it('answers a villager’s words, best first, as many as were asked for', async () => {
    const { items, isGoodAnswer } = await findings('娃上户口要啥')

    expect(items[0]?.slug).toBe('birth-registration')
    expect(items).toHaveLength(3)
    expect(isGoodAnswer).toBe(true)
  })

  it('says that there is no good answer to another office’s question', async () => {
    const { isGoodAnswer } = await findings('驾照丢了怎么补')

    expect(isGoodAnswer).toBe(false)
  })

  it('answers 304 to a phone that has the answer already', async () => {
    const first = await fetch(`${app.url}/api/guides?q=${encodeURIComponent('分家')}`)
    const etag = first.headers.get('etag') ?? ''

    const second = await fetch(`${app.url}/api/guides?q=${encodeURIComponent('分家')}`, {
      headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
    })

    expect(second.status).toBe(304)
  })

  it.each(['limit=0', 'limit=1000', `q=${'a'.repeat(2001)}`, 'page=2'])('refuses ?%s', async (query) => {
    const response = await fetch(`${app.url}/api/guides?${query}`)

    expect(response.status).toBe(400)
  })
})

describe('reading a guide', () => {
  it('shows the whole answer', async () => {
    const { status, body } = await app.call('GET', '/api/guides/birth-registration')

    expect(status).toBe(200)
    expect(body).toMatchObject({ slug: 'birth-registration', version: 1, isCurrent: true })
    expect(body.bring.length).toBeGreaterThan(0)
    expect(body.lastChecked.day).toMatch(/^2026-/)
  })

  it.each(['nothing-here', 'birth-registration%27--', '..%2f..'])('is refused for %s', async (slug) => {
    const { status, body } = await app.call('GET', `/api/guides/${slug}`)

    expect(status).toBe(404)
    expect(body.code).toMatch(/not-found$/)
  })

  it('is refused for a version that never was', async () => {
    const { status } = await app.call('GET', '/api/guides/birth-registration', { query: { version: 99 } })

    expect(status).toBe(404)
  })
})
