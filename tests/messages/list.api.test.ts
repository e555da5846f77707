import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aLetter, firstBeat, secondBeat, villager } from './letter'

interface Item {
  readonly id: string
  readonly state: string
  readonly beat: { readonly id: string }
}

let app: TestApp
let officer: string
beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
})
afterAll(() => app.close())

const list = async (token: string, query: Record<string, string | number> = {}) => {
  const { body } = await app.call('GET', '/api/threads', { token, query: { limit: 50, ...query } })
  return body as {
    items: Item[]
    nextCursor: string | null
    waiting: number
    overdue: number
    unread: number
  }
}
const ids = (items: Item[]) => items.map(({ id }) => id)

describe('the inbox of an officer', () => {
  it('puts waiting letters first by due time, then the newest change', async () => {
    const started = app.clock.now
    const first = await aLetter(app, { phone: '13900000401' })
    app.clock.now = new Date(started.getTime() + 60_000)
    const second = await aLetter(app, { phone: '13900000402' })
    const answered = await aLetter(app, { phone: '13900000403' })
    await app.call('POST', `${answered.path}/messages`, { token: officer, body: { text: '好' } })
    app.clock.now = new Date(started.getTime() + 120_000)
    const lastAnswered = await aLetter(app, { phone: '13900000404' })
    await app.call('POST', `${lastAnswered.path}/messages`, { token: officer, body: { text: '好' } })

    const { items, waiting, overdue, unread } = await list(officer)

    expect(ids(items)).toEqual([first.id, second.id, lastAnswered.id, answered.id])
    expect({ waiting, overdue, unread }).toEqual({ waiting: 2, overdue: 0, unread: 4 })
    app.clock.now = started
  })

  it('filters, and counts what is overdue', async () => {
    const started = app.clock.now
    const { thread, id, path } = await aLetter(app, { phone: '13900000405' })
    await app.call('POST', `${path}/read-mark`, { token: officer, body: { sequence: 1 } })
    app.clock.now = new Date(new Date(thread.dueAt as string).getTime() + 1000)

    const overdue = await list(officer, { filter: 'overdue' })
    const waiting = await list(officer, { filter: 'waiting' })
    const unread = await list(officer, { filter: 'unread' })
    const closed = await list(officer, { filter: 'closed' })
    app.clock.now = started

    expect(overdue.items.map(({ state }) => state)).toEqual(['waiting', 'waiting'])
    expect([overdue.overdue, overdue.waiting]).toEqual([2, 3])
    expect(ids(waiting.items)).toContain(id)
    expect(ids(unread.items)).not.toContain(id)
    expect(unread.items.length).toBe(unread.unread)
    expect(closed.items).toEqual([])
  })

  it('is read page by page without a gap or a double', async () => {
    const whole = await list(officer)
    const pages: Item[] = []

    let cursor: string | null = ''
    while (cursor !== null) {
      const page = await list(officer, { limit: 2, ...(cursor === '' ? {} : { cursor }) })
      pages.push(...page.items)
      cursor = page.nextCursor
    }

    expect(whole.items.length).toBeGreaterThan(4)
    expect(ids(pages)).toEqual(ids(whole.items))
  })

  it('holds the own beat alone', async () => {
    const { id } = await aLetter(app, { phone: '13900000406', beatId: secondBeat })

    const { items } = await list(officer)

    expect(new Set(items.map(({ beat }) => beat.id))).toEqual(new Set([firstBeat]))
    expect(ids(items)).not.toContain(id)
  })

  it('says who asks and from where, without a phone', async () => {
    const token = await app.resident('13900000407')
    const body = { beatId: firstBeat, villageCode: '620822105206', text: '在吗' }
    const { body: started } = await app.call('POST', '/api/threads', { token, body })

    const { items } = await list(officer)
    const one = await app.call('GET', `/api/threads/${started.id}`, { token: officer })

    const item = items.find(({ id }) => id === started.id)
    expect(item).toMatchObject({ resident: { name: '村民', phone: null } })
    expect(one.body.resident).toMatchObject({ phone: '139****0407' })
    expect(one.body.resident.village).toContain('白草坡')
  })

  it('opens a beat that one is the deputy of, and no other', async () => {
    const deputy = await app.staff('officer-2')

    const own = await list(deputy, { beatId: firstBeat })
    const { status } = await app.call('GET', '/api/threads', {
      token: await app.staff('officer-3'),
      query: { beatId: firstBeat },
    })

    expect(own.items.length).toBeGreaterThan(0)
    expect(status).toBe(403)
  })
})

describe('the list of the chief', () => {
  it('holds the whole station, or one beat of it', async () => {
    const chief = await app.staff('chief')

    const whole = await list(chief)
    const one = await list(chief, { beatId: secondBeat })

    expect(new Set(whole.items.map(({ beat }) => beat.id))).toEqual(new Set([firstBeat, secondBeat]))
    expect(new Set(one.items.map(({ beat }) => beat.id))).toEqual(new Set([secondBeat]))
  })
})

describe('the list of a villager', () => {
  it('holds their own threads, the newest change first', async () => {
    const started = app.clock.now
    const { token, id } = await aLetter(app, { phone: '13900000410' })
    app.clock.now = new Date(started.getTime() + 60_000)
    const later = await app.call('POST', '/api/threads', {
      token,
      body: { beatId: secondBeat, text: '第二件' },
    })
    app.clock.now = started

    const page = await list(token, { limit: 1 })
    const rest = await list(token, { limit: 1, cursor: page.nextCursor ?? '' })

    expect(ids(page.items)).toEqual([later.body.id])
    expect(ids(rest.items)).toEqual([id])
    expect([page.waiting, rest.nextCursor]).toEqual([2, null])
  })

  it.each(['nonsense', '1.2', '99999999999999999.0'])('refuses the cursor %s', async (cursor) => {
    const token = await villager(app, '13900000410')

    const { status, body } = await app.call('GET', '/api/threads', { token, query: { cursor } })

    expect([status, body.code]).toEqual([400, 'request.invalid'])
  })
})

describe('the messages of a thread', () => {
  it('are paged backwards from the end and forwards from a number', async () => {
    const { token, path } = await aLetter(app, { phone: '13900000420' })
    for (let index = 2; index <= 7; index += 1) {
      await app.call('POST', `${path}/messages`, { token, body: { text: `第${index}句` } })
    }
    const numbers = async (query: Record<string, number>) => {
      const { body } = await app.call('GET', `${path}/messages`, { token, query: { limit: 3, ...query } })
      return [body.items.map((each: { sequence: number }) => each.sequence), body.nextCursor]
    }

    expect(await numbers({})).toEqual([[5, 6, 7], '5'])
    expect(await numbers({ before: 5 })).toEqual([[2, 3, 4], '2'])
    expect(await numbers({ before: 2 })).toEqual([[1], null])
    expect(await numbers({ after: 2 })).toEqual([[3, 4, 5], '5'])
    expect(await numbers({ after: 5 })).toEqual([[6, 7], null])
  })
})
