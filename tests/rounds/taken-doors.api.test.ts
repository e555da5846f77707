import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shortestOrder } from '@shared/rounds/route.rules'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aNeed, actBodies } from '@tests/visits/at-the-gate'
import { aizi, beatIdOf, homesOnThursday, mucun, qiaozi } from './day-on-the-road'

const day = '2026-11-26'

let app: TestApp
let officer: string
let beatId: string
let homes: string[]

beforeAll(async () => {
  app = await startTestApp()
  await app.sql`update needs set state = 'open', answer = null where state = 'answer-found'`
  await app.sql`update visits set next_open = false`
  homes = await homesOnThursday(app, [{ name: '第一家', villageCode: qiaozi }, { name: '第二家' }])
  officer = await app.staff('officer-1')
  beatId = (await look()).beat.id
})
afterAll(() => app.close())

const look = async (token = officer) => (await app.call('GET', '/api/rounds', { token })).body

/** A need of the beat whose answer is to be carried back. */
async function aDoor(villageCode: string) {
  const known = await aNeed(app, { villageCode, where: '村口' })
  await known.act(known.officer, 'answer', { answer: '周五村电工来换' })
  return { ...known, id: String(known.need.id) }
}

const take = (id: string, changes: object = {}, token: string | null = officer) =>
  app.call('POST', '/api/rounds/doors', {
    token: token ?? undefined,
    key: randomUUID(),
    body: { beatId, day, kind: 'need', id, taken: true, ...changes },
  })

describe('a door that is taken into the round', () => {
  it('is ordered by the planner with the homes, and counts in the estimate', async () => {
    const { id } = await aDoor(aizi)
    const before = await look()
    const { status, body } = await take(id)
    const points = await app.sql<{ code: string; lat: number; lng: number }[]>`
      select v.code, v.lat, v.lng from villages v where v.code in (${aizi}, ${qiaozi}, '620822105206')`
    const placeOf = (code: string) => points.find((point) => point.code === code) ?? { lat: 0, lng: 0 }
    const [office = { lat: 0, lng: 0 }] = await app.sql<{ lat: number; lng: number }[]>`
      select o.lat, o.lng from round_offices o join beats b using (station_id, beat_id)
      where b.beat_id = (select beat_id from villages where code = ${aizi})`
    const best = shortestOrder(office, [
      { id: homes[0] ?? '', place: placeOf(qiaozi), half: 'morning' },
      { id: homes[1] ?? '', place: placeOf('620822105206'), half: 'morning' },
      { id, place: placeOf(aizi), half: null },
    ])

    expect(status).toBe(200)
    expect(before.way).not.toContain(id)
    expect(body.way).toEqual(best.map((stop) => stop.id))
    expect(body.doors.find((door: { id: string }) => door.id === id)).toMatchObject({
      leg: { metres: expect.any(Number) as number },
      may: ['carry-back', 'leave'],
    })
    expect(body.estimate.minutes).toBeGreaterThanOrEqual(Number(before.estimate.minutes) + 15)
  })

  it('is taken once however often it is said, and left again', async () => {
    const { id } = await aDoor(mucun)
    await take(id)
    const twice = await take(id)
    const out = await take(id, { taken: false })
    const again = await take(id, { taken: false })

    expect(twice.body.way.filter((one: string) => one === id)).toEqual([id])
    expect([out.body.way.includes(id), again.status]).toEqual([false, 200])
  })

  it('keeps its place in an order that was made by hand', async () => {
    const { id } = await aDoor(aizi)
    const { body } = await take(id)
    const order = [id, ...(body.way as string[]).filter((one) => one !== id)]

    const { body: ordered } = await app.call('POST', '/api/rounds/orders', {
      token: officer,
      key: randomUUID(),
      body: { beatId, day, version: body.version, order },
    })

    expect(ordered.way).toEqual(order)
    expect(ordered.byHand).toBe(true)
  })

  it('leaves the way once its answer was carried back, and is passed over after that', async () => {
    const { id, act } = await aDoor(qiaozi)
    await take(id)
    await act(officer, 'carrying-back', actBodies['carrying-back'] ?? {})

    const { status, body } = await take(id)

    expect([status, body.way.includes(id)]).toEqual([200, false])
  })

  it('is the affair of the team and the chief alone, in every other beat refused', async () => {
    const { id } = await aDoor(aizi)
    const other = await beatIdOf(app, '第三警务区')
    const status = async (name: string) => (await take(id, {}, await app.staff(name))).status

    expect((await take(id, {}, null)).status).toBe(401)
    expect([await status('auxiliary-1'), await status('chief')]).toEqual([200, 200])
    expect([await status('officer-3'), await status('grid-worker-1'), await status('administrator')]).toEqual(
      [403, 403, 403],
    )
    expect((await take(id, { beatId: other })).status).toBe(403)
    expect((await look(await app.staff('officer-3'))).way).not.toContain(id)
  })
})
