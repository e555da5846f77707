import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDispute, violentReport } from '@tests/disputes/told-dispute'
import { foundSecondStation } from '@tests/support/second-station'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aDispatch, anOrder, dayOf, post, thirdBeatVillage, today } from './desk'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const give = (token: string | undefined, changes = {}) =>
  post(app, token, '/api/dispatches', anOrder(changes))

describe('giving a dispatch', () => {
  it('is for the chief and the officers of the beat alone', async () => {
    const tokens = await app.everyRole()
    const stranger = await give(undefined)
    const others = await Promise.all(
      (['resident', 'auxiliary', 'grid-worker', 'mediator', 'liaison', 'administrator'] as const).map(
        (role) => give(tokens[role]),
      ),
    )
    const elsewhere = await give(tokens.officer, { villageCode: thirdBeatVillage })
    const own = await give(tokens.officer)
    const chiefs = await give(tokens['station-chief'], { villageCode: thirdBeatVillage })

    expect(stranger.status).toBe(401)
    expect(others.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])
    expect([elsewhere.status, own.status, chiefs.status]).toEqual([403, 201, 201])
  })

  it('never reaches into another station, and shows it nothing', async () => {
    const { path, dispatch, act } = await aDispatch(app)
    const { chief, officer } = await foundSecondStation(app)

    const given = await give(chief.token)
    const seen = await Promise.all([chief, officer].map(({ token }) => app.call('GET', path, { token })))
    const acted = await act(officer.token, 'acceptance')
    const day = await dayOf(app, chief.token)

    expect(given.status).toBe(403)
    expect(seen.map(({ status }) => status)).toEqual([403, 403])
    expect(acted.status).toBe(403)
    expect(day.ids).not.toContain(dispatch.id)
  })

  it('goes to the pair of the beat, who are told in the app', async () => {
    const { dispatch } = await aDispatch(app)
    const { body } = await app.call('GET', '/api/notices', { token: await app.staff('auxiliary-1') })

    expect(dispatch).toMatchObject({
      officer: '马建国',
      auxiliary: '李小军',
      givenBy: '孟庆山',
      state: 'given',
    })
    expect(body.items).toContainEqual(
      expect.objectContaining({ kind: 'dispatch-given', subject: dispatch.id }),
    )
  })

  it('goes to the deputy while the officer is off duty', async () => {
    const noon = app.clock.now
    app.clock.now = new Date('2026-11-24T15:00:00Z')
    const { body } = await give(await app.staff('chief'))
    app.clock.now = noon

    expect(body.officer).toBe('杨晓梅')
  })

  it('hides identity numbers, and refuses a day that is past and people of another beat', async () => {
    const chief = await app.staff('chief')
    const { body } = await give(chief, { what: '找 11010519491231002X 核对' })
    const late = await give(chief, { dueDay: '2026-11-23' })
    const notOfBeat = await give(chief, { officerId: '0193a000-0000-7000-8000-000000000013' })

    expect(body.what).not.toContain('19491231')
    expect([late.status, notOfBeat.body.code]).toEqual([400, 'dispatch.not-of-beat'])
  })
})

describe('the way of a dispatch', () => {
  it('is accepted, arrived at with its time and nothing of where, and answered', async () => {
    const { act, officer, chief, dispatch } = await aDispatch(app)
    const early = await act(officer, 'arrival')
    await act(officer, 'acceptance')
    const there = await act(await app.staff('auxiliary-1'), 'arrival')
    const done = await act(officer, 'result', { outcome: 'answered', words: '水沟通了，两家都看过' })
    const again = await act(officer, 'arrival')
    const { body: notices } = await app.call('GET', '/api/notices', { token: chief })

    expect([early.body.code, again.body.code]).toEqual(['dispatch.not-now', 'dispatch.not-now'])
    expect(Object.keys(there.body.steps[2]).sort()).toEqual(['act', 'at', 'by', 'words'])
    expect(done.body).toMatchObject({ state: 'done', outcome: 'answered', may: [], becameId: null })
    expect(done.body.steps.map(({ by }: { by: string }) => by)).toEqual([
      '孟庆山',
      '马建国',
      '李小军',
      '马建国',
    ])
    expect(notices.items).toContainEqual(
      expect.objectContaining({ kind: 'dispatch-returned', subject: dispatch.id }),
    )
  })

  it('goes back with a reason and is given again', async () => {
    const { act, officer, chief } = await aDispatch(app)
    const silent = await act(officer, 'handing-back')
    const back = await act(officer, 'handing-back', { reason: '在县上开会' })
    const again = await act(chief, 'giving', { dueDay: '2026-11-25' })

    expect([silent.status, back.body.state, again.body.state]).toEqual([400, 'handed-back', 'given'])
    expect(again.body.dueAt).toBe('2026-11-25T15:59:00.000Z')
  })

  it('becomes a need or a dispute in the words that were there', async () => {
    const first = await aDispatch(app)
    const second = await aDispatch(app, { source: 'phone', place: '村口第二家' })
    await first.act(first.officer, 'acceptance')
    await second.act(second.officer, 'acceptance')
    const need = await first.act(first.officer, 'result', {
      outcome: 'need',
      words: '水沟要修',
      kind: 'livelihood',
    })
    const dispute = await second.act(second.officer, 'result', {
      outcome: 'dispute',
      words: '两家为水沟吵了',
      category: 'water',
    })

    const { body: raised } = await app.call('GET', `/api/needs/${need.body.becameId}`, {
      token: first.officer,
    })
    const { body: heard } = await app.call('GET', `/api/disputes/${dispute.body.becameId}`, {
      token: second.officer,
    })
    expect(raised).toMatchObject({ what: '去看看李家门口的水沟', source: '110', kind: 'livelihood' })
    expect(heard).toMatchObject({ source: 'phone', category: 'water' })
    expect(heard.report.text).toBe('去看看李家门口的水沟\n两家为水沟吵了')
  })

  it('about a case needs no words and ends with an answer', async () => {
    const { officer } = await aDispatch(app)
    const told = { villageCode: '620822105206', what: '门前的路灯坏了' }
    const { body: need } = await post(app, officer, '/api/needs', told)
    const about = { room: 'need', id: need.id }
    const { body: given } = await post(app, await app.staff('chief'), '/api/dispatches', {
      about,
      dueDay: today,
    })
    const blind = await post(app, await app.staff('officer-3'), '/api/dispatches', { about, dueDay: today })
    const act = (noun: string, words: object) =>
      post(app, officer, `/api/dispatches/${String(given.id)}/${noun}`, { ...words })

    await act('acceptance', {})
    const twice = await act('result', { outcome: 'dispute', words: '吵了', category: 'water' })
    const done = await act('result', { outcome: 'answered', words: '看过了' })

    expect(given).toMatchObject({ what: '门前的路灯坏了', about, officer: '马建国' })
    expect([blind.body.code, twice.body.code, done.body.state]).toEqual([
      'need.not-found',
      'dispatch.has-case',
      'done',
    ])
  })

  it('is never about a protected report: the auxiliary would hear of it', async () => {
    const { dispute } = await aDispute(app, violentReport())
    const about = { room: 'dispute', id: dispute.id }

    const { body } = await post(app, await app.staff('chief'), '/api/dispatches', { about, dueDay: today })

    expect(body.code).toBe('dispatch.protected')
  })

  it('leaves a line for every look and act, refused ones too', async () => {
    const { act, officer, look, dispatch } = await aDispatch(app)
    await look(officer)
    await look(await app.staff('officer-3'))
    await act(officer, 'acceptance')

    const rows = await app.sql<{ line: string }[]>`
      select a.action || ' ' || a.outcome as line from audit_entries a where a.subject = ${dispatch.id}`

    expect(rows.map(({ line }) => line).sort()).toEqual([
      'dispatch.acceptance done',
      'dispatch.giving done',
      'dispatch.viewed done',
      'dispatch.viewed refused',
    ])
  })
})
