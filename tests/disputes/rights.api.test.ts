import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { disputeActs } from '@shared/disputes/dispute'
import { roles } from '@shared/kernel/actor'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aDispute, auditOf, bodies, dianzi } from './told-dispute'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())
beforeEach(() => {
  app.clock.now = testNow
})

describe('who is refused', () => {
  it('a stranger is asked to sign in at every door of a dispute', async () => {
    const { path } = await aDispute(app)
    const answers = await Promise.all([
      app.call('GET', path),
      app.call('GET', '/api/disputes'),
      ...disputeActs.map((noun) => app.call('POST', `${path}/${noun}`, { body: bodies[noun] ?? {} })),
    ])

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]))
  })

  it('an officer of another beat at every act, and the attempts are in the audit', async () => {
    const { act, path, dispute } = await aDispute(app)
    const stranger = await app.staff('officer-3')

    const looked = await app.call('GET', path, { token: stranger })
    const statuses = new Set<number>()
    for (const noun of disputeActs) statuses.add((await act(stranger, noun, bodies[noun] ?? {})).status)

    expect(looked.status).toBe(403)
    expect(statuses).toEqual(new Set([403]))
    const audit = await auditOf(app, dispute.id)
    expect(audit.filter((line) => line.endsWith('refused'))).toHaveLength(disputeActs.length + 1)
  })

  it('another resident, though they hold the number', async () => {
    const { path, act } = await aDispute(app)
    const neighbour = await app.resident('13500000099')

    expect((await app.call('GET', path, { token: neighbour })).status).toBe(403)
    expect((await act(neighbour, 'withdrawal')).status).toBe(403)
  })

  it('whoever asks for a number that is none', async () => {
    const token = await app.staff('chief')

    for (const id of ['0'.repeat(32), 'nonsense', 'v'.repeat(32)]) {
      const { status, body } = await app.call('GET', `/api/disputes/${id}`, { token })
      expect([status, body.code]).toEqual([404, 'dispute.not-found'])
    }
  })
})

describe('the lists', () => {
  it('are open to all roles but the administrator', async () => {
    const tokens = await app.everyRole()

    const seen = await Promise.all(
      roles.map((role) => app.call('GET', '/api/disputes', { token: tokens[role] })),
    )

    expect(roles.filter((_, index) => seen[index]?.status !== 200)).toEqual(['administrator'])
  })

  it('put red first on the desk, then what is due, and count', async () => {
    const calm = await aDispute(app)
    const red = await aDispute(app, { text: '他拿刀追我' })
    const { body } = await app.call('GET', '/api/disputes', {
      token: await app.staff('officer-1'),
      query: { limit: 50 },
    })

    const ids = body.items.map(({ id }: { id: string }) => id)
    expect(ids.indexOf(red.dispute.id)).toBeLessThan(ids.indexOf(calm.dispute.id))
    expect(body.red).toBeGreaterThan(0)
    expect(body.items[0]).not.toHaveProperty('report')
  })

  it('turn pages without losing or repeating one', async () => {
    const token = await app.staff('chief')
    const whole = await app.call('GET', '/api/disputes', { token, query: { limit: 50 } })
    const ids: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: Record<string, string | number> = cursor === '' ? { limit: 4 } : { limit: 4, cursor }
      const { body } = await app.call('GET', '/api/disputes', { token, query })
      ids.push(...body.items.map(({ id }: { id: string }) => id))
      cursor = body.nextCursor
    }

    expect(ids.slice(0, whole.body.items.length)).toEqual(
      whole.body.items.map(({ id }: { id: string }) => id),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('give a grid worker the category, village and state of their own villages', async () => {
    const here = await aDispute(app)
    const elsewhere = await aDispute(app, { villageCode: dianzi })
    const token = await app.staff('grid-worker-1')

    const { body } = await app.call('GET', '/api/disputes', { token, query: { limit: 50 } })
    const seen = await here.look(token)
    const refused = await app.call('GET', elsewhere.path, { token })

    const ids = body.items.map(({ id }: { id: string }) => id)
    expect([ids.includes(here.dispute.id), ids.includes(elsewhere.dispute.id)]).toEqual([true, false])
    expect(seen).toMatchObject({
      category: 'water',
      report: null,
      parties: [],
      steps: [],
      signs: [],
      may: [],
    })
    expect(JSON.stringify(seen)).not.toContain('排水沟')
    expect(refused.status).toBe(403)
  })

  it('refuse a cursor that is none', async () => {
    const { status } = await app.call('GET', '/api/disputes', {
      token: await app.staff('chief'),
      query: { cursor: "1' or 1=1" },
    })

    expect(status).toBe(400)
  })
})
