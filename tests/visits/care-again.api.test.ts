import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { auditOf, baicaopo, post, today } from './at-the-gate'

let app: TestApp
let officer: string
beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
})
afterAll(() => app.close())

const aCare = (changes: object = {}) => ({
  villageCode: baicaopo,
  day: '2026-11-17',
  landmark: '村东头窑洞',
  kind: 'alone',
  ...changes,
})
const record = (changes: object = {}) => post(app, officer, '/api/care-visits', aCare(changes))
const plan = (token: string, id: string, nextVisit: string | null) =>
  post(app, token, `/api/care-visits/${id}/next-visit`, { nextVisit })
const due = async (token = officer) =>
  (await app.call('GET', '/api/care-visits', { token, query: { filter: 'due' } })).body
const idsOf = ({ items }: { items: { id: string }[] }): string[] => items.map(({ id }) => id)
const todays = async (token = officer) => {
  const { body } = await app.call('GET', '/api/workbench', { token, query: { kind: 'care-visit' } })
  return body.items as { id: string; group: string; title: string; state: string }[]
}

describe('a next day to look after somebody', () => {
  it('lets the visit stand in the due list and in the day of the beat once it has come', async () => {
    const { body: soon } = await record({ nextVisit: today })
    const { body: later } = await record({ nextVisit: '2026-12-24' })
    const { body: never } = await record()

    expect(soon).toMatchObject({ nextVisit: today, due: true, may: ['plan'] })
    expect(later).toMatchObject({ nextVisit: '2026-12-24', due: false })
    expect(never).toMatchObject({ nextVisit: null, due: false })
    expect(idsOf(await due())).toEqual([soon.id])
    expect(await todays()).toMatchObject([{ id: soon.id, group: 'today', title: '孤寡，村东头窑洞' }])
    expect(await todays(await app.staff('officer-3'))).toEqual([])
    expect(await todays(await app.staff('chief'))).toMatchObject([{ id: soon.id }])
    expect(await todays(await app.staff('grid-worker-1'))).toEqual([])
  })

  it('is overdue on the day after', async () => {
    const { body: late } = await record({ nextVisit: '2026-11-20' })

    const found = (await todays()).find(({ id }) => id === late.id)
    const round = await app.call('GET', '/api/rounds', { token: officer })

    expect(found).toMatchObject({ group: 'overdue', state: '说好11月20日再去看' })
    expect(round.body.doors).toContainEqual(
      expect.objectContaining({ kind: 'care', id: late.id, overdue: true, where: '村东头窑洞' }),
    )
  })

  it('is kept by the visit that follows it', async () => {
    const { body: first } = await record({ nextVisit: '2026-11-18' })
    const { body: second } = await record({ day: today, followsId: first.id, nextVisit: '2026-12-01' })

    const ids = idsOf(await due())

    expect(ids).not.toContain(first.id)
    expect(ids).not.toContain(second.id)
  })

  it('is changed and taken back by the pair of the beat alone, each with a line in the audit', async () => {
    const { body: care } = await record({ nextVisit: '2026-11-19' })
    const id = String(care.id)

    const moved = await plan(await app.staff('auxiliary-1'), id, '2026-12-19')
    const gone = await plan(officer, id, null)
    const others = await Promise.all(
      ['chief', 'officer-3', 'grid-worker-1', 'administrator'].map(async (name) =>
        plan(await app.staff(name), id, '2026-12-20'),
      ),
    )

    expect(moved.body).toMatchObject({ nextVisit: '2026-12-19', due: false })
    expect(gone.body).toMatchObject({ nextVisit: null })
    expect(others.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    expect(await auditOf(app, id)).toEqual(expect.arrayContaining(['care-visit.planned done']))
  })

  it.each(['2026-11-17', '2026-11-10', '2028-01-01'])('is no day like %s', async (nextVisit) => {
    const recorded = await record({ nextVisit })
    const { body: care } = await record()

    expect(recorded.status).toBe(400)
    expect((await plan(officer, String(care.id), nextVisit)).status).toBe(400)
  })
})
