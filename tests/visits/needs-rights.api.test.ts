import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needActs } from '@shared/visits/need'
import type { Answer } from '@tests/support/call'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { startThread } from '@tests/support/villager'
import { aNeed, aVisit, actBodies, auditOf, baicaopo, post, thirdBeatVillage } from './at-the-gate'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const list = (token: string, query: Record<string, string | number> = {}) =>
  app.call('GET', '/api/needs', { token, query: { limit: 50, ...query } })
const idsIn = ({ body }: Answer): string[] => body.items.map(({ id }: { id: string }) => id)

/** A resident's letter that became a need. */
async function aNeedFromLetter(phone: string) {
  const resident = await app.resident(phone)
  const threadId = await startThread(app.url, resident, '我家的水管冻裂了，村里没人管')
  return { resident, threadId, ...(await aNeed(app, { threadId, what: '水管冻裂了' })) }
}

describe('who is refused', () => {
  it('a stranger at every door', async () => {
    const { path } = await aNeed(app)

    const answers = await Promise.all([
      app.call('GET', '/api/needs'),
      app.call('GET', path),
      app.call('GET', `${path}/owners`),
      app.call('POST', '/api/needs', { body: {} }),
      ...needActs.map((noun) => app.call('POST', `${path}/${noun}`, { body: actBodies[noun] })),
    ])

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]))
  })

  it.each(['officer-3', 'grid-worker-2', 'mediator-1', 'liaison-1'])(
    '%s, who has no part in it, and the attempts are in the audit',
    async (name) => {
      const { path, act, need } = await aNeed(app)
      const token = await app.staff(name)

      const looked = await app.call('GET', path, { token })
      const statuses = new Set<number>()
      for (const noun of needActs) statuses.add((await act(token, noun, actBodies[noun] ?? {})).status)

      const refused = (await auditOf(app, need.id as string)).filter((line) => line.includes('refused'))
      expect(looked.status).toBe(403)
      expect(statuses).toEqual(new Set([403]))
      expect(refused).toHaveLength(needActs.length + 1)
    },
  )

  it('another resident', async () => {
    const { path } = await aNeedFromLetter('13700000001')

    const { status } = await app.call('GET', path, { token: await app.resident('13700000002') })

    expect(status).toBe(403)
  })

  it('whoever asks for one that is none', async () => {
    const token = await app.staff('chief')

    const { status, body } = await app.call('GET', `/api/needs/${'v'.repeat(32)}`, { token })

    expect([status, body.code]).toEqual([404, 'need.not-found'])
  })
})

describe('writing a need down', () => {
  it('gives it to the officer of the beat for a week, unless told otherwise', async () => {
    const { need } = await aNeed(app)

    expect(need).toMatchObject({ owner: '马建国', dueDay: '2026-12-01', state: 'open', source: 'visit' })
  })

  it('keeps that a grid worker raised it, for their own village only', async () => {
    const token = await app.staff('grid-worker-1')
    const body = { villageCode: baicaopo, what: '独居老人没柴烧' }

    const { status, body: need } = await post(app, token, '/api/needs', body)
    const elsewhere = await post(app, token, '/api/needs', { ...body, villageCode: thirdBeatVillage })

    expect(status).toBe(201)
    expect(need).toMatchObject({ source: 'grid', owner: '马建国' })
    expect(elsewhere.status).toBe(403)
    expect(idsIn(await list(token))).toContain(need.id)
  })

  it('takes a letter only from whoever may read it', async () => {
    const resident = await app.resident('13700000003')
    const threadId = await startThread(app.url, resident, '水管冻裂了')
    const token = await app.staff('officer-3')
    const body = { villageCode: thirdBeatVillage, what: '水管', threadId }

    const { status, body: problem } = await post(app, token, '/api/needs', body)

    expect([status, problem.code]).toEqual([404, 'thread.not-found'])
  })

  it('heard at the gate is found from the visit and back', async () => {
    const officer = await app.staff('officer-1')
    const { body: visit } = await post(
      app,
      officer,
      '/api/visits',
      aVisit({ needs: [{ what: '门前路塌了' }] }),
    )

    const { body: need } = await app.call('GET', `/api/needs/${String(visit.needIds[0].id)}`, {
      token: officer,
    })

    expect(need).toMatchObject({
      visitId: visit.id,
      where: visit.landmark,
      what: '门前路塌了',
      source: 'visit',
    })
  })

  it.each([
    ['a day that is past', { dueDay: '2026-11-23' }, 'need.due-not-fit'],
    ['a day too far away', { dueDay: '2027-11-23' }, 'need.due-not-fit'],
    [
      'somebody who does not work here',
      { ownerId: '0193a000-0000-7000-8000-00000000ffff' },
      'need.owner-not-fit',
    ],
  ])('is refused with %s', async (_, changes, code) => {
    const token = await app.staff('officer-1')

    const { status, body } = await post(app, token, '/api/needs', {
      villageCode: baicaopo,
      what: '灯',
      ...changes,
    })

    expect([status, body.code]).toEqual([400, code])
  })
})
