import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { baicaopo, dianzi } from '@tests/bookings/home-visit'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { beatIdOf, homesOnThursday } from './day-on-the-road'

let app: TestApp
let officer: string
let beat: string

beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
  beat = await beatIdOf(app, '第一警务区')
})
afterAll(() => app.close())

const plan = (token: string | undefined, changes: object = {}) =>
  app.call('POST', '/api/village-plans', {
    token,
    key: randomUUID(),
    body: {
      beatId: beat,
      day: '2026-11-30',
      half: 'morning',
      villageCode: baicaopo,
      services: ['questions'],
      ...changes,
    },
  })
const told = async (headers = {}) => app.call('GET', '/api/village-plans', { query: { beat }, headers })
const cancel = (token: string, id: string) =>
  app.call('POST', `/api/village-plans/${id}/cancellation`, {
    token,
    key: randomUUID(),
    body: { reason: '路滑' },
  })

describe('where the officers go', () => {
  it('is told to everybody, today first, and answers 304 to whoever has it', async () => {
    const first = await told()
    const again = await told({ 'if-none-match': first.headers.get('etag') ?? '' })

    expect(first.body.items[0]).toMatchObject({
      when: '今天上午',
      isToday: true,
      village: { name: '白草坡村' },
      cancelReason: null,
    })
    expect(again.status).toBe(304)
  })

  it('names no household and no position', async () => {
    const { body } = await told()

    expect(Object.keys(body.items[0]).sort()).toEqual([
      'brings',
      'cancelReason',
      'day',
      'half',
      'id',
      'isToday',
      'services',
      'village',
      'when',
    ])
  })

  it('of an unknown beat is nothing', async () => {
    const { status } = await app.call('GET', '/api/village-plans', { query: { beat: 'v'.repeat(32) } })

    expect(status).toBe(404)
  })

  it('is planned by the pair of the beat and the chief, nobody else', async () => {
    expect((await plan(undefined)).status).toBe(401)
    for (const key of ['grid-worker-1', 'mediator-1', 'liaison-1', 'administrator', 'officer-3'])
      expect((await plan(await app.staff(key))).status).toBe(403)

    const planned = await plan(officer)

    expect(planned.status).toBe(201)
    expect((await told()).body.items.map(({ id }: { id: string }) => id)).toContain(planned.body.id)
  })

  it.each([
    ['village-plan.other-beat', { villageCode: dianzi }],
    ['village.not-found', { villageCode: '620822105999' }],
    ['village-plan.day-out-of-range', { day: '2026-12-09' }],
    ['village-plan.day-out-of-range', { day: '2026-11-23' }],
    ['request.invalid', { services: [] }],
    ['request.invalid', { services: ['parade'] }],
  ])('is refused with %s', async (code, changes) => {
    const { body } = await plan(officer, changes)

    expect(body.code).toBe(code)
  })

  it('is planned once for a village and half-day, and again after it was called off', async () => {
    const day = '2026-12-02'
    const first = await plan(officer, { day })
    const twice = await plan(officer, { day })
    await cancel(officer, first.body.id)

    expect(twice.body.code).toBe('village-plan.planned-already')
    expect((await plan(officer, { day })).status).toBe(201)
  })

  it('is called off with a reason that everybody reads, once, by those who plan', async () => {
    const { body } = await plan(officer, { day: '2026-12-03' })

    expect((await cancel(await app.staff('officer-3'), body.id)).status).toBe(403)
    expect((await cancel(officer, 'nonsense')).status).toBe(404)
    expect((await cancel(officer, body.id)).body).toMatchObject({ cancelReason: '路滑', may: [] })
    expect((await cancel(officer, body.id)).body.code).toBe('village-plan.not-now')
    expect((await told()).body.items.find(({ id }: { id: string }) => id === body.id).cancelReason).toBe(
      '路滑',
    )
  })

  it('offers the villages where homes are booked, until the plan names them', async () => {
    const other = await startTestApp()
    await homesOnThursday(other, [{ name: '一家' }, { name: '另一家' }])
    const token = await other.staff('officer-1')
    const desk = async () => (await other.call('GET', '/api/village-plans/desk', { token })).body
    const before = await desk()

    await other.call('POST', '/api/village-plans', {
      token,
      body: {
        beatId: before.beat.id,
        day: '2026-11-26',
        half: 'morning',
        villageCode: baicaopo,
        services: ['id-photo'],
      },
    })

    expect(before.booked).toMatchObject([{ day: '2026-11-26', village: { name: '白草坡村' }, homes: 2 }])
    expect((await desk()).booked).toEqual([])
    expect([before.days.length, before.villages.length]).toEqual([15, 4])
    await other.close()
  })
})
