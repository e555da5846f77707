import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountOf } from '@tests/disputes/told-dispute'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
  const body = { until: '2027-03-31' }
  const token = await app.staff('chief')
  const path = `/api/staff/${accountOf('grid-worker-1')}/term`
  const { status } = await app.call('POST', path, { token, body })
  expect(status).toBe(200)
})
afterAll(() => app.close())

const toldOf = async (key: string): Promise<string[]> => {
  const rows = await app.sql<{ text: string }[]>`
    select n.text from notices n
    where n.account_id = ${accountOf(key)} and n.kind = 'term-ending' and n.subject = ${accountOf('grid-worker-1')}
    order by n.created_at`
  return rows.map(({ text }) => text)
}

const runOn = async (day: string, clock = '09:00') => {
  app.clock.now = new Date(`${day}T${clock}:00+08:00`)
  await app.runJobs()
}

describe('the term of a grid worker', () => {
  it('is told of a month and a week before it ends, and to the chief once it is over; once each', async () => {
    for (const day of ['2027-02-28', '2027-03-01', '2027-03-23', '2027-03-24', '2027-03-31', '2027-04-01'])
      await runOn(day)
    await runOn('2027-04-02')

    const name = (await app.sql`select name from staff where account_id = ${accountOf('grid-worker-1')}`)[0]
      ?.name
    expect(await toldOf('grid-worker-1')).toEqual([
      '您的任期还有一个月，接着干就跟派出所说，到3月31日（周三）为止。',
      '您的任期还有一周，接着干就跟派出所说，到3月31日（周三）为止。',
    ])
    expect(await toldOf('chief')).toEqual([
      `网格员 ${String(name)}的任期还有一个月，接着干请延长，到3月31日（周三）为止。`,
      `网格员 ${String(name)}的任期还有一周，接着干请延长，到3月31日（周三）为止。`,
      `网格员 ${String(name)}的任期过了，登不进来，到3月31日（周三）为止。`,
    ])
    expect(await toldOf('officer-1')).toEqual([])
  })

  it('is told to nobody else', async () => {
    const told = await app.sql<{ to: string }[]>`
      select distinct n.account_id as to from notices n
      where n.kind = 'term-ending' and n.subject = ${accountOf('grid-worker-1')}`

    const chief = accountOf('chief')
    expect(new Set(told.map(({ to }) => to))).toEqual(new Set([chief, accountOf('grid-worker-1')]))
  })
})
