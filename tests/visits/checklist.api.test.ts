import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aVisit, post } from './at-the-gate'

const versionsPath = '/api/visit-checklist/versions'

let app: TestApp
let officer: string
let administrator: string

beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
  administrator = await app.staff('administrator')
})
afterAll(() => app.close())

const record = (token: string | undefined, changes = {}) => post(app, token, '/api/visits', aVisit(changes))

/** What is written now, with one line changed. */
async function changedText(changes: object = {}) {
  const { body: current } = await app.call('GET', '/api/visit-checklist', { token: officer })
  const { version, ...text } = current
  const changed = { ...text, checks: [{ key: 'dogs', name: '养犬登记', hint: '拴没拴' }], ...changes }
  return { current, version: Number(version), changed: { ...changed, basedOn: Number(version) } }
}

describe('a new version of the checklist', () => {
  it('is published by the administrator alone; old visits keep theirs', async () => {
    const { body: old } = await record(officer)
    const { current, version, changed } = await changedText()

    const byOfficer = await post(app, officer, versionsPath, changed)
    const byChief = await post(app, await app.staff('chief'), versionsPath, changed)
    const published = await post(app, administrator, versionsPath, changed)
    const fresh = await record(officer, { checklistVersion: version + 1, checks: { dogs: 'differs' } })
    const unknown = await record(officer, { checklistVersion: 99 })
    const { body: seen } = await app.call('GET', `/api/visits/${String(old.id)}`, { token: officer })

    expect([byOfficer.status, byChief.status, published.status]).toEqual([403, 403, 201])
    expect(published.body.version).toBe(version + 1)
    expect(fresh.body.checks).toEqual({ dogs: 'differs' })
    expect([unknown.status, unknown.body.code]).toEqual([409, 'visit.checklist-unknown'])
    expect(seen.checklist).toEqual(current)
  })

  it('never takes the place of one that somebody else has published meanwhile', async () => {
    const { changed, version } = await changedText({ title: '两个人同时改' })
    await post(app, administrator, versionsPath, changed)

    const late = await post(app, administrator, versionsPath, changed)

    expect([late.status, late.body.code]).toEqual([409, 'visit.checklist-changed'])
    expect((await changedText()).version).toBe(version + 1)
  })

  it('is refused with an empty part, a line said twice and a line without words', async () => {
    const line = { key: 'dogs', name: '养犬登记', hint: '拴没拴' }
    const wrong = [{ topics: [] }, { checks: [line, line] }, { prompts: [{ ...line, name: ' ' }] }]

    const answers = []
    for (const changes of wrong)
      answers.push(await post(app, administrator, versionsPath, (await changedText(changes)).changed))

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400])
  })

  it('stands with the earlier ones, the newest first, for the administrator alone', async () => {
    const { changed, version } = await changedText({ title: '最新的一版' })
    await post(app, administrator, versionsPath, changed)

    const { body } = await app.call('GET', versionsPath, { token: administrator })
    const others = [undefined, officer, await app.staff('chief'), await app.resident('13900080955')]
    const refused = await Promise.all(others.map((token) => app.call('GET', versionsPath, { token })))

    expect(body.items[0]).toMatchObject({ version: version + 1, title: '最新的一版', publishedBy: '何静' })
    expect(body.items.at(-1)).toMatchObject({ version: 1, publishedBy: null })
    expect(refused.map(({ status }) => status)).toEqual([401, 403, 403, 403])
  })
})
