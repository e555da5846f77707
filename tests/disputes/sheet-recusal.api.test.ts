import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from '@tests/support/live-line'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { auditOf, nameOf } from './told-dispute'

let app: TestApp
let officer: string
let chief: string

beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
  chief = await app.staff('chief')
})
afterAll(() => app.close())

async function aSheet(changes: object = {}): Promise<string> {
  const { body } = await app.call('POST', '/api/early-warnings', {
    token: await app.staff('grid-worker-1'),
    body: {
      villageCode: '620822105206',
      category: 'boundary',
      signs: ['quarrels'],
      words: '两家为核桃树常吵',
      parties: ['赵家', '李家'],
      ...changes,
    },
  })
  return String(body.id)
}
const leave = (id: string, token: string, body: object = { tie: 'relative', note: '是我表叔' }) =>
  app.call('POST', `/api/early-warnings/${id}/recusal`, { token, body })
const look = (id: string, token: string) => app.call('GET', `/api/early-warnings/${id}`, { token })
const listed = async (token: string) =>
  (await app.call('GET', '/api/early-warnings?limit=50', { token })).body.items.map(
    (one: { id: string }) => one.id,
  )
const noticesOf = async (token: string, id: string) =>
  (await app.call('GET', '/api/notices', { token })).body.items.filter(
    (one: { kind: string; subject: string | null }) => one.kind === 'warning-written' && one.subject === id,
  )

describe('an officer who is close to a side of a sheet', () => {
  it('leaves it to the next, who is told, and no longer finds it anywhere', async () => {
    const id = await aSheet()
    const before = await look(id, officer)
    const work = async () =>
      JSON.stringify((await app.call('GET', '/api/workbench?limit=50', { token: officer })).body)
    const worked = await work()

    const left = await leave(id, officer)

    expect(before.body.may).toEqual(['case', 'answer', 'recusal'])
    expect(left.status).toBe(200)
    expect(left.body.handler).not.toBe(nameOf('officer-1'))
    const after = await look(id, officer)
    expect([after.status, after.body.code]).toEqual([403, 'actor.not-allowed'])
    expect((await leave(id, officer)).status).toBe(403)
    const answered = await app.call('POST', `/api/early-warnings/${id}/answer`, {
      token: officer,
      body: { answer: '没事' },
    })
    expect(answered.status).toBe(403)
    expect(await listed(officer)).not.toContain(id)
    expect(await listed(chief)).toContain(id)
    expect([worked.includes(id), (await work()).includes(id)]).toEqual([true, false])
    expect(await auditOf(app, id)).toContainEqual(expect.stringMatching(/early-warning\.stepped-out.*done/))
  })

  it('is told nothing of the case it becomes, and does not see that either', async () => {
    const id = await aSheet({ signs: ['threats'] })
    await leave(id, officer)

    const taken = await app.call('POST', `/api/early-warnings/${id}/case`, { token: chief, body: {} })
    const dispute = String(taken.body.disputeId)

    expect(taken.status).toBe(200)
    expect((await app.call('GET', `/api/disputes/${dispute}`, { token: officer })).status).toBe(403)
    const { body } = await app.call('GET', '/api/notices', { token: officer })
    expect(body.items.some((one: { subject: string | null }) => one.subject === dispute)).toBe(false)
  })

  it('hears on the live line that it left their list, and nothing of it afterwards', async () => {
    const id = await aSheet()
    const [left, stayed] = await Promise.all([officer, chief].map((token) => listen(app.url, token)))
    await leave(id, officer)
    await left?.until((frame) => frame.id === id)

    await app.call('POST', `/api/early-warnings/${id}/answer`, { token: chief, body: { answer: '看过了' } })
    const other = await aSheet()
    await left?.until((frame) => frame.id === other)

    const heardOf = (line: typeof left) => line?.changed().filter((one) => one.endsWith(id)).length
    expect([heardOf(left), heardOf(stayed)]).toEqual([1, 2])
    left?.close()
    stayed?.close()
  })

  it('tells the next one, once', async () => {
    const id = await aSheet()
    await leave(id, officer)

    const [deputy] = await Promise.all(['officer-2'].map((key) => app.staff(key)))

    const told = [...(await noticesOf(deputy ?? '', id)), ...(await noticesOf(chief, id))]
    expect(told).toHaveLength(1)
  })
})

describe('stepping out of a sheet', () => {
  it('needs a tie that ends one’s part, and is not for whoever wrote it or another beat', async () => {
    const id = await aSheet()

    const knows = await leave(id, officer, { tie: 'acquainted' })
    const others = await Promise.all(
      ['grid-worker-1', 'officer-3', 'mediator-1'].map(async (key) => leave(id, await app.staff(key))),
    )

    expect([knows.status, knows.body.code]).toEqual([400, 'request.invalid'])
    expect(others.map(({ status }) => status)).toEqual([403, 403, 403])
  })

  it('is refused to the last who could decide it', async () => {
    const id = await aSheet()
    const keys = ['officer-1', 'officer-2', 'chief']

    const answers: unknown[] = []
    for (const key of keys) answers.push((await leave(id, await app.staff(key))).body.code ?? 'left')

    expect(answers.at(-1)).toBe('dispute.nobody-left')
    expect((await look(id, chief)).status).toBe(200)
  })

  it('is over once it was answered', async () => {
    const id = await aSheet()
    await app.call('POST', `/api/early-warnings/${id}/answer`, { token: chief, body: { answer: '看过了' } })

    const late = await leave(id, officer)

    expect([late.status, late.body.code]).toEqual([409, 'warning.not-open'])
    expect((await look(id, officer)).body.may).toEqual([])
  })
})
