import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBooking } from '@tests/bookings/home-visit'
import { anInvitation, mediate } from '@tests/disputes/invitation'
import { aDispute, bodies, violentReport } from '@tests/disputes/told-dispute'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
let officer: string
let chief: string

beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
  chief = await app.staff('chief')
})
afterAll(() => app.close())

/** The kinds of notices that a person got about a case. */
const kindsOf = async (token: string, subject: string): Promise<string[]> => {
  const { body } = await app.call('GET', '/api/notices', { token })
  return body.items
    .filter((one: { subject: string | null }) => one.subject === subject)
    .map(({ kind }: { kind: string }) => kind)
}

describe('news of a case for staff', () => {
  it('reach whoever was given it or called to the table, and not who did it', async () => {
    const { act, dispute } = await aDispute(app)
    await act(officer, 'acceptance')
    await act(officer, 'assignment', bodies.assignment)
    await act(officer, 'convening', bodies.convening)

    const mediator = await kindsOf(await app.staff('mediator-1'), dispute.id)

    expect(mediator).toContain('dispute-given')
    expect(await kindsOf(await app.staff('liaison-1'), dispute.id)).toEqual(['dispute-given'])
    expect(await kindsOf(officer, dispute.id)).toEqual([])
  })

  it('reach the officer and the chief once it is red, once for each time that it turns red', async () => {
    const { act, dispute, reporter } = await aDispute(app)
    await act(reporter, 'supplement', { text: '他说要拿刀砍我全家' })
    await act(reporter, 'supplement', { text: '他又说要拿刀砍人' })

    const told = [await kindsOf(officer, dispute.id), await kindsOf(chief, dispute.id)]

    expect(told).toEqual([['dispute-red'], ['dispute-red']])
  })

  it('say of violence nothing but the number', async () => {
    const { dispute } = await aDispute(app, violentReport())

    const { body } = await app.call('GET', '/api/notices', { token: chief })

    const told = body.items.find(({ subject }: { subject: string }) => subject === dispute.id)
    expect(told).toMatchObject({ kind: 'dispute-red', text: `${String(dispute.receipt)}，现在就看。` })
  })

  it('tell the officer of a new sheet, and who wrote it what became of it', async () => {
    const grid = await app.staff('grid-worker-1')
    const body = {
      villageCode: '620822105206',
      category: 'water',
      words: '两家为水渠吵',
      signs: [],
      parties: [],
    }
    const { body: sheet, status } = await app.call('POST', '/api/early-warnings', { token: grid, body })

    const written = await kindsOf(officer, sheet.id)
    await app.call('POST', `/api/early-warnings/${String(sheet.id)}/answer`, {
      token: officer,
      body: { answer: '去看过了，已经说开' },
    })

    expect([status, written]).toEqual([201, ['warning-written']])
    expect(await kindsOf(grid, sheet.id)).toEqual(['warning-answered'])
  })
})

describe('news of a case for both sides', () => {
  it('tell an invited side that something waits for them', async () => {
    const known = await anInvitation(app)
    await mediate(known)

    const other = await kindsOf(known.other, known.dispute.id)

    expect(other).toContain('agreement-waiting')
    expect(other).not.toContain('mediation-ended')
  })

  it('tell an invited side that it has ended, and never whoever ended it', async () => {
    const known = await anInvitation(app)
    const { act, reporter, other, dispute } = known
    await act(reporter, 'consent', { agrees: false })

    expect(await kindsOf(other, dispute.id)).toContain('mediation-ended')
    const before = await anInvitation(app)
    await before.act(before.other, 'consent', { agrees: false })
    expect(await kindsOf(before.other, before.dispute.id)).not.toContain('mediation-ended')
  })

  it('remind both, and who looks after it, of what is due tomorrow and of the last days for the court', async () => {
    const known = await anInvitation(app)
    await mediate(known)
    const started = app.clock.now
    for (const at of ['2026-11-27T09:00:00+08:00', '2026-12-19T09:00:00+08:00']) {
      app.clock.now = new Date(at)
      await app.runJobs()
    }
    app.clock.now = started

    const told = await kindsOf(known.other, known.dispute.id)

    expect(told.filter((kind) => kind === 'agreement-due')).toHaveLength(1)
    expect(told.filter((kind) => kind === 'court-term')).toHaveLength(1)
    expect(await kindsOf(await app.staff('mediator-1'), known.dispute.id)).toContain('court-term')
  })
})

describe('a case whose first answer is late', () => {
  it('reminds the officer once, and the next day the chief', async () => {
    const started = app.clock.now
    const { dispute } = await aDispute(app)
    const { booking } = await aBooking(app, {
      subjectName: '等电话的',
      slot: { day: '2026-12-10', half: 'morning' },
    })
    const told = async () => {
      const tokens = [await app.staff('officer-1'), await app.staff('chief')]
      const asked = tokens.flatMap((token) => [dispute.id, booking.id].map((id) => kindsOf(token, id)))
      return Promise.all(asked)
    }

    app.clock.now = new Date('2026-11-26T18:30:00+08:00')
    await app.runJobs()
    await app.runJobs()
    const first = await told()
    app.clock.now = new Date('2026-11-27T18:30:00+08:00')
    await app.runJobs()
    const next = await told()
    app.clock.now = started

    expect(first).toEqual([['dispute-late'], ['booking-late'], [], ['booking-late']])
    expect(next).toEqual([['dispute-late'], ['booking-late'], ['dispute-late'], ['booking-late']])
  })
})
