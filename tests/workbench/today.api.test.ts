import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Furnished, furnish } from '@tests/support/every-page'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aDispatch, dayOf, post } from './desk'

let app: TestApp
let known: Furnished

beforeAll(async () => {
  app = await startTestApp()
  known = await furnish(app)
})
afterAll(() => app.close())

const search = (token: string | undefined, q: string) =>
  app.call('GET', '/api/workbench/search', { token, query: { q } })
const found = async (token: string, q: string): Promise<string[]> =>
  (await search(token, q)).body.items.map(({ id }: { id: string }) => id)

describe('today', () => {
  it('is for those who work on cases: not for strangers, residents or the administrator', async () => {
    const tokens = await app.everyRole()
    const answers = await Promise.all(
      [undefined, tokens.resident, tokens.administrator, tokens.officer].map(async (token) => {
        const { status } = await app.call('GET', '/api/workbench', { token })
        return [status, (await search(token, '白草坡')).status]
      }),
    )

    expect(answers).toEqual([
      [401, 401],
      [403, 403],
      [403, 403],
      [200, 200],
    ])
  })

  it('holds the work of every room, the late on top', async () => {
    const { items, body } = await dayOf(app, known.officer)
    const groups = [...new Set(items.map(({ group }) => group))]
    const kinds = new Set(items.map(({ kind }) => kind))

    expect(groups[0]).toBe('overdue')
    expect(groups).toEqual(['overdue', 'today', 'new', 'waiting'].filter((one) => groups.includes(one)))
    expect([...kinds]).toEqual(expect.arrayContaining(['thread', 'booking', 'dispute', 'need']))
    expect(body.villages).toContain('白草坡村')
    expect(body.nextCursor).toBeNull()
  })

  it('shows an officer of another beat nothing of it, and the chief all of it', async () => {
    const own = await dayOf(app, known.officer)
    const other = await dayOf(app, await app.staff('officer-3'))
    const chief = await dayOf(app, await app.staff('chief'))

    expect(own.ids).toContain(known.dispute)
    expect(other.ids).not.toContain(known.dispute)
    expect(other.ids).not.toContain(known.booking)
    expect(chief.ids).toEqual(expect.arrayContaining([known.dispute, known.booking]))
  })

  it('can be looked at by kind and by village', async () => {
    const disputes = await dayOf(app, known.officer, { kind: 'dispute' })
    const village = await dayOf(app, known.officer, { village: '桥子村' })

    expect(new Set(disputes.items.map(({ kind }) => kind))).toEqual(new Set(['dispute']))
    expect(new Set(village.body.items.map((one: { village: string }) => one.village))).toEqual(
      new Set(['桥子村']),
    )
  })

  it('shows a dispatch to whoever is sent as new, and to the chief as waiting', async () => {
    const { dispatch, officer, chief, act } = await aDispatch(app, { dueDay: '2026-11-26' })
    const groupFor = async (token: string) =>
      (await dayOf(app, token)).items.find(({ id }) => id === dispatch.id)?.group ?? null

    const fresh = [await groupFor(officer), await groupFor(chief)]
    await act(officer, 'handing-back', { reason: '不在村上' })

    expect(fresh).toEqual(['new', 'waiting'])
    expect(await groupFor(officer)).toBe('waiting')
  })

  it('gives a grid worker only what they wrote down or booked themselves', async () => {
    const token = await app.staff('grid-worker-1')
    const sheet = { villageCode: '620822105206', category: 'boundary', words: '两家为地埂见面就吵' }
    const { body } = await post(app, token, '/api/early-warnings', sheet)

    const mine = await dayOf(app, token)
    const officers = await dayOf(app, known.officer)

    expect(mine.items.find(({ id }) => id === body.id)).toMatchObject({ group: 'waiting' })
    expect(mine.ids).not.toContain(known.dispute)
    expect(mine.ids).not.toContain(known.booking)
    expect(mine.items.filter(({ kind }) => kind === 'thread' || kind === 'dispatch')).toEqual([])
    expect(officers.ids).toContain(body.id)
    expect(mine.body.may).toEqual([])
  })
})

describe('the search', () => {
  it('finds by number, village, topic and a shown name, within one’s own beats', async () => {
    const { body: dispute } = await app.call('GET', `/api/disputes/${known.dispute}`, {
      token: known.officer,
    })
    const receipt = String(dispute.receipt)
    const other = await app.staff('officer-3')

    expect(await found(known.officer, receipt)).toEqual([known.dispute])
    expect(await found(known.officer, receipt.replaceAll('-', ''))).toEqual([known.dispute])
    expect(await found(known.officer, '排水')).toContain(known.dispute)
    expect(await found(known.officer, '赵桂兰')).toContain(known.booking)
    expect(await found(other, receipt)).toEqual([])
    expect(await found(other, '赵桂兰')).toEqual([])
  })

  it('finds what has ended by its whole number', async () => {
    const { body } = await app.call('GET', `/api/threads/${known.thread}`, { token: known.officer })
    await post(app, known.officer, `/api/threads/${known.thread}/messages`, {
      text: '能上门，这两天给您打电话。',
    })
    await post(app, known.officer, `/api/threads/${known.thread}/closure`, {})

    const ids = await found(known.officer, String(body.receipt))

    expect(ids).toEqual([known.thread])
    expect((await dayOf(app, known.officer)).ids).not.toContain(known.thread)
  })

  it('leaves one line without the words that were typed', async () => {
    await search(known.officer, '赵小燕')

    const rows = await app.sql<{ line: string }[]>`
      select to_jsonb(a)::text as line from audit_entries a where a.action = 'workbench.searched'`

    expect(rows.length).toBeGreaterThan(0)
    expect(rows.some(({ line }) => line.includes('赵小燕'))).toBe(false)
  })
})
