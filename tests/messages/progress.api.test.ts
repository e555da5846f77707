import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aLetter, beatIds, firstBeat, secondBeat } from './letter'

let app: TestApp
let officer: string
beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
})
afterAll(() => app.close())

describe('closing', () => {
  it('comes after the answer, says so, and a further word opens it again', async () => {
    const { token, path } = await aLetter(app, { phone: '13900000310' })

    const early = await app.call('POST', `${path}/closure`, { token: officer, body: {} })
    await app.call('POST', `${path}/messages`, { token: officer, body: { text: '办好了' } })
    const closed = await app.call('POST', `${path}/closure`, { token, body: {} })
    const late = await app.call('POST', `${path}/messages`, { token: officer, body: { text: '再说一句' } })
    await app.call('POST', `${path}/messages`, { token, body: { text: '又坏了' } })
    const reopened = await app.call('GET', path, { token })

    expect([early.status, early.body.code]).toEqual([409, 'thread.not-answered'])
    expect(closed.body).toMatchObject({ state: 'closed', lastSequence: 3, may: ['write'] })
    expect([late.status, late.body.code]).toEqual([409, 'thread.closed'])
    expect(reopened.body.state).toBe('waiting')
  })
})

describe('a draft', () => {
  it('is written by the auxiliary, seen by the officer alone, and gone with the answer', async () => {
    const { token, path } = await aLetter(app, { phone: '13900000320' })
    const auxiliary = await app.staff('auxiliary-1')

    await app.call('POST', `${path}/draft`, { token: auxiliary, body: { text: '请带户口簿' } })
    const forOfficer = await app.call('GET', path, { token: officer })
    const forResident = await app.call('GET', path, { token })
    await app.call('POST', `${path}/messages`, { token: officer, body: { text: '请带户口簿' } })
    const afterwards = await app.call('GET', path, { token: officer })

    expect(forOfficer.body.draft).toEqual({ text: '请带户口簿', by: '李小军' })
    expect(forResident.body.draft).toBeNull()
    expect(afterwards.body.draft).toBeNull()
  })

  it('is refused where nobody waits', async () => {
    const { path } = await aLetter(app, { phone: '13900000321' })
    await app.call('POST', `${path}/messages`, { token: officer, body: { text: '好' } })

    const { status, body } = await app.call('POST', `${path}/draft`, {
      token: await app.staff('auxiliary-1'),
      body: { text: '草稿' },
    })

    expect([status, body.code]).toEqual([409, 'thread.not-waiting'])
  })
})

describe('a hand-over', () => {
  it('gives the thread to another beat with its reason, and out of the first beat’s hands', async () => {
    const { token, path } = await aLetter(app, { phone: '13900000330' })

    const handed = await app.call('POST', `${path}/handover`, {
      token: officer,
      body: { beatId: beatIds[3], reason: '人住在南头村' },
    })
    const { body: list } = await app.call('GET', `${path}/messages`, { token })
    const formerOfficer = await app.call('GET', path, { token: officer })
    const newOfficer = await app.call('GET', path, { token: await app.staff('officer-3') })

    expect(handed.body).toMatchObject({
      beat: { id: beatIds[3] },
      state: 'waiting',
      handler: '社区民警 白志强',
    })
    expect(list.items[1].text).toMatch(/^已转给第三警务区办理，.+ 前答复。原因：人住在南头村$/)
    expect([formerOfficer.status, newOfficer.status]).toEqual([403, 200])
  })

  it('is possible where the villager already has a thread with the other beat', async () => {
    const { token, path } = await aLetter(app, { phone: '13900000331' })
    await app.call('POST', '/api/threads', { token, body: { beatId: secondBeat, text: '另一件事' } })

    const { status } = await app.call('POST', `${path}/handover`, {
      token: officer,
      body: { beatId: secondBeat, reason: '那边的事' },
    })
    const afterwards = await app.call('POST', '/api/threads', {
      token,
      body: { beatId: firstBeat, text: '新的事' },
    })

    expect(status).toBe(200)
    expect(afterwards.body).toMatchObject({ beat: { id: firstBeat }, lastSequence: 1 })
  })

  it('is refused to the same beat and to none', async () => {
    const { path } = await aLetter(app, { phone: '13900000332' })
    const to = (beatId: string) =>
      app.call('POST', `${path}/handover`, { token: officer, body: { beatId, reason: '转' } })

    const same = await to(firstBeat)
    const none = await to('0'.repeat(32))

    expect([same.status, same.body.code]).toEqual([409, 'thread.same-beat'])
    expect([none.status, none.body.code]).toEqual([404, 'beat.not-found'])
  })
})

describe('read marks', () => {
  it('count what each side has not seen, and never go back', async () => {
    const { token, path } = await aLetter(app, { phone: '13900000340' })
    await app.call('POST', `${path}/messages`, { token, body: { text: '第二句' } })
    const unread = async (who: string) => (await app.call('GET', path, { token: who })).body.unread as number
    const mark = (who: string, sequence: number) =>
      app.call('POST', `${path}/read-mark`, { token: who, body: { sequence } })

    const atFirst = await unread(officer)
    await mark(officer, 1)
    const afterOne = await unread(officer)
    const beyond = await mark(officer, 99)
    const back = await mark(officer, 1)
    await app.call('POST', `${path}/messages`, { token: officer, body: { text: '答复' } })
    const { body: forResident } = await app.call('GET', path, { token })

    expect([atFirst, afterOne, await unread(officer)]).toEqual([2, 1, 0])
    expect([beyond.body.sequence, back.body.sequence]).toEqual([2, 2])
    expect(forResident).toMatchObject({ unread: 1, seenByOther: 2 })
  })
})
