import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readingConsent } from '@shared/visits/consent-texts'
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
const aReading = (changes = {}) => ({
  systolic: 152,
  diastolic: 88,
  pulse: 76,
  consentVersion: readingConsent.version,
  consentAt,
  ...changes,
})
const aCare = (changes = {}) => ({
  villageCode: baicaopo,
  day: today,
  landmark: '村东头窑洞',
  kind: 'alone',
  ...changes,
})
const recordCare = (token: string | undefined, changes = {}) =>
  post(app, token, '/api/care-visits', aCare(changes))

describe('a care visit', () => {
  it('is refused to a stranger, other roles and another beat', async () => {
    const others = ['grid-worker-1', 'mediator-1', 'liaison-1', 'chief', 'administrator', 'officer-3']

    const stranger = await recordCare(undefined)
    const answers = await Promise.all(others.map(async (name) => recordCare(await app.staff(name))))

    expect(stranger.status).toBe(401)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403]))
  })

  it('needs no reading', async () => {
    const { status, body } = await recordCare(officer)

    expect(status).toBe(201)
    expect(body).toMatchObject({ reading: null, hasReading: false, advice: null })
  })

  it('takes a reading only with the consent that was read aloud', async () => {
    const without = await recordCare(officer, { reading: { systolic: 150, diastolic: 90 } })
    const outdated = await recordCare(officer, { reading: aReading({ consentVersion: '2020-01-01' }) })
    const { status, body } = await recordCare(officer, { reading: aReading() })

    const [kept] = await app.sql`
      select r.consent_version as version, r.consent_at as at from care_readings r order by r.consent_at desc limit 1`
    expect([without.status, outdated.status, outdated.body.code]).toEqual([
      400,
      409,
      'care-visit.consent-outdated',
    ])
    expect([status, body.advice]).toEqual([201, 'measure-again'])
    expect(kept).toEqual({ version: readingConsent.version, at: new Date(consentAt) })
  })

  it('sends to 120 for a high reading and for a sign alone', async () => {
    const high = await recordCare(officer, { reading: aReading({ systolic: 180 }) })
    const sign = await recordCare(officer, { signs: ['speech'] })

    expect([high.body.advice, sign.body.advice]).toEqual(['call-120', 'call-120'])
  })

  it('is audited at every look, and its reading goes when the person says so', async () => {
    const { body } = await recordCare(officer, { reading: aReading({ pulse: 61 }) })
    const path = `/api/care-visits/${String(body.id)}`

    await app.call('GET', path, { token: await app.staff('chief') })
    const refused = await app.call('GET', path, { token: await app.staff('auxiliary-3') })
    const { body: after } = await post(app, officer, `${path}/reading-deletion`, {})

    const [left] = await app.sql`select count(*)::int as count from care_readings r where r.pulse = 61`
    expect(refused.status).toBe(403)
    expect([after.reading, after.hasReading]).toEqual([null, false])
    expect(left?.count).toBe(0)
    expect(await auditOf(app, body.id as string)).toEqual([
      'care-visit.reading-deleted done',
      'care-visit.recorded done',
      'care-visit.viewed done',
      'care-visit.viewed refused actor.not-allowed',
    ])
  })

  it('keeps its reading for 90 days and not longer', async () => {
    const { body } = await recordCare(officer, { landmark: '九十天', reading: aReading() })
    const path = `/api/care-visits/${String(body.id)}`
    const start = app.clock.now
    const readingAfter = async (days: number) => {
      app.clock.now = new Date(start.getTime() + days * DAY)
      await app.runJobs()
      const { body: seen } = await app.call('GET', path, { token: await app.staff('officer-1') })
      app.clock.now = start
      return seen.reading?.systolic ?? null
    }

    const kept = await readingAfter(89)
    const gone = await readingAfter(91)

    expect([kept, gone]).toEqual([152, null])
  })
})
