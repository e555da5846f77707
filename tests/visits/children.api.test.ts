import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { guardianConsent } from '@shared/visits/consent-texts'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { auditOf, baicaopo, post, today } from './at-the-gate'

let app: TestApp
let officer: string

beforeAll(async () => {
  app = await startTestApp()
})
// Housekeeping that looks ahead in time ends every session.
beforeEach(async () => {
  officer = await app.staff('officer-1')
})
afterAll(() => app.close())

const DAY = 24 * 3600_000
const consentAt = '2026-11-24T01:58:00Z'
const aChild = (changes = {}) => ({
  villageCode: baicaopo,
  day: today,
  alias: '豆豆',
  guardian: '奶奶',
  carer: '奶奶',
  school: '镇小学',
  topics: ['anti-fraud'],
  need: '缺冬衣',
  referral: 'civil-affairs',
  consentVersion: guardianConsent.version,
  consentAt,
  ...changes,
})
const recordChild = (token: string | undefined, changes = {}) =>
  post(app, token, '/api/child-visits', aChild(changes))

describe('a left-behind child', () => {
  it('is written down by an officer of the beat alone', async () => {
    const others = ['auxiliary-1', 'chief', 'grid-worker-1', 'administrator', 'officer-3']

    const stranger = await recordChild(undefined)
    const answers = await Promise.all(others.map(async (name) => recordChild(await app.staff(name))))

    expect(stranger.status).toBe(401)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403]))
  })

  it.each([
    ['a full name', { alias: '欧阳小豆豆' }],
    ['a number', { alias: '62082' }],
    ['no consent', { consentVersion: undefined }],
    ['more than is asked', { birthday: '2018-01-01' }],
  ])('is refused with %s', async (_, changes) => {
    const { status } = await recordChild(officer, changes)

    expect(status).toBe(400)
  })

  it('is opened with a reason, which stands in the audit; the list shows the alias alone', async () => {
    const { body } = await recordChild(officer)
    const path = `/api/child-visits/${String(body.id)}`

    const bare = await app.call('GET', path, { token: officer })
    const opened = await app.call('GET', path, {
      token: await app.staff('chief'),
      query: { reason: 'supervision' },
    })
    const other = await app.call('GET', path, {
      token: await app.staff('officer-3'),
      query: { reason: 'next-visit' },
    })
    const { body: list } = await app.call('GET', '/api/child-visits', { token: officer })

    const [row] = await app.sql<{ sealed: string }[]>`
      select encode(c.details_sealed, 'escape') as sealed from child_visits c limit 1`
    expect([bare.status, other.status]).toEqual([400, 403])
    expect(opened.body).toMatchObject({ guardian: '奶奶', school: '镇小学', need: '缺冬衣', may: [] })
    expect(list.items[0]).toMatchObject({ alias: '豆豆' })
    expect(JSON.stringify(list)).not.toContain('奶奶')
    expect(row?.sealed).not.toContain('school')
    expect(await auditOf(app, body.id as string)).toEqual([
      'child-visit.recorded done',
      'child-visit.viewed done supervision',
      'child-visit.viewed refused actor.not-allowed',
    ])
  })

  it('is deleted when the guardian says so, and after a year', async () => {
    const { body: one } = await recordChild(officer)
    const { body: two } = await recordChild(officer, { alias: '毛毛' })
    const start = app.clock.now
    const look = (id: string, token: string) =>
      app.call('GET', `/api/child-visits/${id}`, { token, query: { reason: 'next-visit' } })

    await post(app, officer, `/api/child-visits/${String(one.id)}/deletion`, {})
    const gone = await look(one.id as string, officer)
    app.clock.now = new Date(start.getTime() + 366 * DAY)
    await app.runJobs()
    const aged = await look(two.id as string, await app.staff('officer-1'))
    app.clock.now = start

    expect([gone.status, aged.status]).toEqual([404, 404])
  })
})
