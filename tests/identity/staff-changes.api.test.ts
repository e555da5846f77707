import { describe, expect, it } from 'vitest'
import { demoPerson } from '@server/demo/demo-people'
import { invite, signInFirst } from '@tests/support/second-station'
import { staffDesk } from './staff-desk'

const desk = staffDesk()
const { admin, chief, get, post, who, auditOf, newcomer } = desk
const idOf = (key: Parameters<typeof demoPerson>[0]) => demoPerson(key).accountId

describe('leaving', () => {
  it('ends every session at once, takes the person out of the pair, and is undone by a return', async () => {
    const { id, token } = await invite(desk.app(), admin(), newcomer('auxiliary'))
    const { body: station } = await get('/api/stations/1', chief())
    const fourth = station.beats.find((one: { name: string }) => one.name === '第四警务区')
    const pair = { officerId: idOf('officer-4'), auxiliaryId: id, deputyId: idOf('officer-1') }
    await post(`/api/beats/${String(fourth.id)}/pair`, { ...pair, fromDay: '2026-11-24' }, chief())

    const left = await post(`/api/staff/${id}/departure`, {}, chief())
    const session = await who(token)
    const { body: card } = await desk.app().call('GET', `/api/beats/${String(fourth.id)}`)
    const again = await post(`/api/staff/${id}/departure`, {}, chief())
    const back = await desk.app().call('POST', `/api/staff/${id}/return`, { token: chief() })
    const entered = await signInFirst(desk.app(), back.body.staff.staffNumber, back.body.firstPassword)

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
    const { id, token } = await invite(desk.app(), admin(), newcomer('auxiliary'))

    const tooHigh = await post(`/api/staff/${id}/role`, { role: 'station-chief' }, chief())
    const changed = await post(`/api/staff/${id}/role`, { role: 'officer' }, chief())
    const after = await who(token)
    const reset = await desk.app().call('POST', `/api/staff/${id}/password-reset`, { token: chief() })
    const entered = await signInFirst(desk.app(), reset.body.staff.staffNumber, reset.body.firstPassword)
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
    const foreign = await desk.app().call('POST', `/api/staff/${desk.second().officer.id}/password-reset`, {
      token: chief(),
    })
    const above = await desk.app().call('POST', `/api/staff/${idOf('administrator')}/password-reset`, {
      token: chief(),
    })

    expect([foreign.status, above.status]).toEqual([404, 403])
    expect(await auditOf(idOf('administrator'))).toContain('staff.password-reset')
  })
})

describe('a transfer', () => {
  it('waits for its day, then changes the station and ends the sessions', async () => {
    const { id, token } = await invite(desk.app(), admin(), newcomer('officer'))
    const to = { stationId: desk.second().stationId, onDay: '2026-12-01' }

    const refused = await post(`/api/staff/${id}/transfer`, to, chief())
    const planned = await post(`/api/staff/${id}/transfer`, to)
    const today = await who(token)
    const usual = desk.app().clock.now
    desk.app().clock.now = new Date('2026-12-01T01:00:00Z')
    await desk.app().runJobs()
    const { body: moved } = await get(`/api/staff/${id}`, await desk.app().staff('administrator'))
    const session = await desk.app().sql`select from sessions s where s.account_id = ${id}`
    desk.app().clock.now = usual

    expect([refused.status, refused.body.code]).toEqual([409, 'staff.not-now'])
    expect(planned.body).toMatchObject({
      stationId: 1,
      transfer: { stationName: '百里派出所', onDay: '2026-12-01' },
    })
    expect(today.body.station.id).toBe(1)
    expect(moved).toMatchObject({ stationId: desk.second().stationId, transfer: null })
    expect(session).toHaveLength(0)
  })
})
