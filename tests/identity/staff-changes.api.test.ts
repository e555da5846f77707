import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPerson } from '@server/demo/demo-people'
import type { Role } from '@shared/kernel/actor'
import { foundSecondStation, invite, signInFirst } from '@tests/support/second-station'
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

const admin = () => tokens.administrator
const chief = () => tokens['station-chief']
const get = (path: string, token: string) => app.call('GET', path, { token })
const post = (path: string, body: object, token = admin()) => app.call('POST', path, { token, body })
const who = (token: string) => app.call('GET', '/api/sessions/current', { token })
const idOf = (key: Parameters<typeof demoPerson>[0]) => demoPerson(key).accountId
const auditOf = async (subject: string) =>
  (await app.sql`select a.action from audit_entries a where a.subject = ${subject} order by a.action`).map(
    ({ action }) => action as string,
  )
let number = 0
const newcomer = (role: string, stationId = 1) => ({
  stationId,
  staffNumber: `N${String((number += 1)).padStart(4, '0')}`,
  name: '新来的',
  role,
})

describe('leaving', () => {
  it('ends every session at once, takes the person out of the pair, and is undone by a return', async () => {
    const { id, token } = await invite(app, admin(), newcomer('auxiliary') as never)
    const { body: station } = await get('/api/stations/1', chief())
    const fourth = station.beats.find((one: { name: string }) => one.name === '第四警务区')
    const pair = { officerId: idOf('officer-4'), auxiliaryId: id, deputyId: idOf('officer-1') }
    await post(`/api/beats/${String(fourth.id)}/pair`, { ...pair, fromDay: '2026-11-24' }, chief())

    const left = await post(`/api/staff/${id}/departure`, {}, chief())
    const session = await who(token)
    const { body: card } = await app.call('GET', `/api/beats/${String(fourth.id)}`)
    const again = await post(`/api/staff/${id}/departure`, {}, chief())
    const back = await app.call('POST', `/api/staff/${id}/return`, { token: chief() })
    const entered = await signInFirst(app, back.body.staff.staffNumber, back.body.firstPassword)

    expect(left.body).toMatchObject({ standing: 'left', beats: [], may: ['return'] })
    expect(session.status).toBe(401)
    expect([card.officer.name, card.auxiliary]).toEqual(['曹文斌', null])
    expect(again.body.code).toBe('staff.not-now')
    expect((await who(entered)).status).toBe(200)
    expect(await auditOf(id)).toEqual(['staff.departed', 'staff.invited', 'staff.returned'])
  })

  it("is nobody's own act", async () => {
    const { status, body } = await post(`/api/staff/${idOf('administrator')}/departure`, {})

    expect([status, body.code]).toEqual([403, 'actor.not-allowed'])
  })
})

describe('a change of role, password or second step', () => {
  it('ends the sessions, and is in the audit', async () => {
    const { id, token } = await invite(app, admin(), newcomer('auxiliary') as never)

    const tooHigh = await post(`/api/staff/${id}/role`, { role: 'station-chief' }, chief())
    const changed = await post(`/api/staff/${id}/role`, { role: 'officer' }, chief())
    const after = await who(token)
    const reset = await app.call('POST', `/api/staff/${id}/password-reset`, { token: chief() })
    const entered = await signInFirst(app, reset.body.staff.staffNumber, reset.body.firstPassword)
    await post(`/api/staff/${id}/two-step-reset`, {}, chief())

    expect([tooHigh.status, changed.body.role]).toEqual([403, 'officer'])
    expect(after.status).toBe(401)
    expect((await who(entered)).status).toBe(401)
    expect(await auditOf(id)).toEqual([
      'staff.invited',
      'staff.password-reset',
      'staff.role-changed',
      'staff.two-step-reset',
    ])
  })

  it('is refused beside the own station, and the attempt on a chief is in the audit', async () => {
    const foreign = await app.call('POST', `/api/staff/${second.officer.id}/password-reset`, {
      token: chief(),
    })
    const above = await app.call('POST', `/api/staff/${idOf('administrator')}/password-reset`, {
      token: chief(),
    })

    expect([foreign.status, above.status]).toEqual([404, 403])
    expect(await auditOf(idOf('administrator'))).toContain('staff.password-reset')
  })
})

describe('a transfer', () => {
  it('waits for its day, then changes the station and ends the sessions', async () => {
    const { id, token } = await invite(app, admin(), newcomer('officer') as never)
    const to = { stationId: second.stationId, onDay: '2026-12-01' }

    const refused = await post(`/api/staff/${id}/transfer`, to, chief())
    const planned = await post(`/api/staff/${id}/transfer`, to)
    const today = await who(token)
    const usual = app.clock.now
    app.clock.now = new Date('2026-12-01T01:00:00Z')
    await app.runJobs()
    const { body: moved } = await get(`/api/staff/${id}`, await app.staff('administrator'))
    const session = await app.sql`select from sessions s where s.account_id = ${id}`
    app.clock.now = usual

    expect([refused.status, refused.body.code]).toEqual([409, 'staff.not-now'])
    expect(planned.body).toMatchObject({
      stationId: 1,
      transfer: { stationName: '百里派出所', onDay: '2026-12-01' },
    })
    expect(today.body.station.id).toBe(1)
    expect(moved).toMatchObject({ stationId: second.stationId, transfer: null })
    expect(session).toHaveLength(0)
  })
})
