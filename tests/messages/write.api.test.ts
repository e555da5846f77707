import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aLetter, auditOf, firstBeat, secondBeat } from './letter'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

describe('writing to a beat', () => {
  it('answers with a receipt, who answers, by when, and what happens next', async () => {
    const { thread } = await aLetter(app, { phone: '13900000110' })

    expect(thread).toMatchObject({
      state: 'waiting',
      escalation: 'beat',
      beat: { id: firstBeat, name: '第一警务区' },
      handler: '社区民警 马建国',
      overdue: false,
      lastSequence: 1,
      unread: 0,
      preview: '身份证丢了咋办？',
      resident: null,
      draft: null,
      may: ['write'],
    })
    expect(thread.receipt).toMatch(/^问-1124-\d{4}$/)
    expect(thread.next).toMatch(/^社区民警 马建国会在.+ 前答复$/)
    expect(new Date(thread.dueAt).getTime()).toBeGreaterThan(app.clock.now.getTime())
  })

  it('goes on with the same thread when the villager writes again from the card', async () => {
    const { token, id } = await aLetter(app, { phone: '13900000111' })

    const again = await app.call('POST', '/api/threads', {
      token,
      body: { beatId: firstBeat, text: '还有一件事' },
    })
    const elsewhere = await app.call('POST', '/api/threads', {
      token,
      body: { beatId: secondBeat, text: '另一件' },
    })

    expect(again.body).toMatchObject({ id, lastSequence: 2 })
    expect(elsewhere.body.id).not.toBe(id)
  })

  it('makes one thread of two first letters sent at once', async () => {
    const token = await app.resident('13900000112')
    const send = (text: string) =>
      app.call('POST', '/api/threads', { token, body: { beatId: firstBeat, text } })

    const [one, other] = await Promise.all([send('第一句'), send('第二句')])

    expect([one.status, other.status]).toEqual([201, 201])
    expect(one.body.id).toBe(other.body.id)
    expect([one.body.lastSequence, other.body.lastSequence].sort()).toEqual([1, 2])
  })

  it('keeps the promise that was made while the villager waits', async () => {
    const { token, thread, path } = await aLetter(app, { phone: '13900000113' })
    app.clock.now = new Date('2026-11-24T03:00:00Z')

    await app.call('POST', `${path}/messages`, { token, body: { text: '快些' } })
    const { body } = await app.call('GET', path, { token })

    expect(body.dueAt).toBe(thread.dueAt)
    app.clock.now = new Date('2026-11-24T02:00:00Z')
  })

  it('carries what the question is about', async () => {
    const token = await app.resident('13900000114')
    const reference = { kind: 'guide', slug: 'id-card-lost', title: '身份证丢失补领' }
    const body = { beatId: firstBeat, text: '我家老人走不动', reference }

    const { body: thread } = await app.call('POST', '/api/threads', { token, body })
    const officer = await app.staff('officer-1')
    const { body: list } = await app.call('GET', `/api/threads/${thread.id}/messages`, { token: officer })

    expect(list.items[0].reference).toEqual(reference)
  })

  it('needs consent', async () => {
    const token = await app.resident('13900000115', { consent: false })

    const { status, body } = await app.call('POST', '/api/threads', {
      token,
      body: { beatId: firstBeat, text: '在吗' },
    })

    expect([status, body.code]).toEqual([403, 'identity.consent-needed'])
  })

  it('is refused for a beat that is not there', async () => {
    const token = await app.resident('13900000116')

    const { status, body } = await app.call('POST', '/api/threads', {
      token,
      body: { beatId: '0'.repeat(32), text: '在吗' },
    })

    expect([status, body.code]).toEqual([404, 'beat.not-found'])
  })
})

describe('an answer', () => {
  it('ends the waiting, and a further question opens it anew', async () => {
    const { token, path } = await aLetter(app, { phone: '13900000120' })
    const officer = await app.staff('officer-1')

    const answer = await app.call('POST', `${path}/messages`, {
      token: officer,
      body: { text: '带户口簿来所里' },
    })
    const answered = await app.call('GET', path, { token })
    await app.call('POST', `${path}/messages`, { token, body: { text: '几点上班？' } })
    const reopened = await app.call('GET', path, { token })

    expect(answer.body).toMatchObject({
      sequence: 2,
      from: 'staff',
      senderName: '社区民警 马建国',
      mine: true,
    })
    expect(answered.body).toMatchObject({
      state: 'answered',
      dueAt: null,
      unread: 1,
      may: ['write', 'close'],
    })
    expect(reopened.body).toMatchObject({ state: 'waiting', escalation: 'beat', lastSequence: 3 })
  })

  it('shows each side the message with its own key alone', async () => {
    const { token, path } = await aLetter(app, { phone: '13900000121' })
    const officer = await app.staff('officer-1')
    await app.call('POST', `${path}/messages`, { token, key: 'phone-key-1', body: { text: '在吗' } })

    const own = await app.call('GET', `${path}/messages`, { token })
    const theirs = await app.call('GET', `${path}/messages`, { token: officer })

    expect(own.body.items[1]).toMatchObject({ mine: true, key: 'phone-key-1' })
    expect(theirs.body.items[1]).toMatchObject({ mine: false, key: null, from: 'resident' })
  })

  it('is written into the audit, as is every look of staff', async () => {
    const { id, path } = await aLetter(app, { phone: '13900000122' })
    const officer = await app.staff('officer-1')

    await app.call('GET', path, { token: officer })
    await app.call('GET', `${path}/messages`, { token: officer })
    await app.call('POST', `${path}/messages`, { token: officer, body: { text: '好' } })

    const lines = await auditOf(app, id)
    expect(lines.sort()).toEqual([
      'thread.answered officer done',
      'thread.started resident done',
      'thread.viewed officer done',
      'thread.viewed officer done',
    ])
  })
})
