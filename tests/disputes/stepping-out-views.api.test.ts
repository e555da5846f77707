import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testNow } from '@tests/support/global-setup'
import { listen } from '@tests/support/live-line'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aDispatch, dayOf, post } from '@tests/workbench/desk'
import { aDispute, accountOf, nameOf } from './told-dispute'

let app: TestApp
let officer: string
let deputy: string
let chief: string

beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
  deputy = await app.staff('officer-2')
  chief = await app.staff('chief')
})
afterAll(() => app.close())
beforeEach(() => {
  app.clock.now = testNow
})

const cousin = { tie: 'relative' }

async function aLeftDispute(changes: object = {}) {
  const known = await aDispute(app, { ...changes })
  await known.act(officer, 'disclosure', cousin)
  return { ...known, id: String(known.dispute.id), receipt: String(known.dispute.receipt) }
}

const receiptIn = ({ body }: { body: { receipt: string } }): string => body.receipt
const idsOf = ({ body }: { body: { items: { id: string }[] } }): string[] => body.items.map(({ id }) => id)
const listOf = (token: string, list: string) =>
  app.call('GET', '/api/disputes', { token, query: { list, limit: 50 } })

describe('to whom stepped out', () => {
  it('no list of the desk shows it, and no count counts it', async () => {
    const known = await aDispute(app, { text: '他拿刀追我' })
    const before = (await listOf(officer, 'open')).body
    await known.act(officer, 'disclosure', cousin)
    const after = (await listOf(officer, 'open')).body
    app.clock.now = new Date(app.clock.now.getTime() + 3 * 3600_000)

    for (const list of ['open', 'to-accept', 'red', 'overdue', 'mine'])
      expect([list, idsOf(await listOf(officer, list))]).not.toContain(known.dispute.id)
    expect([before.red - after.red, before.toAccept - after.toAccept]).toEqual([1, 1])
    expect(idsOf(await listOf(deputy, 'red'))).toContain(known.dispute.id)
    expect(idsOf(await listOf(deputy, 'overdue'))).toContain(known.dispute.id)
  })

  it('the day and the search show nothing; they show it to whoever takes it', async () => {
    const { id, receipt, act } = await aLeftDispute()
    const searched = async (token: string, q: string) =>
      idsOf(await app.call('GET', '/api/workbench/search', { token, query: { q } }))

    const own = await dayOf(app, officer)
    const next = await dayOf(app, deputy)

    expect(own.ids).not.toContain(id)
    expect(next.items.find((one) => one.id === id)?.group).not.toBe('waiting')
    expect([await searched(officer, receipt), await searched(officer, '排水')].flat()).not.toContain(id)
    expect(await searched(deputy, receipt)).toContain(id)
    await act(deputy, 'acceptance')
    await act(deputy, 'disclosure', { tie: 'interested' })
    const chiefs = await dayOf(app, chief)
    expect(chiefs.items.find((one) => one.id === id)?.group).not.toBe('waiting')
  })

  it('nothing is said on the live line any more', async () => {
    const { id, act } = await aLeftDispute()
    const lines = { officer: await listen(app.url, officer), deputy: await listen(app.url, deputy) }

    await act(deputy, 'acceptance')
    const calm = await aDispute(app)
    const end = (frame: { id?: string }) => frame.id === calm.dispute.id
    await Promise.all([lines.officer.until(end), lines.deputy.until(end)])
    const heard = { officer: lines.officer.changed(), deputy: lines.deputy.changed() }
    lines.officer.close()
    lines.deputy.close()

    expect(heard.officer).not.toContain(`dispute ${id}`)
    expect(heard.deputy).toContain(`dispute ${id}`)
  })

  it('no ledger and no export holds it; the chief’s do', async () => {
    const { receipt } = await aLeftDispute()
    const span = { subject: 'disputes', from: '2026-11-01', to: '2026-11-24' }
    const linesFor = async (token: string) => {
      const url = new URL('/api/county-export', app.url)
      Object.entries(span).forEach(([name, value]) => {
        url.searchParams.set(name, value)
      })
      return (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).text()
    }
    const rowsFor = async (token: string) => {
      const body = { ...span, personal: true, purpose: '月底对账' }
      return (await app.call('POST', '/api/ledgers', { token, body })).body.rows as number
    }
    const other = await aDispute(app)
    const before = await rowsFor(officer)
    await other.act(officer, 'disclosure', cousin)

    expect(await linesFor(officer)).not.toContain(receipt)
    expect(await linesFor(chief)).toContain(receipt)
    expect(before - (await rowsFor(officer))).toBe(1)
  })

  it('nobody is sent about it, and what was sent before is hidden', async () => {
    const { id, act } = await aDispute(app).then((known) => ({ ...known, id: String(known.dispute.id) }))
    const about = { about: { room: 'dispute', id }, dueDay: '2026-11-24' }
    const before = await post(app, chief, '/api/dispatches', about)
    await act(officer, 'disclosure', cousin)

    const named = await post(app, chief, '/api/dispatches', { ...about, officerId: accountOf('officer-1') })
    const after = await post(app, chief, '/api/dispatches', about)

    const path = `/api/dispatches/${String(before.body.id)}`
    expect(before.body.officer).toBe(nameOf('officer-1'))
    expect([named.status, named.body.code]).toEqual([400, 'dispatch.not-of-beat'])
    expect(after.body.officer).toBe(nameOf('officer-2'))
    expect((await app.call('GET', path, { token: officer })).status).toBe(403)
    expect((await post(app, officer, `${path}/acceptance`, {})).status).toBe(403)
    expect((await dayOf(app, officer)).ids).not.toContain(before.body.id)
    expect((await dayOf(app, deputy)).ids).toContain(before.body.id)
    expect((await post(app, officer, '/api/dispatches', about)).body.code).toBe('dispute.not-found')
  })

  it('what it came from is hidden too: the sheet of a grid worker, the dispatch', async () => {
    const grid = await app.staff('grid-worker-1')
    const words = { villageCode: '620822105206', category: 'boundary', signs: ['land'], words: '见面就吵' }
    const sheet = await post(app, grid, '/api/early-warnings', words)
    const taken = await post(app, officer, `/api/early-warnings/${String(sheet.body.id)}/case`, {})
    const sent = await aDispatch(app)
    await sent.act(officer, 'acceptance')
    const result = { outcome: 'dispute', category: 'water', words: '两家吵起来了' }
    const done = await sent.act(officer, 'result', result)
    for (const id of [String(taken.body.disputeId), String(done.body.becameId)])
      await post(app, officer, `/api/disputes/${id}/disclosure`, cousin)

    const seen = (token: string, path: string) => app.call('GET', path, { token })
    const sheetPath = `/api/early-warnings/${String(sheet.body.id)}`
    const listed = await app.call('GET', '/api/early-warnings', { token: officer, query: { limit: 50 } })

    expect([(await seen(officer, sheetPath)).status, (await seen(officer, sent.path)).status]).toEqual([
      403, 403,
    ])
    expect(idsOf(listed)).not.toContain(sheet.body.id)
    expect([(await seen(deputy, sheetPath)).status, (await seen(grid, sheetPath)).status]).toEqual([200, 200])
  })

  it('what the villager said of it afterwards is not read, by a chief neither', async () => {
    const { id, reporter, act } = await aDispute(app).then((known) => ({
      ...known,
      id: String(known.dispute.id),
    }))
    for (const noun of ['acceptance', 'closure'])
      await act(officer, noun, noun === 'closure' ? { answer: '去看过了' } : {})
    const rating = { service: 'dispute', id, answer: 'unsatisfied', words: '没有解决', wantsCallBack: true }
    await app.call('POST', '/api/satisfactions', { token: reporter, body: rating })
    const saidOf = async () => {
      const { body } = await app.call('GET', '/api/satisfactions', { token: chief })
      return (body.items as { callBackFor: string | null }[]).filter(({ callBackFor }) => callBackFor === id)
    }

    const before = await saidOf()
    await app.sql`
      insert into dispute_members (station_id, dispute_id, account_id, part, since, tie, ended_at, stepped_out)
      select d.station_id, d.dispute_id, ${accountOf('chief')}, 'panel', now(), 'relative', now(), true
      from disputes d where d.receipt = ${receiptIn(await app.call('GET', `/api/disputes/${id}`, { token: reporter }))}`

    expect(before).toHaveLength(1)
    expect(await saidOf()).toEqual([])
  })

  it('no reminder comes; it comes to whoever handles it', async () => {
    const { id, receipt } = await aLeftDispute()
    await app.sql`
      update disputes d set state = 'performing', stage = 'follow-up', settled_at = '2026-11-24T02:00:00Z',
        agreement_text = '改好排水沟', due_at = '2026-12-01T10:00:00Z' where d.receipt = ${receipt}`
    app.clock.now = new Date('2026-12-01T09:00:00+08:00')
    await app.runJobs()

    const rows = await app.sql<{ accountId: string }[]>`
      select n.account_id as "accountId" from notices n where n.subject = ${id} and n.kind = 'follow-up-due'`

    expect(rows.map(({ accountId }) => accountId)).toEqual([accountOf('officer-2')])
  })
})
