import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { anInvitation, mediate } from './invitation'
import { bodies } from './told-dispute'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

async function convened() {
  const known = await anInvitation(app)
  const { act, officer, reporter, other } = known
  await act(reporter, 'consent', { agrees: true })
  await act(other, 'consent', { agrees: true })
  await act(officer, 'assignment', bodies.assignment)
  await act(officer, 'convening', bodies.convening)
  return known
}

describe('a meeting', () => {
  it('is closed unless both want it open, and each side reads which it was (人民调解法 23)', async () => {
    const { act, officer, reporter, other, look } = await convened()

    const closed = await act(officer, 'mediation', bodies.mediation)
    const opened = await act(officer, 'mediation', { ...bodies.mediation, isOpen: true })

    const isOpen = async (token: string) =>
      (await look(token)).sessions.map((one: { isOpen: boolean }) => one.isOpen)
    expect([closed.status, opened.status]).toEqual([200, 200])
    expect(await isOpen(officer)).toEqual([false, true])
    expect(await isOpen(reporter)).toEqual([false, true])
    expect(await isOpen(other)).toEqual([false, true])
  })

  it('says who came through somebody else, to those who mediate alone', async () => {
    const { act, officer, reporter, look } = await convened()

    await act(officer, 'mediation', { ...bodies.mediation, proxied: ['reporter'] })
    const mediator = await look(await app.staff('mediator-1'))

    expect((await look(officer)).sessions[0].proxied).toEqual(['reporter'])
    expect(mediator.sessions[0].proxied).toEqual(['reporter'])
    expect(mediator.parties.map((one: { hasAccount: boolean }) => one.hasAccount)).toEqual([true, true])
    expect((await look(reporter)).sessions[0].proxied).toEqual([])
  })

  it('of the police takes no proxy of the suspect (行政案件程序规定 181)', async () => {
    const { act, officer } = await convened()
    const police = {
      ...bodies.mediation,
      kind: 'public-order',
      basis: 'public-order',
      violation: 'fight',
      officers: 2,
      proxied: ['other'],
    }

    const unsaid = await act(officer, 'mediation', police)
    const suspect = await act(officer, 'mediation', { ...police, suspects: ['other'] })
    const harmed = await act(officer, 'mediation', { ...police, suspects: ['reporter'] })

    expect([unsaid.status, unsaid.body.code]).toEqual([400, 'dispute.suspect-unnamed'])
    expect([suspect.status, suspect.body.code]).toEqual([409, 'dispute.suspect-comes-self'])
    expect(harmed.status).toBe(200)
  })
})

describe('what the court confirms', () => {
  it('is written down by the officer, and read by both sides', async () => {
    const known = await anInvitation(app)
    await mediate(known)
    const { act, officer, reporter, other, look } = known
    const today = '2026-11-24'

    const early = await act(officer, 'court-confirmation', { news: 'confirmed', day: today })
    const asked = await act(officer, 'court-confirmation', { news: 'asked', day: today })
    const answered = await act(officer, 'court-confirmation', { news: 'confirmed', day: today })
    const again = await act(officer, 'court-confirmation', { news: 'declined', day: today })

    expect([early.status, early.body.code]).toEqual([409, 'dispute.court-not-asked'])
    expect(asked.body.may).toContain('court-confirmation')
    expect(answered.body.may).not.toContain('court-confirmation')
    expect([again.status, again.body.code]).toEqual([409, 'dispute.not-now'])
    for (const token of [officer, reporter, other])
      expect((await look(token)).agreement.court).toEqual({
        askedOn: today,
        answeredOn: today,
        confirmed: true,
      })
  })

  it('ends the reminder of the last days', async () => {
    const known = await anInvitation(app)
    await mediate(known)
    await known.act(known.officer, 'court-confirmation', { news: 'asked', day: '2026-11-24' })
    const started = app.clock.now

    for (const at of ['2026-11-27T09:00:00+08:00', '2026-12-19T09:00:00+08:00']) {
      app.clock.now = new Date(at)
      await app.runJobs()
    }
    const { body } = await app.call('GET', '/api/notices', { token: await app.staff('mediator-1') })
    app.clock.now = started

    const kinds = body.items.flatMap((one: { kind: string; subject: string | null }) =>
      one.subject === known.dispute.id ? [one.kind] : [],
    )
    expect(kinds).toContain('agreement-due')
    expect(kinds).not.toContain('court-term')
  })

  it('is neither for a side nor for the mediator to write down', async () => {
    const known = await anInvitation(app)
    await mediate(known)
    const news = { news: 'asked', day: '2026-11-24' }

    const answers = await Promise.all(
      [known.reporter, known.other, await app.staff('mediator-1')].map((token) =>
        known.act(token, 'court-confirmation', news),
      ),
    )

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
  })
})
