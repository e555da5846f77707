import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roles } from '@shared/kernel/actor'
import { foundSecondStation } from '@tests/support/second-station'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { addManyCases } from './many-cases'

let app: TestApp
let chief: string
let administrator: string
let second: Awaited<ReturnType<typeof foundSecondStation>>

beforeAll(async () => {
  app = await startTestApp()
  second = await foundSecondStation(app)
  chief = await app.staff('chief')
  administrator = await app.staff('administrator')
  await addManyCases(app.sql, 400, app.clock.now)
  await app.runJobs()
})
afterAll(() => app.close())

type Query = Readonly<Record<string, string>>
const ask = (token: string | undefined, board = 'overview', query: Query = {}) =>
  app.call('GET', `/api/statistics/${board}`, { token, query })

describe('who may see the board', () => {
  it('a stranger may not', async () => {
    expect((await ask(undefined)).status).toBe(401)
  })

  it('the chief and the administrator may, no other role', async () => {
    const tokens = await app.everyRole()
    const answers = await Promise.all(roles.map((role) => ask(tokens[role])))

    expect(roles.filter((_, index) => answers[index]?.status === 200)).toEqual([
      'station-chief',
      'administrator',
    ])
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(6)
  })

  it('a chief sees the own station, and is refused another', async () => {
    const own = await ask(second.chief.token)
    const other = await ask(second.chief.token, 'overview', { station: '1' })

    expect(own.body).toMatchObject({ station: second.stationId, villages: ['古城村'] })
    expect(
      own.body.sections
        .flatMap(({ totals }: { totals: number[] }) => totals)
        .every((one: number) => one === 0),
    ).toBe(true)
    expect([other.status, other.body.code]).toEqual([403, 'actor.not-allowed'])
  })

  it('the administrator sees the sum of all stations or one, never a village', async () => {
    const all = (await ask(administrator, 'bookings')).body
    const one = (await ask(administrator, 'bookings', { station: '1' })).body
    const none = (await ask(administrator, 'bookings', { station: String(second.stationId) })).body

    expect([all.station, one.station]).toEqual([null, 1])
    expect(all.sections[0].totals).toEqual(one.sections[0].totals)
    expect(none.sections[0].totals[0]).toBe(0)
    expect([all.villages, all.sections[0].villages]).toEqual([[], []])
    expect((await ask(administrator, 'bookings', { village: '白草坡村' })).status).toBe(403)
  })
})

describe('the board', () => {
  it.each([
    ['a month that is none', { from: '2026-13' }, 'from'],
    ['months upside down', { from: '2026-11', to: '2026-10' }, 'to'],
    ['a month to come', { to: '2026-12' }, 'to'],
    ['three years', { from: '2023-12', to: '2026-11' }, 'from'],
    ['a station that is none', { station: '-1' }, 'station'],
    ['more than is asked', { officer: '990011' }, ''],
  ])('is refused with %s', async (_, query, field) => {
    const { status, body } = await ask(chief, 'overview', query)

    expect([status, body.code]).toEqual([400, 'request.invalid'])
    expect(body.errors[0].field).toContain(field)
  })

  it('is not there under a name that is none', async () => {
    expect((await ask(chief, 'officers')).status).toBe(400)
  })

  it('shows the last twelve months unless told, with the moment of the count', async () => {
    const { body } = await ask(chief)

    expect(body).toMatchObject({ from: '2025-12', to: '2026-11', countedAt: app.clock.now.toISOString() })
    expect(body.sections.map(({ subject }: { subject: string }) => subject)).toEqual([
      'threads',
      'bookings',
      'disputes',
      'needs',
    ])
  })

  it('says of every number what it means and where it comes from', async () => {
    for (const board of ['overview', 'threads', 'bookings', 'disputes', 'visits', 'satisfaction'])
      for (const { measures, source, totals, months } of (await ask(chief, board)).body.sections) {
        expect(source).toMatch(/^来自/)
        expect(measures.every(({ definition }: { definition: string }) => definition.length > 4)).toBe(true)
        expect([totals.length, months[0].counts.length]).toEqual([measures.length, measures.length])
      }
  })

  it('shows the chief the villages by name, and one alone without its months', async () => {
    const [all] = (await ask(chief, 'disputes')).body.sections
    const [one] = (await ask(chief, 'disputes', { village: '店子村' })).body.sections
    const [dianzi] = all.villages.filter(({ name }: { name: string }) => name === '店子村')

    const names = all.villages.map(({ name }: { name: string }) => name)
    expect(names).toContain('白草坡村')
    expect(one.totals[0]).toBe(dianzi.counts[0])
    expect([one.months, one.villages]).toEqual([[], []])
  })

  it('puts no protected case into a village', async () => {
    const [row] = await app.sql<{ times: number }[]>`
      select sum(times)::int as times from statistics_sums
      where subject = 'disputes' and measure = 'received' and side = 'village' and village = ''`
    const [plain] = await app.sql<{ count: number }[]>`
      select count(*)::int as count from disputes where protected and state <> 'merged'`

    expect(row?.times).toBe(plain?.count)
  })

  it('tells prevention work by topic', async () => {
    const { sections } = (await ask(chief, 'visits')).body
    const talks = sections.find(({ subject }: { subject: string }) => subject === 'talks')

    expect(talks.categories.map(({ name }: { name: string }) => name)).toContain('防电信诈骗')
  })

  it('names nobody: no figure is by a person or a beat', async () => {
    const text = JSON.stringify((await ask(chief, 'disputes')).body)

    expect(text).not.toMatch(/马建国|孟庆山|警务区|officer|beat/)
  })

  it('keeps the numbers of months whose cases are gone by their age', async () => {
    const october = async () => {
      const query = { from: '2025-10', to: '2025-10' }
      return (await ask(chief, 'threads', query)).body.sections[0].totals[0] as number
    }
    await app.sql`
      insert into statistics_sums (station_id, subject, side, month, village, category, measure, times)
      values (1, 'threads', 'whole', '2025-10', '', '', 'received', 42)`
    await app.sql`
      update thread_questions set asked_at = '2025-10-20T02:00:00Z', changed_at = ${app.clock.now}
      where (station_id, thread_id, sequence) in (select station_id, thread_id, sequence from thread_questions limit 1)`

    await app.runJobs()

    expect(await october()).toBe(42)
  })
})
