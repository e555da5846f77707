import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { baicaopo, post, thirdBeatVillage } from './at-the-gate'

let app: TestApp
let officer: string
let auxiliary: string

beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
  auxiliary = await app.staff('auxiliary-1')
})
afterAll(() => app.close())

describe('what the phone keeps for the gate', () => {
  it('is the checklist, the villages of the beat and who may come along', async () => {
    const { body } = await app.call('GET', '/api/visit-form', { token: auxiliary })

    expect(body.checklist.checks).toHaveLength(3)
    expect(body.checklist.prompts).toHaveLength(4)
    expect(body.checklist.topics).toHaveLength(5)
    expect(body.villages.map(({ code }: { code: string }) => code)).toContain(baicaopo)
    expect(body.villages.map(({ code }: { code: string }) => code)).not.toContain(thirdBeatVillage)
    expect(body.team.map(({ name }: { name: string }) => name)).toContain('朱彩霞')
  })
})

describe('the satisfaction of a household', () => {
  it('is counted by village and month, and leads to no visit', async () => {
    const { status } = await post(app, officer, '/api/visit-satisfactions', {
      villageCode: baicaopo,
      answer: 'satisfied',
    })
    const other = await post(app, await app.staff('officer-3'), '/api/visit-satisfactions', {
      villageCode: baicaopo,
      answer: 'satisfied',
    })

    const rows = await app.sql`select s.* from visit_satisfactions s`
    expect([status, other.status]).toEqual([201, 403])
    expect(rows).toEqual([
      { station_id: 1, village_code: baicaopo, month: '2026-11', answer: 'satisfied', times: 1 },
    ])
  })
})
