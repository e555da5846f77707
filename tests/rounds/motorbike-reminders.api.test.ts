import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountOf } from '@tests/disputes/told-dispute'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
  await app.sql`update motorbikes set retired_at = now()`
})
afterAll(() => app.close())

const on = (day: string, clock = '09:00') => {
  app.clock.now = new Date(`${day}T${clock}:00+08:00`)
}

/** A motorbike of officer-1, of which the inspection is due in spring. */
async function aMotorbike(plate: string, changes: object = {}): Promise<string> {
  const { body } = await app.call('POST', '/api/motorbikes', {
    token: await app.staff('chief'),
    key: randomUUID(),
    body: {
      plate,
      keeperId: accountOf('officer-1'),
      inspectionDue: '2027-05-01',
      insuranceDue: '2028-01-01',
      mileage: null,
      ...changes,
    },
  })
  return String(body.id)
}

const toldOf = async (key: string, id: string): Promise<string[]> => {
  const rows = await app.sql<{ text: string }[]>`
    select n.text from notices n where n.account_id = ${accountOf(key)} and n.subject = ${id} order by n.created_at, n.text`
  return rows.map(({ text }) => text)
}

describe('a motorbike whose inspection comes near', () => {
  it('is told of to its keeper and the chief a month before, a week before and when it is over, once each', async () => {
    const id = await aMotorbike('演示警 0101')

    for (const day of [
      '2027-03-31',
      '2027-04-01',
      '2027-04-02',
      '2027-04-24',
      '2027-05-01',
      '2027-05-02',
      '2027-05-09',
    ]) {
      on(day)
      await app.runJobs()
      await app.runJobs()
    }

    const told = [
      '演示警 0101 年检一个月内到期，到期日5月1日（周六）。',
      '演示警 0101 年检七天内到期，到期日5月1日（周六）。',
      '演示警 0101 年检过期了，先别骑，到期日5月1日（周六）。',
    ]
    expect(await toldOf('officer-1', id)).toEqual(told)
    expect(await toldOf('chief', id)).toEqual(told)
    expect(await toldOf('auxiliary-1', id)).toEqual([])
    expect(await toldOf('administrator', id)).toEqual([])
  })

  it('is told of again only for its next day, and not once it is retired', async () => {
    on('2027-06-01')
    const id = await aMotorbike('演示警 0102', { inspectionDue: '2027-06-20', keeperId: null })
    const gone = await aMotorbike('演示警 0103', { inspectionDue: '2027-06-20' })
    const chief = await app.staff('chief')
    const retired = { token: chief, key: randomUUID(), body: { version: 1 } }
    await app.call('POST', `/api/motorbikes/${gone}/retirement`, retired)
    await app.runJobs()
    const renewed = {
      plate: '演示警 0102',
      keeperId: null,
      inspectionDue: '2027-06-25',
      insuranceDue: '2028-01-01',
    }
    const body = { ...renewed, mileage: null, version: 1 }
    await app.call('POST', `/api/motorbikes/${id}`, { token: chief, key: randomUUID(), body })

    await app.runJobs()

    expect(await toldOf('chief', id)).toEqual([
      '演示警 0102 年检一个月内到期，到期日6月20日（周日）。',
      '演示警 0102 年检一个月内到期，到期日6月25日（周五）。',
    ])
    expect(await toldOf('officer-1', id)).toEqual([])
    expect(await toldOf('chief', gone)).toEqual([])
  })

  it('wakes nobody in the night', async () => {
    on('2027-07-01', '06:00')
    const id = await aMotorbike('演示警 0104', { inspectionDue: '2027-07-03' })

    await app.runJobs()
    const atNight = await toldOf('officer-1', id)
    on('2027-07-01', '08:01')
    await app.runJobs()

    expect([atNight.length, (await toldOf('officer-1', id)).length]).toEqual([0, 1])
  })
})
