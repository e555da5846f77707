import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { disputeActs } from '@shared/disputes/dispute'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import {
  anInvitation,
  freshPhone,
  mediate,
  otherWords,
  reporterName,
  reporterPhone,
  reporterWords,
} from './invitation'
import { aDispute, bodies, nameOf } from './told-dispute'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())
beforeEach(() => {
  app.clock.now = testNow
})

describe('the invited side', () => {
  it('never gets a byte of who reported it or of what they said, in any answer to anything they send', async () => {
    const known = await anInvitation(app)
    const answers: string[] = []
    const listen = async (token: string) => {
      for (const list of ['open', 'invited', 'mine', 'closed'])
        answers.push(JSON.stringify(await app.call('GET', '/api/disputes', { token, query: { list } })))
      answers.push(JSON.stringify(await app.call('GET', known.path, { token })))
    }
    await listen(known.other)
    for (const noun of disputeActs.filter((one) => one !== 'consent'))
      answers.push(JSON.stringify(await known.act(known.other, noun, bodies[noun] ?? {})))
    await mediate(known)
    await listen(known.other)
    for (const noun of disputeActs)
      answers.push(JSON.stringify(await known.act(known.other, noun, bodies[noun] ?? {})))
    answers.push(JSON.stringify(await app.call('GET', '/api/own-data', { token: known.other })))

    const heard = answers.join('\n')
    expect(heard).toContain('狗夜里关进院子')
    expect(heard).toContain(otherWords)
    for (const secret of [
      reporterName,
      reporterWords,
      reporterPhone,
      known.phone,
      '三社赵家',
      '夜里睡不着',
      '分开谈',
    ])
      expect([secret, heard.includes(secret)]).toEqual([secret, false])
    expect(heard).not.toMatch(/\*{4}8642/)
  })

  it('is shown to the reporter without phone and without a word of theirs', async () => {
    const known = await anInvitation(app)
    await mediate(known)

    const own = JSON.stringify(await known.look())

    expect(own).toContain('狗夜里关进院子')
    for (const secret of [
      otherWords,
      known.otherPhone,
      `****${known.otherPhone.slice(-4)}`,
      '以后关好',
      '分开谈',
    ])
      expect([secret, own.includes(secret)]).toEqual([secret, false])
  })

  it('sees topic, time, place and who mediates, and is asked first', async () => {
    const { act, officer, other, path } = await anInvitation(app)
    const asked = await app.call('GET', path, { token: other })
    await act(other, 'consent', { agrees: true })
    await act(officer, 'assignment', bodies.assignment)
    await act(officer, 'convening', bodies.convening)
    const list = await app.call('GET', '/api/disputes', { token: other, query: { list: 'invited' } })
    const { body } = await app.call('GET', path, { token: other })

    expect(asked.body).toMatchObject({ waitsForMe: true, may: ['consent', 'statement'], mySide: 'other' })
    expect(body).toMatchObject({
      topic: '白草坡村用水、排水的事',
      meeting: { place: '白草坡村委会' },
      report: null,
      parties: [],
    })
    expect(body.panel[0]).toMatchObject({ id: null, name: nameOf('mediator-1'), tie: null })
    expect(list.body.items).toHaveLength(1)
  })

  it('ends it with one no, and both are told the other ways (人民调解法 17, 26)', async () => {
    const { act, other, look, officer } = await anInvitation(app)

    const refused = await act(other, 'consent', { agrees: false })

    expect(refused.body).toMatchObject({ state: 'refused-by-party', may: [] })
    expect(refused.body.ways.join()).toMatch(/法院.*12348/)
    expect((await look()).ways).toHaveLength(4)
    expect((await look(officer)).parties[1]).toMatchObject({ consent: 'refused', consentWay: 'app' })
  })

  it('loses sight of it when words of danger come up: it is not mediated any more', async () => {
    const { act, reporter, other, path, look, officer } = await anInvitation(app)

    await act(reporter, 'supplement', { text: '他男人又打老婆了，不让她出门' })

    expect((await app.call('GET', path, { token: other })).status).toBe(403)
    expect((await act(other, 'statement', { text: '没有的事' })).status).toBe(403)
    expect(await look(officer)).toMatchObject({ risk: 'red', protected: true })
  })

  it('raises the risk by what it says itself', async () => {
    const { act, other, look, officer } = await anInvitation(app)

    await act(other, 'statement', { text: '再告我就和他同归于尽' })

    expect(await look(officer)).toMatchObject({ risk: 'red' })
  })

  it('may have no account yet: whoever proves the phone later sees it, and nobody else', async () => {
    const { act, officer, path } = await aDispute(app)
    const phone = freshPhone()
    await act(officer, 'acceptance')
    await act(officer, 'invitation', { phone })

    const neighbour = await app.call('GET', path, { token: await app.resident(freshPhone()) })
    const later = await app.call('GET', path, { token: await app.resident(phone) })

    expect([neighbour.status, later.status]).toEqual([403, 200])
  })

  it('is not the reporter under their own phone', async () => {
    const { act, officer, phone } = await aDispute(app)
    await act(officer, 'acceptance')

    const { status, body } = await act(officer, 'invitation', { phone })

    expect([status, body.code]).toEqual([409, 'dispute.same-party'])
  })
})
