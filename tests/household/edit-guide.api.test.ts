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

describe('the list of what is to be checked against the law', () => {
  const path = '/api/guide-checks'

  it('belongs to the administrator alone', async () => {
    const tokens = [
      undefined,
      await app.resident('13800000009'),
      await app.staff('officer-1'),
      await app.staff('chief'),
    ]

    const answers = await Promise.all(tokens.map((token) => app.call('GET', path, { token })))

    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403, 403])
  })

  it('begins with the guide that nobody has checked for longest', async () => {
    const token = await app.staff('administrator')
    const lastChecked = { day: '2025-03-01', by: '西屯派出所' }
    const body = await anEdit('student-transfer', { lastChecked })
    await app.call('POST', '/api/guides/student-transfer/versions', { token, body })

    const { body: list } = await app.call('GET', path, { token })

    expect(list.items).toHaveLength(shippedGuides.length)
    expect(list.items[0]).toMatchObject({
      slug: 'student-transfer',
      version: 2,
      lastChecked,
      source: 'editor',
    })
    const { body: versions } = await app.call('GET', '/api/guides/student-transfer/versions', { token })
    expect(versions.items[0].lastChecked).toEqual(lastChecked)
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

  it('changes the ETag of the villager’s page, so that no phone keeps the old sentence', async () => {
    const read = (etag?: string) =>
      fetch(
        `${app.url}/api/guides/item-correction`,
        etag === undefined ? {} : { headers: { 'if-none-match': etag } },
      )
    const before = (await read()).headers.get('etag') ?? ''
    const unchanged = await read(before)
    const token = await app.staff('administrator')
    const body = await anEdit('item-correction', { howMuch: '不要钱。' })

    await app.call('POST', '/api/guides/item-correction/versions', { token, body })

    const after = await read(before)
    expect([unchanged.status, after.status]).toEqual([304, 200])
    expect(after.headers.get('etag')).not.toBe(before)
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
