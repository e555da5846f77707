import { randomUUID } from 'node:crypto'
import type { TestApp } from '@tests/support/test-app'

/** 白草坡村 is in the beat of officer-1 and the village of grid-worker-1; the third beat is officer-3's. */
export const baicaopo = '620822105206'
export const thirdBeatVillage = '620822105209'

/** Today in the tests: Tuesday 2026-11-24. */
export const today = '2026-11-24'

type Body = Record<string, unknown>

/** A household that agrees in everything; a test names only what matters to it. */
export const aVisit = (changes: Body = {}): Body => ({
  villageCode: baicaopo,
  day: today,
  checklistVersion: 1,
  checks: { household: 'agrees', residents: 'agrees', vehicles: 'agrees' },
  landmark: '村口老槐树往里第三家',
  ...changes,
})

export const post = (app: TestApp, token: string | undefined, path: string, body: Body) =>
  app.call('POST', path, { token, body, key: randomUUID() })

/** A need of the first beat, written down by its officer. */
export async function aNeed(app: TestApp, changes: Body = {}) {
  const officer = await app.staff('officer-1')
  const { body, status } = await post(app, officer, '/api/needs', {
    villageCode: baicaopo,
    what: '门前的路灯坏了',
    ...changes,
  })
  if (status !== 201) throw new Error(JSON.stringify(body))
  const path = `/api/needs/${String(body.id)}`
  const act = (token: string, noun: string, words: Body) => post(app, token, `${path}/${noun}`, words)
  const look = (token: string) => app.call('GET', path, { token })
  return { officer, need: body, path, act, look }
}

/** What has to be said with each act. */
export const actBodies: Readonly<Record<string, Body>> = {
  assignment: { dueDay: '2026-12-05' },
  answer: { answer: '村上周五来修' },
  'carrying-back': { how: 'at-door', word: 'satisfied', words: '好得很' },
  reopening: { reason: '又坏了' },
  confirmation: { word: 'satisfied' },
}

/** Sorted: the clock of a test stands still, and entries of one moment have no order. */
export const auditOf = async (app: TestApp, subject: string): Promise<string[]> => {
  const rows = await app.sql<{ line: string }[]>`
    select a.action || ' ' || a.outcome || coalesce(' ' || a.reason, '') as line from audit_entries a
    where a.subject = ${subject}`
  return rows.map(({ line }) => line).sort()
}
