import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aVisit, auditOf, baicaopo, post, thirdBeatVillage, today } from './at-the-gate'

let app: TestApp
let officer: string
let auxiliary: string

beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
  auxiliary = await app.staff('auxiliary-1')
})
afterAll(() => app.close())

const record = (token: string | undefined, changes = {}) => post(app, token, '/api/visits', aVisit(changes))
const list = (token: string, query: Record<string, string | number> = {}) =>
  app.call('GET', '/api/visits', { token, query })

describe('who may record a visit', () => {
  it('is not a stranger', async () => {
    const { status } = await record(undefined)

    expect(status).toBe(401)
  })

  it.each(['grid-worker-1', 'liaison-1', 'mediator-1', 'chief', 'administrator'])(
    'is not %s',
    async (name) => {
      const { status, body } = await record(await app.staff(name))

      expect([status, body.code]).toEqual([403, 'actor.not-allowed'])
    },
  )

  it('is not the officer of another beat, and the attempt is in the audit', async () => {
    const { status } = await record(await app.staff('officer-3'))

    const [attempt] = await app.sql`
      select a.outcome from audit_entries a where a.action = 'visit.recorded' and a.outcome = 'refused'`
    expect(status).toBe(403)
    expect(attempt).toBeDefined()
  })
})

describe('a visit at the gate', () => {
  it('needs nothing but the village and the day', async () => {
    const body = { villageCode: baicaopo, day: today, checklistVersion: 1 }

    const { status, body: visit } = await post(app, officer, '/api/visits', body)

    expect(status).toBe(201)
    expect(visit).toMatchObject({ state: 'recorded', landmark: null, team: ['马建国'], needs: 0 })
  })

  it('is kept once, however often the phone sends it', async () => {
    const key = randomUUID()
    const body = aVisit({ landmark: '只来过一次的家', needs: [{ what: '水管冻了' }] })

    const answers = await Promise.all([
      app.call('POST', '/api/visits', { token: officer, key, body }),
      app.call('POST', '/api/visits', { token: officer, key, body }),
    ])
    const again = await app.call('POST', '/api/visits', { token: officer, key, body })

    const [count] = await app.sql<{ visits: number; needs: number }[]>`
      select (select count(*)::int from visits v where v.landmark = '只来过一次的家') as visits,
        (select count(*)::int from needs n where n.what = '水管冻了') as needs`
    expect(new Set([...answers, again].map((answer) => answer.body.id)).size).toBe(1)
    expect(count).toEqual({ visits: 1, needs: 1 })
  })

  it('of nobody at home keeps nothing of the checklist', async () => {
    const { body } = await record(officer, { nobodyHome: true, topics: ['drugs'] })

    expect(body).toMatchObject({ nobodyHome: true, checks: {}, topics: [] })
  })

  it.each([
    ['a day that has not come', { day: '2026-11-25' }, 'body.day'],
    ['a day long past', { day: '2026-09-01' }, 'body.day'],
    ['a next visit before this one', { nextVisit: '2026-11-24' }, 'body.nextVisit'],
    ['a line that is not in the checklist', { checks: { faith: 'agrees' } }, 'body.checks'],
  ])('is refused with %s', async (_, changes, field) => {
    const { status, body } = await record(officer, changes)

    expect([status, body.errors[0].field]).toEqual([400, field])
  })

  it('has no place for an identity number or a label of the police', async () => {
    const number = await record(officer, { identityNumber: '620822199001011234' })
    const label = await record(officer, { welfare: ['former-convict'] })

    expect([number.status, label.status]).toEqual([400, 400])
  })

  it('by an auxiliary waits for an officer of the beat, once', async () => {
    const { body: draft } = await record(auxiliary)
    const path = `/api/visits/${String(draft.id)}/approval`

    const byAuxiliary = await post(app, auxiliary, path, {})
    const byStranger = await post(app, await app.staff('officer-3'), path, {})
    const approved = await post(app, officer, path, {})
    const again = await post(app, officer, path, {})

    expect(draft).toMatchObject({ state: 'draft', may: [] })
    expect([byAuxiliary.status, byStranger.status]).toEqual([403, 403])
    expect(approved.body).toMatchObject({ state: 'recorded', approvedBy: '马建国', may: [] })
    expect([again.status, again.body.code]).toEqual([409, 'visit.already-approved'])
  })

  it('is read by the chief, and every look is in the audit', async () => {
    const { body: visit } = await record(officer)
    const path = `/api/visits/${String(visit.id)}`

    const chief = await app.call('GET', path, { token: await app.staff('chief') })
    const other = await app.call('GET', path, { token: await app.staff('officer-3') })
    const unknown = await app.call('GET', `/api/visits/${'v'.repeat(32)}`, { token: officer })

    expect([chief.status, other.status, unknown.status]).toEqual([200, 403, 404])
    expect(await auditOf(app, visit.id as string)).toEqual([
      'visit.recorded done',
      'visit.viewed done',
      'visit.viewed refused actor.not-allowed',
    ])
  })

  it('that was planned is off the list when somebody was there again', async () => {
    app.clock.now = new Date(app.clock.now.getTime() - 10 * 24 * 3600_000)
    const planned = await record(officer, { day: '2026-11-14', nextVisit: '2026-11-20' })
    app.clock.now = new Date(app.clock.now.getTime() + 10 * 24 * 3600_000)
    const token = await app.staff('officer-1')
    const isDue = async () => {
      const { body } = await list(token, { filter: 'due', limit: 50 })
      return body.items.some(({ id }: { id: string }) => id === planned.body.id)
    }

    const before = await isDue()
    await record(token, { followsId: planned.body.id as string })

    expect([before, await isDue()]).toEqual([true, false])
  })
})

describe('the list of visits', () => {
  it('shows the own beat by village, page by page', async () => {
    await record(officer, { landmark: '第一家' })
    await record(officer, { landmark: '第二家' })
    const query = { villageCode: baicaopo, limit: 2 }

    const first = await list(officer, query)
    const second = await list(officer, { ...query, cursor: first.body.nextCursor as string })

    const ids = [...first.body.items, ...second.body.items].map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(4)
    expect(first.body.items[0].village.code).toBe(baicaopo)
  })

  it('has nothing of another beat, and a made-up cursor is refused', async () => {
    const third = await app.staff('officer-3')
    await record(third, { villageCode: thirdBeatVillage, landmark: '别的警务区' })

    const { body } = await list(officer, { limit: 50 })
    const { status } = await list(officer, { cursor: "1' or 1=1" })

    expect(JSON.stringify(body)).not.toContain('别的警务区')
    expect(status).toBe(400)
  })
})
