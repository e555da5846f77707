import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aDispute, aDisputeAfter, accountOf, auditOf, bodies, nameOf } from './told-dispute'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())
beforeEach(() => {
  app.clock.now = testNow
})

/** Days after the report; sessions have run out, so the officer signs in again. */
const officerAfter = (days: number) => {
  app.clock.now = new Date(testNow.getTime() + days * 24 * 3_600_000)
  return app.staff('officer-1')
}

describe('the risk', () => {
  it('is raised by an auxiliary, but lowered only by an officer, with a reason', async () => {
    const { act, officer, dispute } = await aDispute(app)
    const auxiliary = await app.staff('auxiliary-1')

    const raised = await act(auxiliary, 'risk', { risk: 'red', reason: '对方带人来了' })
    const refused = await act(auxiliary, 'risk', { risk: 'blue', reason: '走了' })
    const same = await act(officer, 'risk', { risk: 'red', reason: '还在' })
    const noReason = await act(officer, 'risk', { risk: 'blue' })
    const lowered = await act(officer, 'risk', { risk: 'blue', reason: '核实没有危险' })

    expect(raised.body).toMatchObject({ risk: 'red' })
    expect([refused.status, refused.body.code]).toEqual([403, 'dispute.lowering-needs-officer'])
    expect([same.status, same.body.code]).toEqual([409, 'dispute.same-risk'])
    expect(noReason.status).toBe(400)
    expect(lowered.body).toMatchObject({ risk: 'blue' })
    expect(await auditOf(app, dispute.id)).toContain('dispute.risk refused')
  })

  it('yellow is watched after the answer, for ninety days', async () => {
    const { act, officer } = await aDispute(app, { category: 'boundary', text: '界石挪了半米' })
    await act(officer, 'acceptance')

    const answered = await act(officer, 'closure', bodies.closure)
    await act(await officerAfter(7), 'follow-up', { holds: true })
    const thirty = await officerAfter(30)
    await act(thirty, 'follow-up', { holds: true })
    const tooSoon = await act(thirty, 'closure', bodies.closure)
    const ninety = await officerAfter(90)
    await act(ninety, 'follow-up', { holds: true })
    const closed = await act(ninety, 'closure', bodies.closure)

    expect(answered.body.state).toBe('performing')
    expect([tooSoon.status, tooSoon.body.code]).toEqual([409, 'dispute.not-now'])
    expect(closed.body.state).toBe('archived')
  })
})

describe('a note and the reasons among staff', () => {
  it('are never shown to the reporter, and numbers in them are hidden', async () => {
    const { act, officer, look } = await aDispute(app)
    await act(officer, 'note', { note: '对方 11010519491231002X 常喝酒' })
    await act(officer, 'risk', { risk: 'yellow', reason: '担心再吵' })

    const own = JSON.stringify(await look())
    const staff = JSON.stringify(await look(officer))

    expect(own).not.toMatch(/常喝酒|担心再吵/)
    expect(staff).toMatch(/110105\*{8}002X 常喝酒/)
  })
})

describe('assigning', () => {
  it('shows the dispute to who was given it, and to no other mediator before', async () => {
    const { act, officer, path, look } = await aDisputeAfter(app, 'acceptance')
    const mediator = await app.staff('mediator-1')
    const before = await app.call('GET', path, { token: mediator })

    const assigned = await act(officer, 'assignment', bodies.assignment)
    const seen = await look(mediator)
    const list = await app.call('GET', '/api/disputes', { token: mediator })

    expect(before.status).toBe(403)
    expect(assigned.body.handler).toBe(`调解员 ${nameOf('mediator-1')}`)
    expect(seen.report.text).toContain('排水沟')
    expect(seen.parties.map(({ phone }: { phone: string | null }) => phone)).toEqual([null, null])
    expect(list.body.items.map(({ id }: { id: string }) => id)).toContain(seen.id)
    expect(seen.may).toEqual(['risk', 'note', 'statement', 'disclosure'])
  })

  it('takes it from who had it before', async () => {
    const { act, officer, path } = await aDisputeAfter(app, 'acceptance', 'assignment')

    await act(officer, 'assignment', { assigneeId: accountOf('liaison-1') })

    expect((await app.call('GET', path, { token: await app.staff('mediator-1') })).status).toBe(403)
    expect((await app.call('GET', path, { token: await app.staff('liaison-1') })).status).toBe(200)
  })

  it('offers the staff of the station, without chief and administrator', async () => {
    const { path, officer } = await aDispute(app)

    const { body } = await app.call('GET', `${path}/assignees`, { token: officer })
    const grid = await app.call('GET', `${path}/assignees`, { token: await app.staff('grid-worker-1') })

    const found = new Set(body.items.map(({ role }: { role: string }) => role))
    expect([...found].sort()).toEqual(['auxiliary', 'grid-worker', 'liaison', 'mediator', 'officer'])
    expect(grid.status).toBe(403)
  })

  it.each([accountOf('chief'), accountOf('administrator'), '0193a000-0000-7000-8000-00000000ffff'])(
    'refuses %s',
    async (assigneeId) => {
      const { act, officer } = await aDisputeAfter(app, 'acceptance')

      const { status, body } = await act(officer, 'assignment', { assigneeId })

      expect([status, body.code]).toEqual([400, 'dispute.assignee-not-fit'])
    },
  )
})
