import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadArticles } from '@server/articles'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(async () => {
  await app.close()
})

/** What an editor sends to correct a shipped article. */
async function anEdit(slug: string, changes: Record<string, unknown> = {}) {
  const { body } = await app.call('GET', `/api/articles/${slug}`)
  const {
    topic,
    picture,
    title,
    summary,
    keyRule,
    paragraphs,
    season,
    basis,
    confirmLocally,
    lastChecked,
    version,
  } = body
  const text = {
    topic,
    picture,
    title,
    summary,
    keyRule,
    paragraphs,
    season,
    basis,
    confirmLocally,
    lastChecked,
  }
  return { ...text, basedOn: version, ...changes }
}

describe('correcting an article', () => {
  it('is refused to a stranger, a resident and every member of staff but the administrator', async () => {
    const body = await anEdit('helmet')
    const tokens = [
      undefined,
      await app.resident('13800000001'),
      await app.staff('officer-1'),
      await app.staff('chief'),
    ]

    const answers = await Promise.all(
      tokens.map((token) => app.call('POST', '/api/articles/helmet/versions', { token, body })),
    )

    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403, 403])
  })

  it('shows the new version and keeps the old one readable, with a line in the audit', async () => {
    const token = await app.staff('administrator')
    const body = await anEdit('ice-and-snow', { title: '冰雪路上慢慢走' })

    const written = await app.call('POST', '/api/articles/ice-and-snow/versions', {
      token,
      body,
      key: 'edit-1',
    })
    const again = await app.call('POST', '/api/articles/ice-and-snow/versions', {
      token,
      body,
      key: 'edit-1',
    })

    expect([written.status, written.body.version, written.body.title]).toEqual([201, 2, '冰雪路上慢慢走'])
    expect(again.body).toEqual(written.body)
    const now = await app.call('GET', '/api/articles/ice-and-snow')
    const before = await app.call('GET', '/api/articles/ice-and-snow', { query: { version: 1 } })
    expect([now.body.title, before.body.title]).toEqual(['冰雪路上慢慢走', '冰雪路上，慢一点再慢一点'])
    const versions = await app.call('GET', '/api/articles/ice-and-snow/versions', { token })
    expect(versions.body.items.map((item: { source: string }) => item.source)).toEqual(['editor', 'file'])
    const audit = await app.sql`select a.subject from audit_entries a where a.action = 'article.written'`
    expect(audit.map((row) => row.subject)).toEqual(['ice-and-snow'])
  })

  it('is refused when somebody else was faster', async () => {
    const token = await app.staff('administrator')
    const edit = await anEdit('e-bike-age')
    await app.call('POST', '/api/articles/e-bike-age/versions', { token, body: edit })
    const late = await app.call('POST', '/api/articles/e-bike-age/versions', { token, body: edit })

    expect([late.status, late.body.code]).toEqual([409, 'article.changed-meanwhile'])
  })

  it('refuses what does not fit on a phone or has no source', async () => {
    const token = await app.staff('administrator')
    const body = await anEdit('helmet', { summary: '长'.repeat(61), basis: [] })

    const { status, body: problem } = await app.call('POST', '/api/articles/helmet/versions', { token, body })

    expect(status).toBe(400)
    expect(problem.errors.map(({ field }: { field: string }) => field)).toEqual([
      'body.summary',
      'body.basis',
    ])
  })

  it('takes a new article, which stands behind the others', async () => {
    const token = await app.staff('administrator')
    const body = await anEdit('helmet', { title: '新写的一篇', basedOn: 0, topic: 'road-safety' })

    const written = await app.call('POST', '/api/articles/new-one/versions', { token, body })

    expect(written.status).toBe(201)
    const { body: page } = await app.call('GET', '/api/articles', {
      query: { topic: 'road-safety', limit: 60 },
    })
    const allYear = page.items.filter((item: { seasonName: string | null }) => item.seasonName === null)
    expect(allYear.at(-1).slug).toBe('new-one')
  })
})

describe('loading the files again', () => {
  it('changes nothing where the files are the same, and never overwrites an editor', async () => {
    const token = await app.staff('administrator')
    const body = await anEdit('report-fire', { title: '改过的' })
    await app.call('POST', '/api/articles/report-fire/versions', { token, body })
    const count = async () => (await app.sql`select count(*)::int as n from article_versions`)[0]?.n as number
    const before = await count()

    await app.sql.begin((sql) => loadArticles(sql, testNow))

    expect(await count()).toBe(before)
    const { body: kept } = await app.call('GET', '/api/articles/report-fire')
    expect(kept.title).toBe('改过的')
  })
})
