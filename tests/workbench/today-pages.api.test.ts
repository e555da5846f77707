import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workGroups } from '@shared/workbench/work'
import { furnish } from '@tests/support/every-page'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aDispatch } from './desk'
import { addManyWorks } from './many-works'

const COUNT = 600
const workers = ['officer-1', 'officer-2', 'auxiliary-1', 'chief', 'grid-worker-1', 'mediator-1', 'liaison-1']

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
  await furnish(app)
  await aDispatch(app, { dueDay: '2026-11-26' })
})
afterAll(() => app.close())

interface Item {
  readonly id: string
  /** Null for what today does not hold. */
  readonly group: string | null
  readonly dueAt: string
}
interface Answer {
  readonly items: readonly Item[]
  readonly counts: Readonly<Record<string, number>>
  readonly nextCursor: string | null
}

const ask = (token: string, query: Record<string, string> = {}) =>
  app.call('GET', '/api/workbench', { token, query })

/** Every page after each other; `between` happens before each further one. */
async function readAll(
  token: string,
  query: Record<string, string> = {},
  between = () => undefined as unknown,
) {
  const pages: Answer[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const { body } = await ask(token, { limit: '37', ...query, ...(cursor === '' ? {} : { cursor }) })
    pages.push(body as Answer)
    cursor = (body as Answer).nextCursor
    between()
  }
  return { pages, items: pages.flatMap(({ items }) => items) }
}

const rank = ({ group, dueAt }: Item) => `${String(workGroups.indexOf(group as never))} ${dueAt}`
const countIn = (items: readonly Item[]) =>
  Object.fromEntries(workGroups.map((group) => [group, items.filter((one) => one.group === group).length]))

describe('the groups of today', () => {
  it.each(workers)('are for %s in the database what the rule says of each piece of work', async (name) => {
    const token = await app.staff(name)
    const { body } = await app.call('GET', '/api/workbench/search', { token, query: { q: '村' } })
    const ruled = (body.items as Item[]).filter(({ group }) => group !== null)
    const { items } = await readAll(token)
    const known = new Map(items.map(({ id, group }) => [id, group]))

    expect(ruled.length).toBeLessThan(50)
    expect(ruled.map(({ id }) => known.get(id))).toEqual(ruled.map(({ group }) => group))
  })
})

describe('the pages of today', () => {
  beforeAll(() => addManyWorks(app, COUNT))

  it.each(workers)('hold for %s everything once, in order, and the counts say how much', async (name) => {
    const { items, pages } = await readAll(await app.staff(name))

    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    expect(items.map(rank)).toEqual(items.map(rank).sort())
    for (const { counts } of pages) expect(counts).toEqual(countIn(items))
  })

  it('hold more than fifty of a kind for an officer, and all of a beat for its pair', async () => {
    const { items } = await readAll(await app.staff('officer-1'), { kind: 'thread' })
    const [open] = await app.sql<{ count: number }[]>`
      select count(*)::int as count from threads t join duty_pairs p on p.station_id = t.station_id
        and p.beat_id = t.beat_id and p.to_day is null
      where t.receipt like '多-%' and p.officer_id = '0193a000-0000-7000-8000-000000000011'
        and (t.due_at < ${app.clock.now} or t.staff_unread > 0 or t.due_at < '2026-11-24T16:00:00Z')`

    expect(open?.count).toBeGreaterThan(50)
    expect(items.length).toBeGreaterThanOrEqual(open?.count ?? 0)
  })

  it('stay what they were while time goes on between them', async () => {
    const token = await app.staff('chief')
    const before = await readAll(token)
    const start = app.clock.now

    const later = await readAll(token, {}, () => {
      app.clock.now = new Date(app.clock.now.getTime() + 600_000)
    })
    app.clock.now = start

    expect(later.items.map(({ id }) => id)).toEqual(before.items.map(({ id }) => id))
  })

  it('can be had of one group, one kind and one village, with the counts of all groups', async () => {
    const token = await app.staff('chief')
    const query = { kind: 'thread', village: '白草坡村' }
    const all = await readAll(token, query)
    const late = await readAll(token, { ...query, group: 'overdue' })

    expect(new Set(late.items.map(({ group }) => group))).toEqual(new Set(['overdue']))
    expect(late.items).toEqual(all.items.filter(({ group }) => group === 'overdue'))
    expect(late.pages[0]?.counts).toEqual(countIn(all.items))
  })

  it.each([
    'x',
    '1.overdue.1.y',
    `${String(Date.parse('2026-11-20'))}.overdue.0.0193a000-0000-7000-8000-000000000011`,
  ])('are refused from %s on', async (cursor) => {
    const { status, body } = await ask(await app.staff('chief'), { cursor })

    expect([status, body.code]).toEqual([400, 'request.invalid'])
  })
})
