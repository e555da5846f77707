import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@shared/kernel/actor'
import { type TestApp, startTestApp } from '@tests/support/test-app'

const village = '/api/villages/620822105206'
let app: TestApp
let tokens: Record<Role, string>
beforeAll(async () => {
  app = await startTestApp()
  tokens = await app.everyRole()
})
afterAll(() => app.close())

const edits = [
  [`${village}/names`, { name: '老虎沟', kind: 'natural' }],
  [`${village}/name-removal`, { name: '老虎沟' }],
  [`${village}/place`, { lat: 35.15, lng: 107.6 }],
] as const
const find = async (q: string) => (await app.call('GET', '/api/villages', { query: { q } })).body.items[0]

describe('keeping a village right', () => {
  it.each(['resident', 'auxiliary', 'grid-worker', 'mediator', 'liaison'] as const)(
    'is refused to a %s',
    async (role) => {
      for (const [path, body] of edits)
        expect((await app.call('POST', path, { token: tokens[role], body })).status).toBe(403)
    },
  )

  it('is refused to the officer of another beat, and the attempt is in the audit', async () => {
    const token = await app.staff('officer-2')

    const { status, body } = await app.call('POST', edits[0][0], { token, body: edits[0][1] })

    const audit = await app.sql`
      select a.action, a.outcome from audit_entries a where a.subject = '620822105206' and a.outcome = 'refused'`
    expect([status, body.code]).toEqual([403, 'actor.not-allowed'])
    expect(audit).toEqual([{ action: 'village.name-added', outcome: 'refused' }])
  })

  it('lets the officer of the beat add a natural village, and take it away again', async () => {
    const token = tokens.officer

    const added = await app.call('POST', edits[0][0], { token, body: edits[0][1] })
    const found = await find('lhg')
    const removed = await app.call('POST', edits[1][0], { token, body: edits[1][1] })
    const gone = await find('lhg')

    expect(added.status).toBe(201)
    expect(added.body.names).toContainEqual({ name: '老虎沟', kind: 'natural' })
    expect(found).toMatchObject({ name: '白草坡村', matched: '老虎沟' })
    expect(removed.body.names).not.toContainEqual({ name: '老虎沟', kind: 'natural' })
    expect(gone.fallback).toBe(true)
  })

  it('never takes the official name away', async () => {
    const { body } = await app.call('POST', edits[1][0], {
      token: tokens.officer,
      body: { name: '白草坡村' },
    })

    expect(body.names).toContainEqual({ name: '白草坡村', kind: 'official' })
  })

  it('replaces the invented coordinates by those of the chief', async () => {
    const token = tokens['station-chief']

    const { body } = await app.call('POST', edits[2][0], { token, body: { lat: 35.2, lng: 107.7 } })
    const near = await app.call('GET', '/api/villages/nearest', {
      query: { lat: 35.2, lng: 107.7, limit: 1 },
    })

    expect(body).toMatchObject({ lat: 35.2, lng: 107.7, demoPlace: false })
    expect(near.body).toMatchObject({
      demoCoordinates: false,
      items: [{ name: '白草坡村', distanceMetres: 0 }],
    })
  })

  it('refuses names without a letter, places abroad and unknown villages', async () => {
    const token = tokens['station-chief']
    const post = async (path: string, body: object) => {
      const answer = await app.call('POST', path, { token, body })
      return [answer.status, answer.body.code]
    }

    expect(await post(edits[0][0], { name: '…', kind: 'alias' })).toEqual([400, 'request.invalid'])
    expect(await post(edits[2][0], { lat: 0, lng: 0 })).toEqual([400, 'request.invalid'])
    expect(await post('/api/villages/000000000000/place', { lat: 35, lng: 107 })).toEqual([
      404,
      'village.not-found',
    ])
  })
})
