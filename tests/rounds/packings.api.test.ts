import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { beatIdOf, thursday } from './day-on-the-road'

let app: TestApp
let officer: string
let beat: string

beforeAll(async () => {
  app = await startTestApp({ at: thursday })
  officer = await app.staff('officer-1')
  beat = await beatIdOf(app, '第一警务区')
})
afterAll(() => app.close())

describe('what is packed', () => {
  const pack = (token: string, body: object) =>
    app.call('POST', '/api/packings', {
      token,
      key: randomUUID(),
      body: { beatId: beat, day: '2026-11-26', version: 1, packed: [], restock: [], ...body },
    })

  it('is ticked once for a trip by the team, with what has to be refilled; the next trip is reminded', async () => {
    const { body } = await pack(officer, {
      packed: ['camera', 'leaflets', 'no-such-thing'],
      restock: [{ key: 'leaflets', note: '只剩十张' }],
    })
    const { body: next } = await app.call('GET', '/api/packings', {
      token: officer,
      query: { day: '2026-11-27' },
    })

    expect(
      body.items.filter(({ packed }: { packed: boolean }) => packed).map(({ key }: { key: string }) => key),
    ).toEqual(['leaflets', 'camera'])
    expect(body.packed.byName).toBe('马建国')
    expect(next.items[0]).toMatchObject({
      key: 'leaflets',
      packed: false,
      restock: null,
      restockBefore: '只剩十张',
    })
    expect((await app.call('GET', '/api/rounds', { token: officer })).body.packed).toEqual({
      done: 2,
      of: 13,
    })
  })

  it('is seen by the chief and ticked only by those who ride', async () => {
    const chief = await app.staff('chief')

    const { body } = await app.call('GET', '/api/packings', {
      token: chief,
      query: { beatId: beat, day: '2026-11-26' },
    })

    expect([body.items.length, body.may]).toEqual([13, []])
    expect((await pack(chief, {})).status).toBe(403)
    expect((await pack(await app.staff('officer-3'), {})).status).toBe(403)
  })
})
