import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roles } from '@shared/kernel/actor'
import { auditOf } from '@tests/disputes/told-dispute'
import { type LedgerDesk, codeOf, november, openLedgerDesk, wanted } from './a-ledger-desk'

let desk: LedgerDesk

beforeAll(async () => {
  desk = await openLedgerDesk()
})
afterAll(() => desk.app.close())

describe('who may ask for a ledger', () => {
  it('a stranger may not, at any door', async () => {
    const id = '0'.repeat(32)
    const answers = await Promise.all([
      desk.app.call('GET', '/api/ledgers'),
      desk.app.call('POST', '/api/ledgers', { body: wanted() }),
      desk.app.call('POST', `/api/ledgers/${id}/approval`, { body: {} }),
      desk.app.call('POST', `/api/ledgers/${id}/refusal`, { body: { reason: '不' } }),
      desk.app.call('GET', `/api/ledgers/${id}/file`),
      desk.app.call('GET', '/api/county-export', { query: { subject: 'disputes', ...november } }),
    ])

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401])
  })

  it('officers and chiefs may, no other role', async () => {
    const tokens = await desk.app.everyRole()
    const asked = await Promise.all(
      roles.map((role) => desk.app.call('POST', '/api/ledgers', { token: tokens[role], body: wanted() })),
    )

    expect(roles.filter((_, index) => asked[index]?.status === 201)).toEqual(['officer', 'station-chief'])
  })

  it('an officer gets the own beat, the chief the station', async () => {
    const own = await desk.ask(desk.officer, { personal: false })
    const whole = await desk.ask(desk.chief, { personal: false })

    expect(own.scope).not.toBe('全所')
    expect(whole).toMatchObject({ scope: '全所', standing: 'ready', may: ['download'] })
    expect(whole.rows).toBeGreaterThan(own.rows)
  })

  it.each([
    ['a range upside down', { from: '2026-11-24', to: '2026-11-01' }, 'to'],
    ['a day to come', { to: '2026-11-25' }, 'to'],
    ['two years', { from: '2024-11-24' }, 'from'],
    ['no day', { from: '2026-02-30' }, 'from'],
    ['an unknown kind', { subject: 'staff' }, 'subject'],
    ['no purpose', { purpose: ' ' }, 'purpose'],
    ['more than was asked', { everything: true }, ''],
  ])('is refused with %s', async (_, changes, field) => {
    const { status, body } = await desk.app.call('POST', '/api/ledgers', {
      token: desk.chief,
      body: wanted(changes),
    })

    expect([status, body.code]).toEqual([400, 'request.invalid'])
    expect(body.errors[0].field).toContain(field)
  })
})

describe('a ledger with personal data', () => {
  it('waits for a second person, who is never the one who asked', async () => {
    const { id, standing } = await desk.ask(desk.chief)

    expect(standing).toBe('waiting')
    expect((await desk.approve(desk.chief, id)).body.code).toBe('ledger.own-approval')
    expect(codeOf(await desk.take(desk.chief, id))).toBe('ledger.not-approved')
    expect((await desk.approve(desk.officer, id)).status).toBe(403)
    const approved = await desk.approve(desk.administrator, id)
    expect([approved.status, approved.body.standing, approved.body.may]).toEqual([200, 'ready', []])
    expect(await auditOf(desk.app, id)).toEqual([
      'ledger.requested done',
      'ledger.approved refused',
      'ledger.approved done',
    ])
  })

  it('leaves once, and every step is in the audit', async () => {
    const { id } = await desk.ask(desk.officer)
    await desk.approve(desk.chief, id)

    const taken = await desk.take(desk.officer, id)
    const again = await desk.take(desk.officer, id)

    expect([taken.status, again.status, codeOf(again)]).toEqual([200, 409, 'ledger.already-downloaded'])
    expect(taken.headers.get('content-disposition')).toContain(encodeURIComponent('纠纷和线索台账'))
    expect(taken.headers.get('cache-control')).toBe('no-store')
    expect(await auditOf(desk.app, id)).toEqual([
      'ledger.requested done',
      'ledger.approved done',
      'ledger.downloaded done',
    ])
  })

  it('leaves once though it is asked for ten times at the same moment', async () => {
    const { id } = await desk.ask(desk.officer)
    await desk.approve(desk.chief, id)

    const taken = await Promise.all(Array.from({ length: 10 }, () => desk.take(desk.officer, id)))

    expect(taken.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('is handed to nobody but the one who asked', async () => {
    const { id } = await desk.ask(desk.officer)
    await desk.approve(desk.chief, id)

    for (const other of [desk.chief, await desk.app.staff('officer-3')])
      expect((await desk.take(other, id)).status).toBe(403)
    expect((await desk.take(desk.administrator, id)).status).toBe(403)
    expect(await auditOf(desk.app, id)).toContain('ledger.downloaded refused')
  })

  it('runs out a day after the approval', async () => {
    const { id } = await desk.ask(desk.officer)
    await desk.approve(desk.chief, id)
    const before = desk.app.clock.now
    desk.app.clock.now = new Date(before.getTime() + 24 * 3_600_000)

    const late = await desk.take(await desk.app.staff('officer-1'), id)
    desk.app.clock.now = before

    expect(codeOf(late)).toBe('ledger.expired')
  })

  it('is declined with a reason, once', async () => {
    const { id } = await desk.ask(desk.officer)

    expect((await desk.refuse(desk.chief, id, {})).status).toBe(400)
    const { body } = await desk.refuse(desk.chief, id)
    expect(body).toMatchObject({ standing: 'declined', reason: '用途没写清楚', decidedBy: '孟庆山' })
    expect((await desk.approve(desk.chief, id)).body.code).toBe('ledger.not-waiting')
    expect(codeOf(await desk.take(desk.officer, id))).toBe('ledger.not-approved')
  })

  it('is not there under a number that is none', async () => {
    for (const id of ['0'.repeat(32), 'nonsense', "1' or 1=1"])
      expect((await desk.approve(desk.chief, id)).body.code).toBe('ledger.not-found')
  })
})

describe('the lists', () => {
  it('show an officer the own requests, and a chief those that wait for a word', async () => {
    const { id } = await desk.ask(desk.officer)
    const own = await desk.app.call('GET', '/api/ledgers', { token: desk.officer })
    const waiting = await desk.app.call('GET', '/api/ledgers', {
      token: desk.chief,
      query: { list: 'to-decide' },
    })
    const refused = await desk.app.call('GET', '/api/ledgers', {
      token: desk.officer,
      query: { list: 'to-decide' },
    })

    expect(own.body.items[0]).toMatchObject({ id, mine: true, standing: 'waiting', may: [] })
    expect(waiting.body.items[0]).toMatchObject({ id, mine: false, may: ['approval', 'refusal'] })
    expect(refused.status).toBe(403)
  })

  it('turn pages without losing or repeating one', async () => {
    const ids: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: Record<string, string | number> = cursor === '' ? { limit: 2 } : { limit: 2, cursor }
      const { body } = await desk.app.call('GET', '/api/ledgers', { token: desk.officer, query })
      ids.push(...body.items.map((item: { id: string }) => item.id))
      cursor = body.nextCursor
    }
    const whole = await desk.app.call('GET', '/api/ledgers', { token: desk.officer, query: { limit: 50 } })

    expect(ids).toEqual(whole.body.items.map((item: { id: string }) => item.id))
    expect(
      (await desk.app.call('GET', '/api/ledgers', { token: desk.officer, query: { cursor: 'x' } })).status,
    ).toBe(400)
  })
})
