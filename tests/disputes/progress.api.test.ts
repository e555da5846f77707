import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aDispute, aDisputeAfter, bodies, thirdBeatVillage, toAgreement } from './told-dispute'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())
beforeEach(() => {
  app.clock.now = testNow
})

/** Days after the report; sessions have run out, so the officer signs in again. */
const officerAfter = (days: number) => {
  app.clock.now = new Date(testNow.getTime() + days * 24 * 3_600_000)
  return app.staff('officer-1')
}

describe('the way of a dispute', () => {
  it('leads from the report over the agreement and two follow-ups to the file', async () => {
    const { act, officer, reporter, look, phone } = await aDisputeAfter(app, ...toAgreement)
    const asked = await look()
    const confirmed = await act(reporter, 'confirmation')
    const early = await act(officer, 'follow-up', { holds: true })
    const seven = await act(await officerAfter(7), 'follow-up', { holds: true })
    const later = await officerAfter(30)
    const thirty = await act(later, 'follow-up', { holds: true })
    const closed = await act(later, 'closure', bodies.closure)

    expect(asked).toMatchObject({
      state: 'agreed',
      waitsForMe: true,
      may: ['confirmation', 'agreement-refusal', 'supplement'],
    })
    expect(confirmed.body).toMatchObject({ state: 'performing', agreement: { reporterSigned: true } })
    expect([early.status, early.body.code]).toEqual([409, 'dispute.too-early'])
    expect([seven.body.state, thirty.body.state, closed.body.state]).toEqual([
      'followed-up-7',
      'followed-up-30',
      'archived',
    ])
    const { asksSatisfaction, may, answer } = await look(await app.resident(phone))
    expect({ asksSatisfaction, may, answer }).toEqual({
      asksSatisfaction: true,
      may: ['reopening'],
      answer: '去看过了，沟已经改好',
    })
  })

  it('ends when one side refuses, and names the other ways (人民调解法 17, 26)', async () => {
    const { act, officer, look } = await aDisputeAfter(app, 'acceptance')

    const refused = await act(officer, 'consent', { side: 'other', agrees: false })

    expect(refused.body).toMatchObject({ state: 'refused-by-party', stage: 'closed' })
    const { ways, parties } = await look()
    expect(ways.join()).toMatch(/民调|调解.*法院.*12348/)
    expect(parties[1].consent).toBe('refused')
  })

  it('is not agreed when the reporter does not want what was written', async () => {
    const { act, reporter } = await aDisputeAfter(app, ...toAgreement)

    const { body } = await act(reporter, 'agreement-refusal', { note: '少了赔偿' })

    expect(body).toMatchObject({ state: 'not-agreed' })
    expect(body.ways).toHaveLength(4)
  })

  it('begins again when it breaks, and is then yellow at least', async () => {
    const { act, reporter, officer, look } = await aDisputeAfter(app, ...toAgreement, 'confirmation')

    const reopened = await act(reporter, 'reopening', bodies.reopening)

    expect(reopened.body).toMatchObject({ state: 'accepted', agreement: null })
    expect(await look(officer)).toMatchObject({ risk: 'yellow' })
  })

  it.each([
    ['110', 'to-110'],
    ['authority', 'to-authority'],
    ['court', 'to-court'],
    ['centre', 'to-centre'],
  ])('leaves to %s with the next authority named', async (to, state) => {
    const { act, officer, look } = await aDispute(app)

    await act(officer, 'referral', { to, authority: '城关法庭', reason: '归他们管' })

    expect(await look()).toMatchObject({ state, authority: '城关法庭' })
  })

  it('is taken back by its reporter', async () => {
    const { act, reporter } = await aDispute(app)

    const { body } = await act(reporter, 'withdrawal', { note: '说和了' })
    const again = await act(reporter, 'withdrawal', {})

    expect(body.state).toBe('withdrawn')
    expect([again.status, again.body.code]).toEqual([409, 'dispute.not-now'])
  })

  it('is merged into another that the officer sees', async () => {
    const { dispute: first } = await aDispute(app)
    const elsewhere = await aDispute(app, { villageCode: thirdBeatVillage })
    const { act, officer } = await aDispute(app)

    const unseen = await act(officer, 'merging', { intoReceipt: elsewhere.dispute.receipt, reason: '同一件' })
    const merged = await act(officer, 'merging', { intoReceipt: first.receipt, reason: '同一件' })

    expect([unseen.status, unseen.body.code]).toEqual([404, 'dispute.no-such-receipt'])
    expect(merged.body.state).toBe('merged')
  })

  it('turns red by itself when more is said, and never sinks by words', async () => {
    const { act, reporter, officer, look } = await aDispute(app)

    await act(reporter, 'supplement', { text: '他说再告就弄死我全家' })
    await act(reporter, 'supplement', { text: '今天没事' })

    const seen = await look(officer)
    expect(seen).toMatchObject({ risk: 'red', protected: true })
    expect((await look()).steps.map(({ words }: { words: string | null }) => words)).toContain('今天没事')
  })
})

describe('two officers at once', () => {
  it('make one step: the other is told to look again', async () => {
    const { act, officer, path } = await aDispute(app)
    const deputy = await app.staff('officer-2')

    const answers = await Promise.all([act(officer, 'acceptance'), act(deputy, 'acceptance')])

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { body } = await app.call('GET', path, { token: officer })
    expect(body.steps.filter((step: { act: string }) => step.act === 'acceptance')).toHaveLength(1)
  })

  it('repeat with the same key without a second step', async () => {
    const { officer, path } = await aDispute(app)
    const request = { token: officer, body: bodies.note, key: 'one-note' }

    const first = await app.call('POST', `${path}/note`, request)
    const again = await app.call('POST', `${path}/note`, request)

    expect(again.body).toEqual(first.body)
    expect(first.body.steps).toHaveLength(2)
  })
})

describe('rating the outcome', () => {
  it('waits for the end', async () => {
    const { act, officer, reporter, dispute } = await aDisputeAfter(app, 'acceptance')
    const rating = { service: 'dispute', id: dispute.id, answer: 'satisfied' }
    const early = await app.call('POST', '/api/satisfactions', { token: reporter, body: rating })
    await act(officer, 'closure', bodies.closure)

    const rated = await app.call('POST', '/api/satisfactions', { token: reporter, body: rating })

    expect([early.status, early.body.code]).toEqual([409, 'satisfaction.not-ended'])
    expect(rated.status).toBeLessThan(300)
  })
})
