import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundSecondStation } from '@tests/support/second-station'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { startThread } from '@tests/support/villager'

let app: TestApp
let officer: string
let chief: string
let administrator: string
let thread: string
let other: string
beforeAll(async () => {
  app = await startTestApp()
  officer = await app.staff('officer-1')
  chief = await app.staff('chief')
  administrator = await app.staff('administrator')
  thread = await startThread(app.url, await app.resident('13900000001'), '户口本丢了。')
  other = await startThread(app.url, await app.resident('13900000002'), '路灯坏了。')
  for (const id of [thread, other]) await app.call('GET', `/api/threads/${id}`, { token: officer })
  await app.call('GET', `/api/threads/${thread}`, { token: await app.staff('officer-3') })
})
afterAll(() => app.close())

interface Line {
  readonly id: string
  readonly actorName: string | null
  readonly actorId: string
  readonly action: string
  readonly subject: string | null
  readonly outcome: string
}
const look = async (token: string, query: object = {}) =>
  (await app.call('GET', '/api/audit', { token, query: query as Record<string, string> })).body as {
    items: Line[]
    nextCursor: string | null
  }

describe('the audit', () => {
  it('shows an officer what they did themselves, whatever they ask for', async () => {
    const { items } = await look(officer)
    const someone = (await look(chief)).items.find((line) => line.actorName !== items[0]?.actorName)

    const asked = await look(officer, { person: String(someone?.actorId) })

    expect(new Set(items.map(({ actorName }) => actorName)).size).toBe(1)
    expect(items.map(({ subject }) => subject)).toContain(thread)
    expect(asked.items.map(({ actorId }) => actorId)).not.toContain(someone?.actorId)
  })

  it('shows the chief the whole station, by case, kind and day', async () => {
    const ofCase = await look(chief, { subject: thread, kind: 'viewed' })
    const refused = await look(chief, { kind: 'refused', subject: thread })
    const yesterday = await look(chief, { day: '2026-11-23' })
    const signedIn = await look(chief, { action: 'session.started', day: '2026-11-24' })

    expect(ofCase.items.map(({ action }) => action)).toEqual(['thread.viewed'])
    expect(refused.items).toMatchObject([{ action: 'thread.viewed', outcome: 'refused' }])
    expect(yesterday.items).toEqual([])
    expect(new Set(signedIn.items.map(({ action }) => action))).toEqual(new Set(['session.started']))
  })

  it('keeps a line of a chief who follows one case or one person', async () => {
    await look(chief, { subject: thread })

    const { items } = await look(chief, { whose: 'own', action: 'audit.viewed' })

    expect(items[0]).toMatchObject({ action: 'audit.viewed', subject: thread })
  })

  it('turns page by page without a gap', async () => {
    const whole = await look(chief, { day: '2026-11-24', kind: 'changed', limit: '100' })

    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: { items: Line[]; nextCursor: string | null } = await look(chief, {
        day: '2026-11-24',
        kind: 'changed',
        limit: '2',
        ...(cursor === null ? {} : { cursor }),
      })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor !== null)

    expect(seen).toEqual(whole.items.map(({ id }) => id))
    expect(seen.length).toBeGreaterThan(2)
  })

  it('stops at the station for a chief, and at nothing for the administrator', async () => {
    const second = await foundSecondStation(app)

    const there = await look(second.chief.token, { limit: '100' })
    const everywhere = await look(administrator, { subject: thread, action: 'thread.viewed', kind: 'viewed' })
    const theirs = await look(administrator, { person: second.officer.id })

    expect(there.items.map(({ subject }) => subject)).not.toContain(thread)
    expect(everywhere.items).toHaveLength(1)
    expect(theirs.items.length).toBeGreaterThan(0)
  })

  it('never carries what a case says', async () => {
    const { items } = await look(administrator, { limit: '100' })

    expect(JSON.stringify(items)).not.toMatch(/户口本|路灯|139000/)
  })
})
