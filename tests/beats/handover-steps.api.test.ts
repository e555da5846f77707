import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPerson } from '@server/demo/demo-people'
import { aBooking } from '@tests/bookings/home-visit'
import { aDispute, accountOf, violentReport } from '@tests/disputes/told-dispute'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const idOf = (key: Parameters<typeof demoPerson>[0]) => demoPerson(key).accountId

/** One case of each kind in the first beat, and one that somebody else handles. */
async function openCases() {
  const told = await aDispute(app)
  await told.act(told.officer, 'acceptance')
  const fresh = await aDispute(app, { category: 'boundary', text: '隔壁把地埂挖了半尺，说不通' })
  const protectedOne = await aDispute(app, violentReport())
  const mediators = await aDispute(app, { category: 'debt', text: '借的钱一直没有还' })
  await mediators.act(mediators.officer, 'acceptance')
  await mediators.act(mediators.officer, 'assignment', { assigneeId: accountOf('mediator-1') })
  const booked = await aBooking(app)
  const need = async (what: string, ownerId: string) =>
    (
      await app.call('POST', '/api/needs', {
        token: told.officer,
        body: { villageCode: '620822105206', what, source: 'phone', ownerId },
      })
    ).body.id as string
  const own = await need('门前的路灯坏了', accountOf('officer-1'))
  const others = await need('井盖松了', accountOf('grid-worker-1'))
  return { told, fresh, protectedOne, mediators, booked, own, others }
}

type Steps = readonly { readonly act: string; readonly byName?: string; readonly by?: string }[]
const handovers = ({ steps }: { readonly steps: Steps }) =>
  steps.filter(({ act }) => act === 'handover').map(({ byName, by }) => byName ?? by)

describe('a beat that changes hands', () => {
  it('says in the way of each open case who has it now, to staff and to whoever asked', async () => {
    const cases = await openCases()
    const chief = await app.staff('chief')
    const { body: station } = await app.call('GET', '/api/stations/1', { token: chief })
    const beat = station.beats.find((one: { name: string }) => one.name === '第一警务区')
    const pair = {
      officerId: idOf('officer-3'),
      auxiliaryId: idOf('auxiliary-1'),
      deputyId: idOf('officer-2'),
    }
    await app.call('POST', `/api/beats/${String(beat.id)}/handover`, {
      token: chief,
      body: { ...pair, fromDay: '2026-11-24' },
    })
    const taker = await app.staff('officer-3')
    const read = async (path: string, token: string) => (await app.call('GET', path, { token })).body

    const { told, fresh, protectedOne, mediators, booked } = cases
    for (const { look, reporter } of [told, fresh, protectedOne]) {
      expect(handovers(await look(reporter))).toEqual(['白志强'])
      expect(handovers(await look(taker))).toEqual(['白志强'])
    }
    expect(handovers(await mediators.look(mediators.reporter))).toEqual([])
    expect(handovers(await booked.look())).toEqual(['白志强'])
    expect(handovers(await booked.look(taker))).toEqual(['白志强'])
    expect(handovers(await read(`/api/needs/${cases.own}`, taker))).toEqual(['白志强'])
    expect(handovers(await read(`/api/needs/${cases.others}`, taker))).toEqual([])
  })

  it('leaves the numbers of the steps in order: the next act comes behind', async () => {
    const taker = await app.staff('officer-3')
    const [row] = await app.sql<{ id: string; count: number; steps: number }[]>`
      select count(*)::int as count, coalesce(sum(d.step_count - s.last), 0)::int as steps from disputes d
      join lateral (select max(s.sequence) as last from dispute_steps s where s.station_id = d.station_id
        and s.dispute_id = d.dispute_id) s on true where d.stage <> 'closed'`
    const { body: list } = await app.call('GET', '/api/disputes', {
      token: taker,
      query: { list: 'to-accept' },
    })
    const { status } = await app.call('POST', `/api/disputes/${String(list.items.at(-1).id)}/acceptance`, {
      token: taker,
      body: {},
    })

    expect(row?.count).toBeGreaterThan(3)
    expect([row?.steps, status]).toEqual([0, 200])
  })

  it('is no answer of the police: the first contact still counts from whoever makes it', async () => {
    await app.runJobs()

    const [row] = await app.sql<{ answered: number; done: number }[]>`
      select coalesce((select sum(times) from statistics_sums where subject = 'disputes' and side = 'whole'
          and measure = 'answered'), 0)::int as answered,
        (select count(distinct s.dispute_id)::int from dispute_steps s
          where s.actor_role <> 'resident' and s.act <> 'handover') as done`

    expect(row?.answered).toBe(row?.done)
  })
})
