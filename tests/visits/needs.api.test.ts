import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '@tests/support/call'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { startThread } from '@tests/support/villager'
import { aNeed, actBodies } from './at-the-gate'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const list = (token: string, query: Record<string, string | number> = {}) =>
  app.call('GET', '/api/needs', { token, query: { limit: 50, ...query } })
const idsIn = ({ body }: Answer): string[] => body.items.map(({ id }: { id: string }) => id)

/** A resident's letter that became a need. */
async function aNeedFromLetter(phone: string) {
  const resident = await app.resident(phone)
  const threadId = await startThread(app.url, resident, '我家的水管冻裂了，村里没人管')
  return { resident, threadId, ...(await aNeed(app, { threadId, what: '水管冻裂了' })) }
}

describe('the way of a need', () => {
  it('cannot end before an answer was found and carried back', async () => {
    const { act, officer, look } = await aNeed(app)

    const early = await act(officer, 'carrying-back', actBodies['carrying-back'] ?? {})
    await act(officer, 'answer', { answer: '周五来修' })
    const found = await look(officer)
    const carried = await act(officer, 'carrying-back', actBodies['carrying-back'] ?? {})

    expect([early.status, early.body.code]).toEqual([409, 'need.not-now'])
    expect(found.body.state).toBe('answer-found')
    expect(carried.body).toMatchObject({
      state: 'carried-back',
      carried: { how: 'at-door', by: '马建国', word: 'satisfied', words: '好得很' },
      may: ['reopening'],
    })
    expect(carried.body.steps.map((step: { act: string }) => step.act)).toEqual([
      'raised',
      'answer',
      'carrying-back',
    ])
  })

  it('tells whoever raised it in the app of the answer', async () => {
    const { act, officer, resident, need } = await aNeedFromLetter('13900080901')
    await act(officer, 'answer', { answer: '周五来修' })

    const { body } = await app.call('GET', '/api/notices', { token: resident })

    expect(body.items[0]).toMatchObject({ kind: 'need-answered', subject: need.id, isRead: false })
  })

  it('goes on where the villager is not satisfied, and counts it', async () => {
    const { act, officer } = await aNeed(app)
    await act(officer, 'answer', { answer: '周五来修' })

    const { body } = await act(officer, 'carrying-back', {
      how: 'phone',
      word: 'not-satisfied',
      words: '没修好',
    })

    expect(body).toMatchObject({ state: 'open', reopened: 1, carried: null, dueDay: '2026-12-01' })
  })

  it('lets the owner find the answer and carry it back, whoever that is', async () => {
    const { act, officer, path } = await aNeed(app)
    const { body: owners } = await app.call('GET', `${path}/owners`, { token: officer })
    const cadre = owners.items.find(({ name }: { name: string }) => name === '于晓东')

    await act(officer, 'assignment', { ownerId: cadre.id, dueDay: '2026-11-30', note: '村上的事' })
    const token = await app.staff('liaison-1')
    const mine = await list(token)
    const answered = await act(token, 'answer', { answer: '已报给村委会' })
    const assigned = await act(token, 'assignment', { dueDay: '2026-12-30' })

    expect(mine.body.items).toMatchObject([{ owner: '于晓东', dueDay: '2026-11-30' }])
    expect(answered.body.may).toEqual(['answer', 'carrying-back'])
    expect(assigned.status).toBe(403)
  })

  it('lets an auxiliary carry back, and leaves the answer to the officer', async () => {
    const { act, officer } = await aNeed(app)
    const auxiliary = await app.staff('auxiliary-1')

    const answered = await act(auxiliary, 'answer', { answer: '我看行' })
    await act(officer, 'answer', { answer: '周五来修' })
    const carried = await act(auxiliary, 'carrying-back', { how: 'at-door', word: 'not-said' })

    expect([answered.status, carried.status]).toEqual([403, 200])
  })
})

describe('a resident who raised it', () => {
  it('sees how it stands, gets the answer when it is carried back, and says whether it settles it', async () => {
    const { act, officer, look, resident, need } = await aNeedFromLetter('13700000004')
    const open = await list(resident)
    await act(officer, 'answer', { answer: '明天上午水工上门' })
    const found = await look(resident)
    await act(officer, 'carrying-back', { how: 'app', word: 'not-said' })
    const carried = await look(resident)
    const satisfied = await act(resident, 'confirmation', { word: 'satisfied', words: '谢谢' })

    expect(open.body.items).toMatchObject([{ id: need.id, what: '水管冻裂了', waitsForMe: false }])
    expect([found.body.answer, found.body.where, found.body.threadId]).toEqual([null, null, null])
    expect(carried.body).toMatchObject({
      answer: '明天上午水工上门',
      waitsForMe: true,
      may: ['reopening', 'confirmation'],
    })
    expect(satisfied.body).toMatchObject({
      state: 'carried-back',
      carried: { word: 'satisfied' },
      waitsForMe: false,
    })
    expect(JSON.stringify(found.body)).not.toContain('水工')
  })

  it('opens it again where it is not settled', async () => {
    const { act, officer, resident } = await aNeedFromLetter('13700000005')
    await act(officer, 'answer', { answer: '明天来' })
    await act(officer, 'carrying-back', { how: 'app', word: 'not-said' })

    const { body } = await act(resident, 'confirmation', { word: 'not-satisfied', words: '没来' })

    const { body: staffView } = await app.call('GET', `/api/needs/${String(body.id)}`, { token: officer })
    expect(body.state).toBe('open')
    expect(staffView).toMatchObject({ reopened: 1, fromResident: true })
    expect(staffView.steps.at(-1)).toMatchObject({ act: 'confirmation', by: '村民', words: '没来' })
  })

  it('finds it in the copy of their data; a closed account is cut off and the need goes on', async () => {
    const { resident, look, officer } = await aNeedFromLetter('13700000006')

    const { body: copy } = await app.call('GET', '/api/own-data', { token: resident })
    const { body: closed } = await app.call('POST', '/api/own-account/closure', {
      token: resident,
      body: { confirmation: '注销' },
    })

    const part = copy.parts.find(({ title }: { title: string }) => title === '您说的急难愁盼')
    const { status, body: need } = await look(officer)
    expect(part.records).toMatchObject([{ title: '水管冻裂了' }])
    expect(closed.kept.join()).toContain('急难愁盼')
    expect([status, need.fromResident, need.state]).toEqual([200, false, 'open'])
  })
})

describe('the lists', () => {
  it('show first what is due first, count the overdue, and keep ended ones apart', async () => {
    const late = await aNeed(app, { what: '早就到期', dueDay: '2026-11-24' })
    const other = await aNeed(app, { what: '还早', dueDay: '2026-12-20' })
    const done = await aNeed(app, { what: '办完的' })
    await done.act(done.officer, 'answer', { answer: '好了' })
    await done.act(done.officer, 'carrying-back', actBodies['carrying-back'] ?? {})
    app.clock.now = new Date(app.clock.now.getTime() + 24 * 3600_000)
    const officer = await app.staff('officer-1')

    const open = await list(officer)
    const overdue = await list(officer, { filter: 'overdue' })
    const ended = await list(officer, { filter: 'ended' })
    app.clock.now = new Date(app.clock.now.getTime() - 24 * 3600_000)

    const ids = idsIn(open)
    expect(ids.indexOf(late.need.id)).toBeLessThan(ids.indexOf(other.need.id))
    expect(ids).not.toContain(done.need.id)
    expect(idsIn(overdue)).toContain(late.need.id)
    expect(idsIn(overdue)).not.toContain(other.need.id)
    expect(overdue.body.overdue).toBe(overdue.body.items.length)
    expect(idsIn(ended)).toContain(done.need.id)
  })

  it.each(['open', 'ended'])('turn the pages of %s needs without losing or repeating one', async (filter) => {
    const token = await app.staff('chief')
    const whole = idsIn(await list(token, { filter }))
    const ids: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: Record<string, string | number> = cursor === '' ? { limit: 3 } : { limit: 3, cursor }
      const { body } = await list(token, { filter, ...query })
      ids.push(...body.items.map(({ id }: { id: string }) => id))
      cursor = body.nextCursor
    }

    expect(whole.length).toBeGreaterThan(1)
    expect(ids).toEqual(whole)
  })
})
