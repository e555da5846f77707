import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accountOf } from '@tests/disputes/told-dispute'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aNeed, actBodies, baicaopo, post } from '@tests/visits/at-the-gate'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
beforeEach(() => {
  on('2026-11-24', '10:00')
})
afterAll(() => app.close())

const on = (day: string, clock = '09:00') => {
  app.clock.now = new Date(`${day}T${clock}:00+08:00`)
}

/** What a member of staff was told of a need, in the order in which it was told. */
const toldOf = async (key: string, id: unknown): Promise<string[]> => {
  const rows = await app.sql<{ line: string }[]>`
    select n.kind || '：' || n.text as line from notices n
    where n.account_id = ${accountOf(key)} and n.subject = ${String(id)} order by n.created_at`
  return rows.map(({ line }) => line)
}

describe('a need that somebody is given', () => {
  it('is told to its new owner, and not to who took it for themselves', async () => {
    const { need, act, officer } = await aNeed(app)
    await act(officer, 'assignment', { ownerId: accountOf('grid-worker-1'), dueDay: '2026-12-05' })

    expect(await toldOf('grid-worker-1', need.id)).toEqual([
      'need-given：最晚12月5日（周六）把答复带到。点开看是什么事。',
    ])
    expect(await toldOf('officer-1', need.id)).toEqual([])
  })

  it('is told to the officer of the beat where a grid worker heard it', async () => {
    const grid = await app.staff('grid-worker-1')
    const { body } = await post(app, grid, '/api/needs', { villageCode: baicaopo, what: '老人够不着药' })

    expect(await toldOf('officer-1', body.id)).toEqual([
      'need-given：最晚12月1日（周二）把答复带到。点开看是什么事。',
    ])
  })
})

describe('a need whose day has passed', () => {
  const late = 'need-late：说好11月26日（周四）前带答复，还没带到。'

  it('is told to its owner in the morning and to the chief a day later, once each', async () => {
    const { need } = await aNeed(app, { dueDay: '2026-11-26' })
    const told: string[][] = []
    for (const [day, clock] of [
      ['2026-11-26', '18:00'],
      ['2026-11-27', '07:00'],
      ['2026-11-27', '08:30'],
      ['2026-11-28', '08:30'],
      ['2026-11-28', '19:00'],
    ] as const) {
      on(day, clock)
      await app.runJobs()
      told.push([...(await toldOf('officer-1', need.id)), '|', ...(await toldOf('chief', need.id))])
    }

    expect(told).toEqual([['|'], ['|'], [late, '|'], [late, '|', late], [late, '|', late]])
  })

  it('is told to nobody once the answer was carried back, or days after an outage', async () => {
    const done = await aNeed(app, { dueDay: '2026-11-26' })
    await done.act(done.officer, 'answer', actBodies.answer ?? {})
    await done.act(done.officer, 'carrying-back', actBodies['carrying-back'] ?? {})
    const old = await aNeed(app, { dueDay: '2026-11-26' })

    on('2026-11-27')
    await app.runJobs()
    const once = await toldOf('officer-1', done.need.id)
    await app.sql`delete from notices where subject = ${String(old.need.id)}`
    on('2026-12-01')
    await app.runJobs()

    expect([once, await toldOf('officer-1', old.need.id)]).toEqual([[], []])
  })
})
