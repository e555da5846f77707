import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadGuides } from '@server/household'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { shippedGuides } from './shipped-guides'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(async () => {
  await app.close()
})

/** What an administrator sends to correct a guide. */
async function anEdit(slug: string, changes: Record<string, unknown> = {}) {
  const { body } = await app.call('GET', `/api/guides/${slug}`)
  const text = Object.fromEntries(
    Object.entries(body).filter(([name]) => !['slug', 'version', 'isCurrent'].includes(name)),
  )
  return { ...text, basedOn: body.version, ...changes }
}

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

describe('correcting a guide', () => {
  it('is refused to a stranger, a resident and every member of staff but the administrator', async () => {
    const body = await anEdit('name-change')
    const tokens = [
      undefined,
      await app.resident('13800000001'),
      await app.staff('officer-1'),
      await app.staff('grid-worker-1'),
      await app.staff('chief'),
    ]

    const answers = await Promise.all(
      tokens.map((token) => app.call('POST', '/api/guides/name-change/versions', { token, body })),
    )

    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403, 403, 403])
  })

  it('shows the new version, keeps the old one readable, and says which is which', async () => {
    const token = await app.staff('administrator')
    const body = await anEdit('name-change', { howMuch: '免费。' })

    const written = await app.call('POST', '/api/guides/name-change/versions', { token, body })
    const now = await app.call('GET', '/api/guides/name-change')
    const before = await app.call('GET', '/api/guides/name-change', { query: { version: 1 } })

    expect(written.status).toBe(201)
    expect(now.body).toMatchObject({ version: 2, isCurrent: true, howMuch: '免费。' })
    expect(before.body).toMatchObject({ version: 1, isCurrent: false })
    const { body: versions } = await app.call('GET', '/api/guides/name-change/versions', { token })
    expect(versions.items.map(({ source }: { source: string }) => source)).toEqual(['editor', 'file'])
  })

  it('saves nothing for a preview', async () => {
    const token = await app.staff('administrator')
    const body = await anEdit('military', { title: '当兵和户口的事', preview: true })

    const shown = await app.call('POST', '/api/guides/military/versions', { token, body })

    expect(shown.body).toMatchObject({ title: '当兵和户口的事', isCurrent: false })
    const { body: kept } = await app.call('GET', '/api/guides/military')
    expect(kept).toMatchObject({ version: 1, isCurrent: true })
    expect(kept.title).not.toBe('当兵和户口的事')
  })

  it('is refused where somebody else saved meanwhile', async () => {
    const token = await app.staff('administrator')
    const body = await anEdit('duplicate-hukou')
    await app.call('POST', '/api/guides/duplicate-hukou/versions', { token, body })

    const late = await app.call('POST', '/api/guides/duplicate-hukou/versions', { token, body })

    expect(late).toMatchObject({ status: 409, body: { code: 'guide.changed-meanwhile' } })
  })

  it('names what is wrong with a guide that breaks the template', async () => {
    const token = await app.staff('administrator')
    const body = await anEdit('military', { summary: '长'.repeat(61), basis: [] })

    const { status, body: problem } = await app.call('POST', '/api/guides/military/versions', { token, body })

    expect(status).toBe(400)
    expect(problem.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'body.basis',
      'body.summary',
    ])
  })

  it('lets a new guide be found by its own words at once', async () => {
    const token = await app.staff('administrator')
    const body = await anEdit('military', {
      title: '无人机登记',
      questions: [{ question: '买了无人机要不要登记', answer: '以派出所答复为准。' }],
      basedOn: 0,
    })

    await app.call('POST', '/api/guides/drone-registration/versions', { token, body })

    const { items, isGoodAnswer } = await findings('无人机要登记吗')
    expect(items[0]?.slug).toBe('drone-registration')
    expect(isGoodAnswer).toBe(true)
  })

  it('survives a new start: a corrected guide is not overwritten by its file, others are not touched', async () => {
    await app.sql.begin((sql) => loadGuides(sql, testNow))

    const { body } = await app.call('GET', '/api/guides/name-change')
    const { body: other } = await app.call('GET', '/api/guides/id-card-lost')
    expect(body).toMatchObject({ version: 2, howMuch: '免费。' })
    expect(other.version).toBe(1)
  })

  it('follows a changed file as long as no administrator wrote', async () => {
    await app.sql`update guide_versions set file_hash = 'older' where slug = 'id-card-lost'`

    await app.sql.begin((sql) => loadGuides(sql, testNow))

    const { body } = await app.call('GET', '/api/guides/id-card-lost')
    expect(body).toMatchObject({ version: 2, isCurrent: true })
  })
})
