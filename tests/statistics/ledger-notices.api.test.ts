import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LedgerDesk, openLedgerDesk } from './a-ledger-desk'

let desk: LedgerDesk

beforeAll(async () => {
  desk = await openLedgerDesk()
})
afterAll(() => desk.app.close())

const WEEK = 7 * 24 * 3600_000

interface NoticeSeen {
  readonly kind: string
  readonly subject: string | null
  readonly text: string
  readonly isRead: boolean
}

/** What somebody was told about one request. */
async function toldOf(token: string, id: string): Promise<NoticeSeen[]> {
  const { body } = await desk.app.call('GET', '/api/notices', { token, query: { limit: 50 } })
  return (body.items as NoticeSeen[]).filter(({ subject }) => subject === id)
}

const waitingFor = async (token: string): Promise<number> => {
  const query = { list: 'to-decide', limit: 1 }
  return (await desk.app.call('GET', '/api/ledgers', { token, query })).body.waiting as number
}

describe('a request for a ledger with personal data', () => {
  it('is told to everybody who may approve it, and to nobody else', async () => {
    const { id } = await desk.ask(desk.officer)

    const [chief, administrator, officer, mediator] = await Promise.all(
      [desk.chief, desk.administrator, desk.officer, await desk.app.staff('mediator-1')].map((token) =>
        toldOf(token, id as string),
      ),
    )

    expect(chief).toMatchObject([{ kind: 'ledger-waiting', text: expect.stringContaining('个人信息') }])
    expect(administrator).toMatchObject([{ kind: 'ledger-waiting' }])
    expect([officer, mediator]).toEqual([[], []])
  })

  it('is not told to the chief who asks, only to who else may approve', async () => {
    const { id } = await desk.ask(desk.chief)

    expect(await toldOf(desk.chief, id as string)).toEqual([])
    expect(await toldOf(desk.administrator, id as string)).toHaveLength(1)
  })

  it('is counted on the door of those who decide until somebody did, or a week has gone', async () => {
    const before = [await waitingFor(desk.chief), await waitingFor(desk.administrator)]
    const first = await desk.ask(desk.officer)
    await desk.ask(desk.chief)
    const asked = [await waitingFor(desk.chief), await waitingFor(desk.administrator)]
    const ofOfficer = (await desk.app.call('GET', '/api/ledgers', { token: desk.officer })).body.waiting
    await desk.approve(desk.administrator, first.id as string)
    const decided = [await waitingFor(desk.chief), await waitingFor(desk.administrator)]
    const start = desk.app.clock.now
    desk.app.clock.now = new Date(start.getTime() + WEEK + 1000)
    const later = await waitingFor(await desk.app.staff('administrator'))
    desk.app.clock.now = start

    expect([asked[0] ?? 0, asked[1] ?? 0]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 2])
    expect(decided).toEqual([before[0], (before[1] ?? 0) + 1])
    expect([ofOfficer, later]).toEqual([0, 0])
  })

  it('has an outcome that the one who asked is told, and nobody is asked for a word any more', async () => {
    const approved = await desk.ask(desk.officer)
    const declined = await desk.ask(desk.officer)

    await desk.approve(desk.chief, approved.id as string)
    await desk.refuse(desk.administrator, declined.id as string)

    expect(await toldOf(desk.officer, approved.id as string)).toMatchObject([
      { kind: 'ledger-decided', text: '批准了，一天内下载。' },
    ])
    expect(await toldOf(desk.officer, declined.id as string)).toMatchObject([
      { kind: 'ledger-decided', text: '没有批准，点开看为什么。' },
    ])
    for (const id of [approved.id, declined.id])
      for (const token of [desk.chief, desk.administrator])
        expect((await toldOf(token, id as string)).map(({ isRead }) => isRead)).toEqual([true])
  })
})

describe('a ledger without personal data', () => {
  it('asks nobody for a word', async () => {
    const before = await waitingFor(desk.chief)

    const { id } = await desk.ask(desk.officer, { personal: false })

    expect(await toldOf(desk.chief, id as string)).toEqual([])
    expect(await waitingFor(desk.chief)).toBe(before)
  })
})
