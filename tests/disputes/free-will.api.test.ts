import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { anInvitation, mediate } from './invitation'
import { bodies, nameOf } from './told-dispute'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())
beforeEach(() => {
  app.clock.now = testNow
})

describe('a meeting', () => {
  it('is not written down before everybody who took part has said what ties them to a side', async () => {
    const known = await anInvitation(app)
    const { act, officer, reporter, other } = known
    await act(officer, 'assignment', bodies.assignment)
    await act(officer, 'convening', bodies.convening)
    await act(reporter, 'consent', { agrees: true })
    await act(other, 'consent', { agrees: true })

    const untold = await act(officer, 'mediation', { ...bodies.mediation, nobodyTied: false })
    const asked = await act(officer, 'mediation', bodies.mediation)

    expect([untold.status, untold.body.code]).toEqual([409, 'dispute.ties-untold'])
    expect(untold.body.title).toContain(nameOf('mediator-1'))
    expect(asked.body.panel.map(({ tie }: { tie: string }) => tie)).toEqual(
      asked.body.panel.map(() => 'none'),
    )
  })
})

describe('a side that said yes', () => {
  it('may stop at any time before the agreement, and is told the other ways', async () => {
    const { act, reporter, other, look } = await anInvitation(app)
    await act(reporter, 'consent', { agrees: true })
    await act(other, 'consent', { agrees: true })

    const stopped = await act(other, 'consent', { agrees: false })

    expect(stopped.body).toMatchObject({ state: 'refused-by-party', may: [] })
    expect(stopped.body.ways.length).toBeGreaterThan(2)
    expect((await look()).state).toBe('refused-by-party')
  })
})

describe('an agreement that is not kept', () => {
  it('is asked again by the invited side, whose words the reporter does not read', async () => {
    const known = await anInvitation(app)
    const { act, officer, other, look } = known
    const early = await act(other, 'reopening', { reason: '她又来骂' })
    await mediate(known)

    const again = await act(other, 'reopening', { reason: '她又到门口来骂人' })

    expect([early.status, early.body.code]).toEqual([409, 'dispute.not-now'])
    expect(again.body).toMatchObject({ state: 'accepted', agreement: null, waitsForMe: true })
    expect(JSON.stringify(await look(officer))).toContain('到门口来骂人')
    expect(JSON.stringify(await look())).not.toContain('到门口来骂人')
  })
})
