import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditOf } from '@tests/bookings/home-visit'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aizi, beatIdOf, homesOnThursday, mucun, onThursday, qiaozi } from './day-on-the-road'

let app: TestApp
let officer: string
let ids: readonly string[]
let beat: string

beforeAll(async () => {
  app = await startTestApp()
  ids = await homesOnThursday(app, [
    { name: '第一家', villageCode: mucun, half: 'afternoon' },
    { name: '第二家', villageCode: qiaozi },
    { name: '第三家', villageCode: aizi },
    { name: '第四家' },
  ])
  officer = await app.staff('officer-1')
  beat = await beatIdOf(app, '第一警务区')
})
afterAll(() => app.close())

const see = async (token: string | undefined, query: Record<string, string> = {}) =>
  app.call('GET', '/api/rounds', { token, query })
const namesIn = (body: { stops: { subjectName: string }[] }): string[] =>
  body.stops.map(({ subjectName }) => subjectName)
const order = (token: string, given: object) =>
  app.call('POST', '/api/rounds/orders', {
    token,
    key: randomUUID(),
    body: { beatId: beat, day: '2026-11-26', version: 0, ...given },
  })

describe('the round of a day', () => {
  it('is hidden from the stranger, from other roles and from other beats, and a refused look is in the audit', async () => {
    expect((await see(undefined)).status).toBe(401)
    for (const key of ['grid-worker-1', 'mediator-1', 'liaison-1', 'administrator'])
      expect((await see(await app.staff(key))).status).toBe(403)
    expect((await see(await app.resident('13900000900'))).status).toBe(403)
    expect((await see(await app.staff('officer-3'), { beatId: beat })).status).toBe(403)
    expect((await see(officer, { beatId: 'v'.repeat(32) })).status).toBe(404)

    expect(await auditOf(app, beat)).toContain('round.viewed refused')
  })

  it('puts the homes in a sensible order, mornings before afternoons, with an estimate', async () => {
    const { body } = await see(officer)

    expect(namesIn(body).sort()).toEqual(['第一家', '第三家', '第二家', '第四家'])
    expect(body.stops[3].subjectName).toBe('第一家')
    expect(body.estimate.metres).toBeGreaterThan(5000)
    expect(body.estimate.minutes).toBeGreaterThan(120)
    expect([body.demoPlaces, body.byHand, body.packed]).toEqual([true, false, { done: 0, of: 13 }])
    expect(body.stops[0].readAloud).toContain('村口老槐树')
  })

  it('gives the whole phone to the team of the day alone, and on the day alone', async () => {
    const phones = async (token: string, query = {}) =>
      (await see(token, { beatId: beat, ...query })).body.stops[0]?.phone

    expect(await phones(officer)).toBe('13800000111')
    expect(await phones(await app.staff('auxiliary-1'))).toBe('13800000111')
    expect(await phones(await app.staff('officer-2'))).toBe('13800000111')
    expect(await phones(await app.staff('chief'))).toBe('138****0111')
    app.clock.now = new Date('2026-11-25T00:30:00Z')
    expect(await phones(await app.staff('officer-1'), { day: '2026-11-26' })).toBe('138****0111')
    app.clock.now = new Date('2026-11-26T00:30:00Z')
  })

  it('says which acts this person may note, an auxiliary none that decides', async () => {
    const acts = async (key: string) =>
      (await see(await app.staff(key), { beatId: beat })).body.acts.map(({ act }: { act: string }) => act)

    expect(await acts('officer-1')).toContain('acceptance')
    expect(await acts('auxiliary-1')).toEqual([
      'call',
      'confirmation',
      'departure',
      'nobody-home',
      'missed-delivery',
      'lateness',
    ])
  })

  it('keeps the order that an officer made by hand, also for the colleague', async () => {
    const { body: before } = await see(officer)
    const turned = [...before.stops.slice(0, 3)].reverse().map(({ id }: { id: string }) => id)

    const { status, body } = await order(officer, { order: [...turned, ids[0]] })
    const { body: seen } = await see(await app.staff('auxiliary-1'))

    expect(status).toBe(200)
    expect(body.stops.map(({ id }: { id: string }) => id)).toEqual([...turned, ids[0]])
    expect([seen.byHand, seen.version, namesIn(seen)]).toEqual([true, 1, namesIn(body)])
  })

  it('is put in order by nobody else, not against the halves, not over a newer order', async () => {
    const stranger = await order(await app.staff('officer-3'), { order: null })
    const afternoonFirst = await order(officer, { order: ids, version: 1 })
    const late = await order(officer, { order: null, version: 0 })
    const again = await order(officer, { order: null, version: 1 })

    expect(stranger.status).toBe(403)
    expect(afternoonFirst.body.code).toBe('round.slots-first')
    expect(late.body.code).toBe('round.changed-meanwhile')
    expect([again.status, again.body.byHand]).toEqual([200, false])
  })

  it('keeps a home in sight where nobody was in, behind those that are left', async () => {
    const [, second] = ids
    const act = (noun: string, body: object) =>
      app.call('POST', `/api/bookings/${String(second)}/${noun}`, { token: officer, body })
    await act('call', { reached: true })
    await act('departure', {})
    await act('nobody-home', { reason: '敲门没人应' })

    const { body } = await see(officer)

    expect(body.stops.at(-1)).toMatchObject({
      subjectName: '第二家',
      done: true,
      stateName: '家中无人',
      leg: null,
    })
  })
})

describe('a step that was noted and is not recorded', () => {
  const step = (id: string) => ({
    bookingId: id,
    act: 'call',
    happenedAt: onThursday('00:10'),
    words: '打通了',
  })
  const setAside = (token: string | undefined, id: string) =>
    app.call('POST', '/api/rounds/set-asides', { token, key: randomUUID(), body: step(id) })

  it('is kept beside the home, once, with who noted it', async () => {
    const [first = ''] = ids

    await setAside(officer, first)
    await setAside(officer, first)

    const { body } = await see(officer)
    const stop = body.stops.find(({ id }: { id: string }) => id === first)
    expect(stop.setAsides).toEqual([
      { act: 'call', happenedAt: onThursday('00:10'), byName: '马建国', words: '打通了' },
    ])
  })

  it('is taken from nobody else', async () => {
    const [first = ''] = ids

    expect((await setAside(undefined, first)).status).toBe(401)
    expect((await setAside(await app.staff('officer-3'), first)).status).toBe(403)
    expect((await setAside(officer, 'nonsense')).status).toBe(404)
  })
})
