import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { auditOf, dianzi, nameOf } from './told-dispute'

let app: TestApp
let grid: string
let officer: string

beforeAll(async () => {
  app = await startTestApp()
  grid = await app.staff('grid-worker-1')
  officer = await app.staff('officer-1')
})
afterAll(() => app.close())
beforeEach(() => {
  app.clock.now = testNow
})

const sheet = (changes: object = {}) => ({
  villageCode: '620822105206',
  category: 'boundary',
  signs: ['quarrels', 'land'],
  words: '两家为地埂见面就吵',
  parties: ['赵家', '李家'],
  ...changes,
})
const write = (token: string | undefined, changes: object = {}) =>
  app.call('POST', '/api/early-warnings', { token, body: sheet(changes) })
const one = (id: string, token: string) => app.call('GET', `/api/early-warnings/${id}`, { token })

describe('an early-warning sheet', () => {
  it('is written for one’s own villages, by grid workers and cadres alone', async () => {
    const tokens = await app.everyRole()
    const stranger = await write(undefined)
    const elsewhere = await write(grid, { villageCode: dianzi })
    const own = await write(grid)
    const refused = await Promise.all(
      (['resident', 'officer', 'auxiliary', 'mediator', 'station-chief', 'administrator'] as const).map(
        (role) => write(tokens[role]),
      ),
    )

    expect([stranger.status, elsewhere.body.code, own.status]).toEqual([401, 'warning.other-village', 201])
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([403]))
    expect(own.body).toMatchObject({ state: 'open', risk: 'yellow', may: [], village: '白草坡村' })
  })

  it('rises by ticks and by words, and hides numbers', async () => {
    const ticked = await write(grid, { signs: ['was-hit'], words: '还没啥' })
    const said = await write(grid, { signs: [], words: '扬言要弄死他，11010519491231002X' })

    expect([ticked.body.risk, said.body.risk]).toEqual(['red', 'red'])
    expect(JSON.stringify(said.body)).not.toContain('19491231')
  })

  it('is seen by who wrote it and the police of the beat, and by nobody else', async () => {
    const { body } = await write(grid)
    const keys = [
      'grid-worker-1',
      'officer-1',
      'auxiliary-1',
      'chief',
      'grid-worker-2',
      'officer-3',
      'liaison-1',
    ]

    const seen = await Promise.all(keys.map(async (key) => (await one(body.id, await app.staff(key))).status))

    expect(Object.fromEntries(keys.map((key, index) => [key, seen[index]]))).toEqual({
      'grid-worker-1': 200,
      'officer-1': 200,
      'auxiliary-1': 200,
      chief: 200,
      'grid-worker-2': 403,
      'officer-3': 403,
      'liaison-1': 403,
    })
    expect((await one('v'.repeat(32), officer)).body.code).toBe('warning.not-found')
    expect(await auditOf(app, body.id)).toContain('early-warning.viewed refused')
  })

  it('becomes a case that is never milder, and its writer is told without seeing the case', async () => {
    const { body } = await write(grid, { signs: ['was-hit'], words: '两家见面就骂' })
    const path = `/api/early-warnings/${String(body.id)}`

    const auxiliary = await app.call('POST', `${path}/case`, {
      token: await app.staff('auxiliary-1'),
      body: {},
    })
    const taken = await app.call('POST', `${path}/case`, { token: officer, body: {} })
    const again = await app.call('POST', `${path}/case`, { token: officer, body: {} })
    const read = await one(body.id, grid)
    const dispute = await app.call('GET', `/api/disputes/${String(taken.body.disputeId)}`, { token: officer })

    expect([auxiliary.status, taken.status, again.body.code]).toEqual([403, 200, 'warning.not-open'])
    expect(read.body).toMatchObject({ state: 'case', disputeId: null, answeredByName: nameOf('officer-1') })
    expect(dispute.body).toMatchObject({ source: 'grid', risk: 'red', state: 'registered' })
    expect(dispute.body.parties.map(({ name }: { name: string }) => name)).toEqual(['赵家', '李家'])
  })

  it('or is closed with an answer that its writer reads', async () => {
    const { body } = await write(grid)

    await app.call('POST', `/api/early-warnings/${String(body.id)}/answer`, {
      token: officer,
      body: { answer: '去看过了，两家已经说和' },
    })

    expect((await one(body.id, grid)).body).toMatchObject({
      state: 'answered',
      answer: '去看过了，两家已经说和',
    })
  })

  it('is listed for the beat: open and red first', async () => {
    await write(grid, { signs: [], words: '水沟的事', category: 'water' })
    await write(grid, { signs: ['threats'] })
    const list = async (token: string) =>
      (await app.call('GET', '/api/early-warnings', { token, query: { limit: 50 } })).body.items as {
        risk: string
        state: string
      }[]

    const ofBeat = await list(officer)
    const open = ofBeat.filter(({ state }) => state === 'open').map(({ risk }) => risk)

    expect(ofBeat.slice(0, open.length).every(({ state }) => state === 'open')).toBe(true)
    expect(open).toEqual([...open].sort((a, b) => 'ryb'.indexOf(a.charAt(0)) - 'ryb'.indexOf(b.charAt(0))))
    expect(await list(await app.staff('grid-worker-2'))).toEqual([])
  })

  it('turns pages without losing or repeating one, and refuses a day long ago', async () => {
    const first = await app.call('GET', '/api/early-warnings', { token: officer, query: { limit: 2 } })
    const next = await app.call('GET', '/api/early-warnings', {
      token: officer,
      query: { limit: 50, cursor: first.body.nextCursor },
    })
    const old = await write(grid, { noticedOn: '2026-01-01' })

    const ids = [...first.body.items, ...next.body.items].map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(old.status).toBe(400)
  })
})
