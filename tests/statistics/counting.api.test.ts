import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recountAll } from '@server/statistics'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { addManyCases } from './many-cases'
import { countPlainly, countedCells } from './plain-counts'

/** `STATISTICS_CASES=100000 npx vitest run … tests/statistics/counting` counts as many of each kind. */
const CASES = Number(process.env.STATISTICS_CASES ?? 5000)
const TIME = 600_000

let app: TestApp
let chief: string

beforeAll(async () => {
  app = await startTestApp()
  chief = await app.staff('chief')
  await addManyCases(app.sql, CASES, app.clock.now)
  await app.runJobs()
}, TIME)
afterAll(() => app.close())

const read = async (board: string, query: Record<string, string> = {}) =>
  (await app.call('GET', `/api/statistics/${board}`, { token: chief, query })).body

describe(`the statistics of ${CASES} cases of each kind`, () => {
  it(
    'equal a count made another way',
    async () => {
      const plain = await countPlainly(app.sql)

      expect(plain.length).toBeGreaterThan(1000)
      expect(await countedCells(app.sql)).toEqual(plain)
    },
    TIME,
  )

  it(
    'are the same after they were counted anew',
    async () => {
      const before = await countedCells(app.sql)
      await app.sql`update statistics_sums set times = times + 7 where month >= '2026-01'`

      await app.sql.begin((sql) => recountAll(sql, app.clock.now))

      expect(await countedCells(app.sql)).toEqual(before)
    },
    TIME,
  )

  it(
    'follow a case that changes, by the next run of the job',
    async () => {
      const [before] = (await read('disputes')).sections
      await app.sql`
        update disputes set state = 'withdrawn', stage = 'closed', settled_at = null, changed_at = ${app.clock.now}
        where state = 'performing' and receipt_day >= '2026-10-01'`

      await app.runJobs()

      const [after] = (await read('disputes')).sections
      expect(after.totals).not.toEqual(before.totals)
      expect(await countedCells(app.sql)).toEqual(await countPlainly(app.sql))
    },
    TIME,
  )

  it('tell the median as the database does', async () => {
    const [plain] = await app.sql<{ hours: number }[]>`
      select percentile_disc(0.5) within group (
        order by greatest(1, ceil(extract(epoch from answered_at - asked_at) / 3600))) as hours
      from thread_questions where answered_at is not null and asked_at >= '2026-01-01T00:00:00+08:00'`

    const { sections } = await read('threads', { from: '2026-01', to: '2026-11' })

    expect(sections[0].wait).toMatchObject({ unit: '小时', median: Number(plain?.hours) })
  })

  it('add up: the months make the total where none is hidden', async () => {
    const { sections } = await read('overview')

    for (const { months, totals } of sections) {
      expect(months).toHaveLength(12)
      totals.forEach((total: number | null, column: number) => {
        const counts = months.map((month: { counts: (number | null)[] }) => month.counts[column])
        if (!counts.includes(null))
          expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(total)
      })
    }
  })

  it('show no count from one to four, on any board', async () => {
    for (const board of ['overview', 'threads', 'bookings', 'disputes', 'visits', 'satisfaction']) {
      const { sections } = await read(board, { from: '2026-11', to: '2026-11' })
      const shown = sections.flatMap(({ totals, months, villages, categories }: Record<string, any>) => [
        ...totals,
        ...[...months, ...villages, ...categories].flatMap(({ counts }) => counts),
      ]) as (number | null)[]

      expect(shown.length).toBeGreaterThan(3)
      expect(shown.filter((count) => count !== null && count > 0 && count < 5)).toEqual([])
    }
  })
})
