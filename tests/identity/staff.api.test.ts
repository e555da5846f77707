import { describe, expect, it } from 'vitest'
import { invite } from '@tests/support/second-station'
import { staffDesk } from './staff-desk'

const desk = staffDesk()
const { admin, chief, get, post, who, auditOf, newcomer } = desk

describe('the list of people', () => {
  it('is the own station for the chief, the county for the administrator', async () => {
    const own = await get('/api/staff?limit=100', chief())
    const county = await get('/api/staff?limit=100', admin())
    const other = await get(`/api/staff?station=${desk.second().stationId}`, chief())

    expect(new Set(own.body.items.map((one: { stationId: number }) => one.stationId))).toEqual(new Set([1]))
    expect(new Set(county.body.items.map((one: { stationId: number }) => one.stationId))).toEqual(
      new Set([1, desk.second().stationId]),
    )
    expect([other.status, other.body.code]).toEqual([403, 'actor.not-allowed'])
  })

  it('is found by name or number and turned page by page', async () => {
    const named = await get(`/api/staff?q=${encodeURIComponent('建国')}`, chief())
    const first = await get('/api/staff?limit=3', chief())
    const next = await get(`/api/staff?limit=3&cursor=${String(first.body.nextCursor)}`, chief())

    expect(named.body.items).toMatchObject([{ name: '马建国', role: 'officer', beats: ['第一警务区'] }])
    expect(first.body.items).toHaveLength(3)
    expect(next.body.items[0].staffNumber > first.body.items[2].staffNumber).toBe(true)
  })

  it('hides the people of other stations from a chief as if there were none', async () => {
    const { status, body } = await get(`/api/staff/${desk.second().officer.id}`, chief())

    expect([status, body.code]).toEqual([404, 'staff.not-found'])
  })
})

describe('an invitation', () => {
  it('gives a first password once, that opens nothing but its own change', async () => {
    const told = newcomer('officer')
    const { status, body } = await post('/api/staff', told)

    const session = await desk.app().call('POST', '/api/sessions', {
      body: { staffNumber: told.staffNumber, password: body.firstPassword },
    })
    const inbox = await get('/api/threads', session.body.token)
    const again = await get(`/api/staff/${String(body.staff.id)}`, admin())
    const kept = await desk.app().sql`select k.answer::text as answer from idempotency_keys k`
    expect(status).toBe(201)
    expect(body.firstPassword).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    expect(session.body.actor.mustChangePassword).toBe(true)
    expect(inbox.body.code).toBe('identity.password-change-needed')
    expect(JSON.stringify(again.body)).not.toContain(body.firstPassword)
    expect(JSON.stringify(kept)).not.toContain(body.firstPassword)
    expect(await auditOf(body.staff.id)).toEqual(['staff.invited'])
  })

  it('is refused to a chief for a chief, for another station and for a number that is taken', async () => {
    const asChief = await post('/api/staff', newcomer('station-chief'), chief())
    const elsewhere = await post('/api/staff', newcomer('officer', desk.second().stationId), chief())
    const taken = await post('/api/staff', { ...newcomer('officer'), staffNumber: '990011' })
    const nowhere = await post('/api/staff', newcomer('officer', 77))

    expect([asChief.status, elsewhere.status]).toEqual([403, 403])
    expect([taken.status, taken.body.code]).toEqual([409, 'staff.number-taken'])
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'station.not-found'])
  })
})

describe('a grid worker', () => {
  it('comes in after the vetting of a recommendation, until the term ends', async () => {
    const recommendation = { by: '白草坡村村民代表会议', on: '2026-11-20' }
    const told = { ...newcomer('grid-worker'), recommendation, termUntil: '2026-12-31' }
    const { body } = await post('/api/staff', told, chief())
    const path = `/api/staff/${String(body.staff.id)}`
    const enter = () =>
      desk.app().call('POST', '/api/sessions', {
        body: { staffNumber: told.staffNumber, password: body.firstPassword },
      })

    const before = await enter()
    const vetted = await post(`${path}/vetting`, {}, chief())
    const twice = await post(`${path}/vetting`, {}, chief())
    const after = await enter()
    await post(`${path}/term`, { until: '2026-11-23' }, chief())
    const ended = await enter()
    const session = await who(after.body.token)

    expect(body.staff).toMatchObject({ standing: 'not-vetted', recommendation, vetting: null })
    expect([before.status, before.body.code]).toEqual([403, 'identity.access-ended'])
    expect(vetted.body).toMatchObject({ standing: 'here', vetting: { by: '孟庆山', on: '2026-11-24' } })
    expect([twice.status, twice.body.code]).toEqual([409, 'staff.not-now'])
    expect(after.status).toBe(201)
    expect([ended.status, session.status]).toEqual([403, 401])
  })

  it('answers for the villages of the own station from a day on', async () => {
    const { id, token } = await invite(desk.app(), admin(), newcomer('grid-worker'))
    const path = `/api/staff/${id}/villages`

    const foreign = await post(path, { codes: [desk.second().village], fromDay: '2026-11-24' }, chief())
    const past = await post(path, { codes: [], fromDay: '2026-11-23' }, chief())
    const given = await post(path, { codes: ['620822105206'], fromDay: '2026-11-24' }, chief())
    const scope = await who(token)
    const later = await post(path, { codes: ['620822105207'], fromDay: '2026-12-01' }, chief())

    expect([foreign.body.code, past.body.code]).toEqual(['village.not-found', 'staff.day-past'])
    expect(given.body.villages).toEqual([{ code: '620822105206', name: '白草坡村' }])
    expect(scope.body.beats).toMatchObject([{ name: '第一警务区' }])
    expect(later.body.villages).toEqual([{ code: '620822105206', name: '白草坡村' }])
  })
})
