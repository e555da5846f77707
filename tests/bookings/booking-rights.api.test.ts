import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aBooking, aRequest, auditOf, baicaopo, dianzi, openManyPlaces } from './home-visit'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await openManyPlaces(app)
})
afterAll(() => app.close())

const book = (token: string, changes = {}) =>
  app.call('POST', '/api/bookings', {
    token,
    body: aRequest(changes),
  })

describe('who may book where', () => {
  it.each([
    ['grid-worker-1', 'grid-worker', baicaopo, 201],
    ['grid-worker-1', 'grid-worker', dianzi, 403],
    ['liaison-1', 'village-cadre', baicaopo, 201],
    ['liaison-1', 'village-cadre', dianzi, 403],
    ['officer-1', 'officer', baicaopo, 201],
    ['officer-1', 'officer', dianzi, 403],
    ['auxiliary-1', 'officer', baicaopo, 201],
    ['chief', 'officer', dianzi, 201],
    ['mediator-1', 'officer', baicaopo, 403],
    ['administrator', 'officer', baicaopo, 403],
  ])('%s as %s in %s: %i', async (key, relation, villageCode, wanted) => {
    const consent = { how: 'oral', on: '2026-11-24', callBack: '打他家电话' }

    const { status } = await book(await app.staff(key), {
      relation,
      villageCode,
      consent,

      subjectName: `${key}的邻居`,
    })

    expect(status).toBe(wanted)
  })
})

describe('reading a booking', () => {
  it('tells the officer that the mother was asked and wants it', async () => {
    const consent = { how: 'oral', on: '2026-11-24' }
    const { look, officer } = await aBooking(app, { subjectName: '问过本人', relation: 'child', consent })

    const seen = await look(officer)

    expect(seen.request.consent).toEqual({ ...consent, callBack: '' })
    expect(seen.forOther).toBe(true)
  })

  it('belongs to the booker and the staff of the beat; every look of staff is in the audit', async () => {
    const { booking, look, officer } = await aBooking(app, { subjectName: '看得见' })

    const seen = await look(officer)

    expect(seen.request.phone).toBe('13800000111')
    expect([booking.next, seen.next]).toEqual([
      expect.stringContaining('位置给您留着'),
      expect.stringContaining('定下上门的时间'),
    ])
    expect(await auditOf(app, booking.id)).toEqual(['booking.submitted done', 'booking.viewed done'])
  })

  it.each(['officer-3', 'auxiliary-3', 'grid-worker-1', 'mediator-1', 'liaison-1', 'administrator'])(
    'is refused to %s, and the attempt is in the audit',
    async (key) => {
      const { booking, path } = await aBooking(app, {
        subjectName: `看不见${key}`,
      })

      const { status } = await app.call('GET', path, { token: await app.staff(key) })

      expect(status).toBe(403)
      expect(await auditOf(app, booking.id)).toContain('booking.viewed refused')
    },
  )

  it('is refused to another resident and to a stranger', async () => {
    const { path } = await aBooking(app, {
      subjectName: '隔壁',
    })

    expect((await app.call('GET', path, { token: await app.resident('13900000320') })).status).toBe(403)
    expect((await app.call('GET', path)).status).toBe(401)
    expect(
      (await app.call('GET', '/api/bookings/nonsense', { token: await app.staff('chief') })).status,
    ).toBe(404)
  })
})

describe('the lists', () => {
  it('show the beat its own bookings, those to accept by due time, page by page', async () => {
    const other = await startTestApp()
    for (const index of [1, 2, 3]) {
      other.clock.now = new Date(`2026-11-24T02:0${String(index)}:00Z`)
      await aBooking(other, { subjectName: `第${String(index)}家` })
    }
    await aBooking(other, { subjectName: '别的警务区', villageCode: dianzi })
    const token = await other.staff('officer-1')
    const list = async (query: Record<string, string | number>) =>
      (await other.call('GET', '/api/bookings', { token, query })).body

    const first = await list({ list: 'to-accept', limit: 2 })
    const second = await list({ list: 'to-accept', limit: 2, cursor: first.nextCursor })

    const names = [...first.items, ...second.items].map(({ subjectName }) => subjectName)
    expect(names).toEqual(expect.arrayContaining(['第1家', '第2家', '第3家']))
    expect(names).toHaveLength(3)
    expect(first.counts).toEqual({ toAccept: 3, today: 0, overdue: 0 })
    expect(second.nextCursor).toBeNull()
    await other.close()
  })

  it('are not shown to other roles, other beats, or under a broken cursor', async () => {
    const beat = (await app.call('GET', '/api/beats')).body.items.find(
      ({ villages }: { villages: string[] }) => villages.some((name) => name.includes('店子')),
    ).id
    const get = async (key: string, query: Record<string, string>) =>
      (await app.call('GET', '/api/bookings', { token: await app.staff(key), query })).status

    expect(await get('grid-worker-1', { list: 'to-accept' })).toBe(403)
    expect(await get('officer-1', { list: 'to-accept', beatId: beat })).toBe(403)
    expect(await get('chief', { list: 'closed', beatId: beat })).toBe(200)
    expect(await get('officer-1', { list: 'to-accept', cursor: 'x' })).toBe(400)
    expect(await get('mediator-1', { list: 'mine' })).toBe(403)
  })
})
