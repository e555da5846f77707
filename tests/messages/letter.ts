import { demoBeats } from '@server/demo/demo-station'
import { toPublicId } from '@server/platform/public-id'
import type { TestApp } from '@tests/support/test-app'

const STATION = 1

/** Public ids of the demo's beats; 0 is the desk. The deputy of beat 1 is officer-2; officer-3 has no part in it. */
export const beatIds = demoBeats.map(({ beatUuid }) => toPublicId({ stationId: STATION, uuid: beatUuid }))
export const [, firstBeat = '', secondBeat = '', thirdBeat = ''] = beatIds

const villagers = new WeakMap<TestApp, Map<string, Promise<string>>>()

/** The token of a villager; each signs in once, since codes are not sent twice within a minute. */
export function villager(app: TestApp, phone: string): Promise<string> {
  const known = villagers.get(app) ?? new Map<string, Promise<string>>()
  villagers.set(app, known)
  const token = known.get(phone) ?? app.resident(phone)
  known.set(phone, token)
  return token
}

/** A resident who has written to the first beat. */
export async function aLetter(
  app: TestApp,
  { phone = '13900000101', text = '身份证丢了咋办？', beatId = firstBeat } = {},
) {
  const token = await villager(app, phone)
  const { body: thread } = await app.call('POST', '/api/threads', { token, body: { beatId, text } })
  return { token, thread, id: thread.id as string, path: `/api/threads/${String(thread.id)}` }
}

/** What the audit says about a thread, oldest first: `thread.viewed officer done`. */
export async function auditOf(app: TestApp, id: string): Promise<string[]> {
  const rows = await app.sql<{ line: string }[]>`
    select concat_ws(' ', a.action, a.actor_role, a.outcome) as line from audit_entries a
    where a.subject = ${id} order by a.entry_id`
  return rows.map(({ line }) => line)
}
