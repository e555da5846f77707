import { randomUUID } from 'node:crypto'
import type { TestApp } from '@tests/support/test-app'

/** 白草坡村 is in the beat of officer-1 with auxiliary-1; the third beat is officer-3's. */
const baicaopo = '620822105206'
export const thirdBeatVillage = '620822105209'
export const today = '2026-11-24'

type Body = Record<string, unknown>

export const post = (app: TestApp, token: string | undefined, path: string, body: Body) =>
  app.call('POST', path, { token, body, key: randomUUID() })

export const anOrder = (changes: Body = {}): Body => ({
  what: '去看看李家门口的水沟',
  villageCode: baicaopo,
  source: '110',
  dueDay: today,
  ...changes,
})

/** A dispatch of the chief to the first beat, and how to act on it. */
export async function aDispatch(app: TestApp, changes: Body = {}) {
  const chief = await app.staff('chief')
  const officer = await app.staff('officer-1')
  const { body, status } = await post(app, chief, '/api/dispatches', anOrder(changes))
  if (status !== 201) throw new Error(JSON.stringify(body))
  const path = `/api/dispatches/${String(body.id)}`
  const act = (token: string, noun: string, words: Body = {}) => post(app, token, `${path}/${noun}`, words)
  const look = (token: string) => app.call('GET', path, { token })
  return { chief, officer, dispatch: body, path, act, look }
}

/** What somebody's day holds, as `kind group title`. */
export async function dayOf(app: TestApp, token: string, query: Record<string, string> = {}) {
  const { body } = await app.call('GET', '/api/workbench', { token, query })
  const items: { id: string; kind: string; group: string; title: string }[] = body.items
  return { body, items, ids: items.map(({ id }) => id) }
}
