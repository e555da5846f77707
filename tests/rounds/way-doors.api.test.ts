import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aNeed, aVisit, actBodies, baicaopo, post } from '@tests/visits/at-the-gate'
import { homesOnThursday, qiaozi } from './day-on-the-road'

interface Door {
  readonly id: string
  readonly kind: string
}

let app: TestApp
let officer: string

beforeAll(async () => {
  app = await startTestApp()
  await app.sql`update needs set state = 'open', answer = null where state = 'answer-found'`
  await app.sql`update visits set next_open = false`
  await homesOnThursday(app, [{ name: '第一家' }])
  officer = await app.staff('officer-1')
})
afterAll(() => app.close())

const doorsFor = async (token: string, query: Record<string, string> = {}): Promise<Door[]> =>
  (await app.call('GET', '/api/rounds', { token, query })).body.doors
const idsFor = async (token: string) => (await doorsFor(token)).map(({ id }) => id)

/** A need of the beat to which an answer was found. */
async function anAnsweredNeed(changes: Record<string, unknown> = {}) {
  const known = await aNeed(app, { where: '村口老槐树旁', ...changes })
  await known.act(known.officer, 'answer', { answer: '周五村电工来换' })
  return known
}

describe('the doors of a day without a booking', () => {
  it('are those with an answer to bring, in every village of the beat, until it was carried back', async () => {
    const { need } = await anAnsweredNeed()
    const far = await anAnsweredNeed({ villageCode: qiaozi, what: '桥上的灯' })
    const open = await aNeed(app, { what: '还没有答复的' })

    const doors = await doorsFor(officer)
    await far.act(officer, 'carrying-back', actBodies['carrying-back'] ?? {})

    expect(doors.find(({ id }) => id === need.id)).toEqual({
      kind: 'need',
      id: need.id,
      village: { code: baicaopo, name: '白草坡村' },
      where: '村口老槐树旁',
      dueDay: need.dueDay,
      overdue: false,
      need: { what: '门前的路灯坏了', answer: '周五村电工来换' },
      leg: null,
      may: ['carry-back', 'take'],
    })
    expect(doors.map(({ id }) => id)).toContain(far.need.id)
    expect(doors.map(({ id }) => id)).not.toContain(open.need.id)
    expect(await idsFor(officer)).not.toContain(far.need.id)
  })

  it('are household visits that are due, until somebody was there', async () => {
    const day = '2026-11-20'
    const visit = (changes: object) =>
      post(app, officer, '/api/visits', aVisit(changes as Record<string, unknown>))
    const { body: due } = await visit({ day, nextVisit: '2026-11-25', landmark: '沟边第二家' })
    const { body: later } = await visit({ day, nextVisit: '2026-12-20' })

    const doors = await doorsFor(officer)
    await visit({ day: '2026-11-26', followsId: due.id })

    expect(doors.find(({ id }) => id === due.id)).toMatchObject({
      kind: 'visit',
      where: '沟边第二家',
      dueDay: '2026-11-25',
      overdue: true,
      need: null,
      may: ['take'],
    })
    expect(doors.map(({ id }) => id)).not.toContain(later.id)
    expect(await idsFor(officer)).not.toContain(due.id)
  })

  it('are shown to the team of the beat, and never in another beat', async () => {
    const { need } = await anAnsweredNeed({ what: '谁看得到' })

    expect(await idsFor(await app.staff('auxiliary-1'))).toContain(need.id)
    expect(await idsFor(await app.staff('officer-3'))).not.toContain(need.id)
  })

  it('are carried back from the round with the moment at the door', async () => {
    const { act, need } = await anAnsweredNeed({ what: '路上带到的' })
    app.clock.now = new Date('2026-11-26T03:00:00Z')

    const { body } = await act(await app.staff('auxiliary-1'), 'carrying-back', {
      how: 'at-door',
      word: 'satisfied',
      happenedAt: '2026-11-26T01:10:00.000Z',
    })

    expect([body.state, body.carried.at]).toEqual(['carried-back', '2026-11-26T01:10:00.000Z'])
    expect(await idsFor(await app.staff('officer-1'))).not.toContain(need.id)
  })
})
