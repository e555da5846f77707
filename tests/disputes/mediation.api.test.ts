import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { anInvitation, mediate } from './invitation'
import { aDispute, accountOf, bodies, nameOf } from './told-dispute'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())
beforeEach(() => {
  app.clock.now = testNow
})

describe('the panel', () => {
  it('sees both sides while it is called, without phones, and nothing after it stepped out', async () => {
    const known = await anInvitation(app)
    await mediate(known)
    const { path, officer, act, look } = known
    const mediator = await app.staff('mediator-1')
    const liaison = await app.staff('liaison-1')
    const seen = await look(mediator)

    expect(seen.statements).toHaveLength(3)
    expect(JSON.stringify(seen)).not.toContain(known.otherPhone)
    const told = await aDispute(app)
    await told.act(officer, 'acceptance')
    await told.act(officer, 'assignment', { assigneeId: accountOf('liaison-1') })
    const relative = await told.act(liaison, 'disclosure', { tie: 'relative', note: '表弟' })
    const back = await told.act(officer, 'convening', bodies.convening)
    const forAnother = await act(mediator, 'disclosure', { memberId: accountOf('liaison-1'), tie: 'none' })
    expect(relative.status).toBe(200)
    expect((await app.call('GET', told.path, { token: liaison })).status).toBe(403)
    expect([back.status, back.body.code]).toEqual([409, 'dispute.has-stepped-out'])
    expect([409, 403]).toContain(forAnother.status)
    expect((await app.call('GET', path, { token: mediator })).status).toBe(200)
  })

  it('is nobody once it has ended', async () => {
    const known = await anInvitation(app)
    const { act, officer, path } = known
    await act(officer, 'assignment', bodies.assignment)
    await act(officer, 'referral', bodies.referral)

    expect((await app.call('GET', path, { token: await app.staff('mediator-1') })).status).toBe(403)
  })

  it('is offered from the nearest on, without who stepped out', async () => {
    const { path, officer } = await aDispute(app)

    const { body } = await app.call('GET', `${path}/assignees`, { token: officer })

    const near = body.items.map((one: { near: string }) => one.near)
    expect(near[0]).toBe('village')
    expect([...near].sort()).toEqual([...near].sort((a: string, b: string) => (a < b ? -1 : 1)))
    expect(body.items.find(({ name }: { name: string }) => name === nameOf('grid-worker-1')).near).toBe(
      'village',
    )
  })
})

describe('a meeting', () => {
  const police = { ...bodies.mediation, kind: 'public-order', basis: 'public-order', violation: 'fight' }

  it('needs both yes, and one officer alone only with a recording', async () => {
    const known = await anInvitation(app)
    const { act, officer, reporter, other } = known
    await act(officer, 'assignment', bodies.assignment)
    await act(officer, 'convening', bodies.convening)
    const early = await act(officer, 'mediation', bodies.mediation)
    await act(reporter, 'consent', { agrees: true })
    await act(other, 'consent', { agrees: true })

    const alone = await act(officer, 'mediation', police)
    const mediator = await act(await app.staff('mediator-1'), 'mediation', { ...police, officers: 2 })
    const recorded = await act(officer, 'mediation', { ...police, recorded: true })

    expect([early.body.code, alone.body.code]).toEqual([
      'dispute.consent-missing',
      'dispute.recording-needed',
    ])
    expect([mediator.status, recorded.status]).toEqual([403, 200])
    expect(recorded.body.sessions).toHaveLength(1)
  })
})

describe('what was agreed in parts', () => {
  it('is ticked off, keeps the file open until it is done, and begins anew when broken', async () => {
    const known = await anInvitation(app)
    await mediate(known)
    const { act, officer } = known

    const first = await act(officer, 'performance', { instalment: 1 })
    const twice = await act(officer, 'performance', { instalment: 1 })
    const broken = await act(officer, 'performance', { kept: false, note: '第二笔没给' })

    expect(first.body.agreement.instalments.map((one: { doneOn: string }) => one.doneOn)).toEqual([
      '2026-11-24',
      null,
    ])
    expect([twice.status, twice.body.code]).toEqual([409, 'dispute.not-now'])
    expect(broken.body).toMatchObject({ state: 'accepted', risk: 'yellow', agreement: null })
    expect(broken.body.parties.map((one: { consent: string }) => one.consent)).toEqual([
      'not-asked',
      'not-asked',
    ])
  })
})

describe('the risk', () => {
  it('rises by itself when a panel member writes down a threat', async () => {
    const { act, officer, look } = await aDispute(app)
    await act(officer, 'acceptance')
    await act(officer, 'assignment', bodies.assignment)

    await act(await app.staff('mediator-1'), 'note', { note: '路上他扬言报复' })

    const seen = await look(officer)
    expect([seen.risk, seen.signs]).toEqual(['red', expect.arrayContaining(['有要伤人、报复的话'])])
  })
})

describe('what the police heard', () => {
  const heard = (changes: object = {}) => ({
    source: '110',
    category: 'livestock',
    villageCode: '620822105206',
    text: '牛吃了半亩麦子',
    teller: { name: '王某', phone: '13655550001' },
    ...changes,
  })

  it('is registered with its source, and belongs to no account', async () => {
    const token = await app.staff('officer-1')
    const { status, body } = await app.call('POST', '/api/disputes', { token, body: heard() })

    expect(status).toBe(201)
    expect(body).toMatchObject({ source: '110', state: 'screened' })
    expect(body.parties[0]).toMatchObject({ name: '王某', phone: '13655550001' })
    const [row] =
      await app.sql`select d.reporter_id, d.source from disputes d where d.receipt = ${body.receipt as string}`
    expect(row).toEqual({ reporter_id: null, source: '110' })
  })

  it('needs its source, is not for grid workers, and villagers cannot claim one', async () => {
    const officer = await app.staff('officer-1')
    const missing = await app.call('POST', '/api/disputes', {
      token: officer,
      body: heard({ source: undefined }),
    })
    const grid = await app.call('POST', '/api/disputes', {
      token: await app.staff('grid-worker-1'),
      body: heard(),
    })
    const villager = await app.call('POST', '/api/disputes', {
      token: await app.resident('13611119999'),
      body: heard(),
    })

    expect([missing.status, missing.body.errors[0].field]).toEqual([400, 'body.source'])
    expect([grid.status, villager.status]).toEqual([403, 400])
  })
})

describe('the lists of the desk', () => {
  it('name what is overdue and what has to be followed up', async () => {
    const known = await anInvitation(app)
    await mediate(known)
    app.clock.now = new Date(testNow.getTime() + 20 * 24 * 3_600_000)
    const token = await app.staff('officer-1')
    const listed = async (list: string) =>
      (await app.call('GET', '/api/disputes', { token, query: { list, limit: 50 } })).body.items as {
        id: string
        overdue: boolean
        stage: string
      }[]

    const overdue = await listed('overdue')
    const followUp = await listed('follow-up')

    expect(overdue.map(({ id }) => id)).toContain(known.dispute.id)
    expect(overdue.every((one) => one.overdue)).toBe(true)
    expect(followUp.map(({ id }) => id)).toContain(known.dispute.id)
    expect(followUp.every(({ stage }) => stage === 'follow-up')).toBe(true)
  })
})
