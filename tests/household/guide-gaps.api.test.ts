import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(async () => {
  await app.close()
})

const note = (question: string, key?: string) =>
  app.call('POST', '/api/guide-gaps', { body: { question }, ...(key === undefined ? {} : { key }) })

describe('the list of what the guides lack', () => {
  it('takes a question from a stranger and keeps it without personal data', async () => {
    const { status, body } = await note('我叫张建国，电话13800000001，驾照丢了')

    expect(status).toBe(201)
    expect(body).toEqual({ noted: true })
    const rows = await app.sql<{ question: string }[]>`select g.question from guide_gaps g`
    expect(rows.map(({ question }) => question).join()).not.toMatch(/张建国|1380/)
  })

  it('counts the same question instead of repeating it, and a retry only once', async () => {
    await note('护照在哪办', 'first')
    await note('护照在哪办', 'first')
    await note('护照在哪办', 'second')

    const { body } = await app.call('GET', '/api/guide-gaps', { token: await app.staff('chief') })

    expect(body.items[0]).toMatchObject({ question: '护照在哪办', times: 2 })
  })

  it('is read by chief and administrator only', async () => {
    const tokens = [
      undefined,
      await app.resident('13800000002'),
      await app.staff('officer-1'),
      await app.staff('chief'),
      await app.staff('administrator'),
    ]

    const answers = await Promise.all(tokens.map((token) => app.call('GET', '/api/guide-gaps', { token })))

    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403, 200, 200])
  })

  it('names the guide that comes closest, and lets only the administrator write it or close the question', async () => {
    await note('娃上户口的章在哪刻')
    const read = async (name: string) => {
      const { body } = await app.call('GET', '/api/guide-gaps', { token: await app.staff(name) })
      return body.items.find(({ question }: { question: string }) => question.includes('娃上户口'))
    }

    const [byChief, byAdministrator] = [await read('chief'), await read('administrator')]

    expect(byChief.nearest).toEqual({ slug: 'birth-registration', title: '娃上户口' })
    expect([byChief.may, byAdministrator.may]).toEqual([[], ['close', 'write']])
  })

  it('is read page by page, each question once', async () => {
    for (const question of ['养狗证', '老年证', '健康证']) await note(question)
    const token = await app.staff('administrator')
    const seen: string[] = []
    let cursor: string | undefined

    do {
      const { body } = await app.call('GET', '/api/guide-gaps', {
        token,
        query: { limit: 2, ...(cursor === undefined ? {} : { cursor }) },
      })
      seen.push(...body.items.map(({ question }: { question: string }) => question))
      cursor = body.nextCursor ?? undefined
    } while (cursor !== undefined)

    expect(seen).toHaveLength(new Set(seen).size)
    expect(seen).toEqual(expect.arrayContaining(['养狗证', '老年证', '健康证', '护照在哪办']))
  })

  it('loses a question that an administrator closes; nobody else may', async () => {
    const token = await app.staff('administrator')
    const { body } = await app.call('GET', '/api/guide-gaps', { token })
    const path = `/api/guide-gaps/${body.items[0].id as string}`

    const byChief = await app.call('DELETE', path, { token: await app.staff('chief') })
    const closed = await app.call('DELETE', path, { token })
    const again = await app.call('DELETE', path, { token })

    expect([byChief.status, closed.status, again.status]).toEqual([403, 204, 404])
  })

  it('does not grow beyond 500 new questions a day', async () => {
    await app.sql`
      insert into guide_gaps (gap_id, question, first_asked_at, last_asked_at)
      select gen_random_uuid(), 'flood ' || n, ${app.clock.now}, ${app.clock.now} from generate_series(1, 500) n`

    const { body } = await note('还有一个问题')

    expect(body).toEqual({ noted: false })
  })

  it('forgets what nobody asked for a year', async () => {
    await app.sql`update guide_gaps set last_asked_at = ${app.clock.now}::timestamptz - interval '366 days'`

    await app.runJobs()

    const rows = await app.sql`select 1 from guide_gaps`
    expect(rows).toHaveLength(0)
  })

  it.each([[{}], [{ question: '' }], [{ question: '问'.repeat(2001) }], [{ question: '好', extra: 1 }]])(
    'refuses %j',
    async (body) => {
      const { status } = await app.call('POST', '/api/guide-gaps', { body })

      expect(status).toBe(400)
    },
  )
})
