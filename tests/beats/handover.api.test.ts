import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoPerson } from '@server/demo/demo-people'
import { aDispute, accountOf } from '@tests/disputes/told-dispute'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
let chief: string
beforeAll(async () => {
  app = await startTestApp()
})
// The jobs of a later day forget the sessions of this one.
beforeEach(async () => {
  chief = await app.staff('chief')
})
afterAll(() => app.close())

const get = (path: string, token = chief) => app.call('GET', path, { token })
const post = (path: string, body: object, token = chief) => app.call('POST', path, { token, body })
const idOf = (key: Parameters<typeof demoPerson>[0]) => demoPerson(key).accountId
const beatNamed = async (name: string) =>
  (await get('/api/stations/1')).body.beats.find((one: { name: string }) => one.name === name)
const card = async (beat: string) => (await app.call('GET', `/api/beats/${beat}`)).body

describe('handing a beat over', () => {
  it('leaves what is open with the beat, and moves what was assigned by name, on the day', async () => {
    const told = await aDispute(app)
    await app.sql`update disputes set handler_id = ${accountOf('officer-1')} where receipt = ${String(told.dispute.receipt)}`
    await app.sql`insert into dispute_members (station_id, dispute_id, account_id, part, since)
      select d.station_id, d.dispute_id, ${accountOf('officer-1')}, 'handler', now() from disputes d
      where d.receipt = ${String(told.dispute.receipt)}`
    const first = await beatNamed('第一警务区')
    const raised = await post(
      '/api/needs',
      {
        villageCode: '620822105206',
        what: '门前的路灯坏了',
        source: 'phone',
        ownerId: accountOf('officer-1'),
      },
      told.officer,
    )
    const owner = async () =>
      (await app.sql`select n.owner_id as id from needs n where n.what = '门前的路灯坏了'`)[0]?.id as string
    const ownedBefore = await owner()
    const pair = {
      officerId: idOf('officer-3'),
      auxiliaryId: idOf('auxiliary-1'),
      deputyId: idOf('officer-2'),
    }
    const handler = async () =>
      (
        await app.sql`select d.handler_id as id, d.beat_id from disputes d where d.receipt = ${String(told.dispute.receipt)}`
      )[0]

    const planned = await post(`/api/beats/${String(first.id)}/handover`, { ...pair, fromDay: '2026-11-26' })
    const before = await handler()
    const usual = app.clock.now
    app.clock.now = new Date('2026-11-26T00:30:00Z')
    await app.runJobs()
    const after = await handler()
    const held = await card(first.id)
    const ownedAfter = await owner()
    app.clock.now = usual
    const [handover] = await app.sql`select h.moved from beat_handovers h where h.station_id = 1`

    expect([planned.status, raised.status]).toEqual([200, 201])
    expect([ownedBefore, ownedAfter]).toEqual([accountOf('officer-1'), accountOf('officer-3')])
    expect([before?.id, after?.id]).toEqual([accountOf('officer-1'), accountOf('officer-3')])
    expect(after?.beat_id).toBe(before?.beat_id)
    expect(held.officer.name).toBe('白志强')
    const left = await app.sql`select from needs n where n.beat_id = ${after?.beat_id as string}
      and n.owner_id = ${accountOf('officer-1')} and n.state <> 'carried-back'`
    expect(handover?.moved).toBeGreaterThanOrEqual(2)
    expect(left).toHaveLength(0)
  })
})

describe('a village', () => {
  it('goes to another beat of the station on its day', async () => {
    const third = await beatNamed('第三警务区')
    const village = '620822105208'

    const planned = await post(`/api/villages/${village}/assignment`, {
      beatId: third.id,
      fromDay: '2026-11-27',
    })
    const named = planned.body.villages.find((one: { code: string }) => one.code === village)
    const usual = app.clock.now
    app.clock.now = new Date('2026-11-27T00:30:00Z')
    await app.runJobs()
    app.clock.now = usual
    const [row] = await app.sql`select b.name from villages v join beats b on b.station_id = v.station_id
      and b.beat_id = v.beat_id where v.code = ${village}`

    expect(named.next).toMatchObject({ beatName: '第三警务区', fromDay: '2026-11-27' })
    expect(row?.name).toBe('第三警务区')
  })

  it('goes neither to the desk nor, by a chief, from no station to one', async () => {
    const desk = await beatNamed('值班室')
    const first = await beatNamed('第一警务区')
    await app.sql`insert into villages (code, name) values ('620822107201', '外头村')`
    const fromDay = '2026-11-24'

    const toDesk = await post('/api/villages/620822105206/assignment', { beatId: desk.id, fromDay })
    const foreign = await post('/api/villages/620822107201/assignment', { beatId: first.id, fromDay })
    const unknown = await post('/api/villages/620822999999/assignment', { beatId: first.id, fromDay })

    expect([toDesk.status, foreign.status, unknown.status]).toEqual([404, 403, 404])
  })
})
