import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPerson } from '@server/demo/demo-people'
import type { Role } from '@shared/kernel/actor'
import { aDispute } from '@tests/disputes/told-dispute'
import { foundSecondStation } from '@tests/support/second-station'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
let tokens: Record<Role, string>
let second: Awaited<ReturnType<typeof foundSecondStation>>
beforeAll(async () => {
  app = await startTestApp()
  tokens = await app.everyRole()
  second = await foundSecondStation(app)
})
afterAll(() => app.close())

const chief = () => tokens['station-chief']
const get = (path: string, token = chief()) => app.call('GET', path, { token })
const post = (path: string, body: object, token = chief()) => app.call('POST', path, { token, body })
const idOf = (key: Parameters<typeof demoPerson>[0]) => demoPerson(key).accountId
const beatNamed = async (name: string) =>
  (await get('/api/stations/1')).body.beats.find((one: { name: string }) => one.name === name)
const card = async (beat: string) => (await app.call('GET', `/api/beats/${beat}`)).body

describe('a station', () => {
  it('is founded with its desk, and its beat is found by villagers like any other', async () => {
    const { body: list } = await get('/api/stations', tokens.administrator)
    const { body: own } = await get('/api/stations')
    const found = await app.call('GET', '/api/villages', { query: { q: '古城' } })
    const desk = await app.call('GET', `/api/cards/s${second.stationId}b0`)

    expect(list).toMatchObject({
      items: [
        { id: 1, beats: 4, villages: 15 },
        { id: second.stationId, name: '百里派出所', beats: 1, villages: 1 },
      ],
      may: ['found'],
    })
    expect(own).toMatchObject({ items: [{ id: 1 }], may: [] })
    expect(found.body.items[0]).toMatchObject({ name: '古城村', officer: '段玉林' })
    expect(desk.body).toMatchObject({ name: '值班室', station: { name: '百里派出所' }, demo: false })
  })

  it('is run by its own chief and not by another', async () => {
    const facts = { name: '西屯派出所', township: '西屯镇', landline: '0933-0000009', address: '西屯镇街道' }

    const own = await post('/api/stations/1/description', facts)
    const other = await post(`/api/stations/${second.stationId}/description`, facts)
    const seen = await get(`/api/stations/${second.stationId}`)
    const founding = await post('/api/stations', facts)

    expect(own.body).toMatchObject(facts)
    expect([other.status, seen.status, founding.status]).toEqual([403, 403, 403])
    expect((await get('/api/stations/77', tokens.administrator)).body.code).toBe('station.not-found')
  })
})

describe('a beat', () => {
  it('is added, named, and closed once it has no village', async () => {
    const added = await post('/api/stations/1/beats', { name: '第五警务区' })
    const beat = added.body.beats.at(-1)
    const office = { name: '景家庄警务室', address: null, landline: '0933-0000002' }
    await post(`/api/beats/${beat.id}/description`, { name: '景家庄警务区', office })
    await post('/api/villages/620822105215/assignment', { beatId: beat.id, fromDay: '2026-11-24' })

    const held = await post(`/api/beats/${beat.id}/closure`, {})
    const fourth = await beatNamed('第四警务区')
    await post('/api/villages/620822105215/assignment', { beatId: fourth.id, fromDay: '2026-11-24' })
    const closed = await post(`/api/beats/${beat.id}/closure`, {})
    const again = await post(`/api/beats/${beat.id}/pair`, {
      officerId: idOf('officer-1'),
      auxiliaryId: null,
      deputyId: null,
      fromDay: '2026-11-25',
    })
    const { body: beats } = await app.call('GET', '/api/beats')

    expect(beat).toMatchObject({
      name: '第五警务区',
      scene: 's1b5',
      pair: null,
      may: expect.arrayContaining(['close']),
    })
    expect(held.body.code).toBe('beat.still-has-villages')
    expect(closed.body.beats.at(-1)).toMatchObject({
      name: '景家庄警务区',
      office,
      closedOn: '2026-11-24',
      may: [],
    })
    expect(again.body.code).toBe('beat.closed')
    expect(beats.items.map(({ name }: { name: string }) => name)).not.toContain('景家庄警务区')
    expect((await app.call('GET', '/api/cards/s1b5')).body.name).toBe('值班室')
  })

  it('is not closed while somebody waits for an answer in it', async () => {
    await aDispute(app)
    const first = await beatNamed('第一警务区')
    await app.sql`update villages set beat_id = (select b.beat_id from beats b where b.station_id = 1 and b.position = 2)
      where station_id = 1 and beat_id = (select b.beat_id from beats b where b.station_id = 1 and b.position = 1)`

    const { status, body } = await post(`/api/beats/${String(first.id)}/closure`, {})
    await app.sql`update villages set beat_id = (select b.beat_id from beats b where b.station_id = 1 and b.position = 1)
      where code in ('620822105204', '620822105206', '620822105207', '620822105208')`

    expect([status, body.code]).toEqual([409, 'beat.still-at-work'])
  })

  it('keeps its desk open and without a pair', async () => {
    const desk = await beatNamed('值班室')

    const closing = await post(`/api/beats/${String(desk.id)}/closure`, {})

    expect([closing.status, desk.may]).toEqual([403, ['describe']])
  })
})

describe('a duty pair', () => {
  it('changes on its day and not before', async () => {
    const third = await beatNamed('第三警务区')
    const pair = {
      officerId: idOf('officer-4'),
      auxiliaryId: idOf('auxiliary-3'),
      deputyId: idOf('officer-3'),
      fromDay: '2026-12-01',
    }

    const { body } = await post(`/api/beats/${String(third.id)}/pair`, pair)
    const today = await card(third.id)
    const usual = app.clock.now
    app.clock.now = new Date('2026-12-01T02:00:00Z')
    const later = await card(third.id)
    app.clock.now = usual

    const planned = body.beats.find((one: { id: string }) => one.id === third.id)
    expect(planned).toMatchObject({
      pair: { officer: { name: '白志强' } },
      next: { officer: { name: '曹文斌' }, fromDay: '2026-12-01' },
    })
    expect([today.officer.name, later.officer.name, later.deputy.name]).toEqual([
      '白志强',
      '曹文斌',
      '白志强',
    ])
  })

  it.each([
    ['an auxiliary as the officer', { officerId: idOf('auxiliary-1'), auxiliaryId: null, deputyId: null }],
    [
      'the same person twice',
      { officerId: idOf('officer-1'), auxiliaryId: null, deputyId: idOf('officer-1') },
    ],
    ['a grid worker', { officerId: idOf('officer-1'), auxiliaryId: idOf('grid-worker-1'), deputyId: null }],
  ])('refuses %s', async (_, pair) => {
    const third = await beatNamed('第三警务区')

    const { status, body } = await post(`/api/beats/${String(third.id)}/pair`, {
      ...pair,
      fromDay: '2026-11-25',
    })

    expect([status, body.code]).toEqual([400, 'duty.person-not-fit'])
  })

  it('takes nobody from another station, and nothing in the past', async () => {
    const third = await beatNamed('第三警务区')
    const path = `/api/beats/${String(third.id)}/pair`
    const alone = { auxiliaryId: null, deputyId: null }

    const foreign = await post(path, { ...alone, officerId: second.officer.id, fromDay: '2026-11-25' })
    const past = await post(path, { ...alone, officerId: idOf('officer-1'), fromDay: '2026-11-23' })

    expect([foreign.body.code, past.body.code]).toEqual(['duty.person-not-fit', 'staff.day-past'])
  })
})
