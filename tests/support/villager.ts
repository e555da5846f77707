import { randomUUID } from 'node:crypto'
import { demoStaff } from '@server/demo'
import { callServer } from './call'

/** Signs a resident in on a running demo server, with consent. */
export async function signInResident(url: string, phone: string): Promise<string> {
  const { body: sent } = await callServer(url, 'POST', '/api/phone-codes', { body: { phone } })
  const { body } = await callServer(url, 'POST', '/api/sessions', { body: { phone, code: sent.demoCode } })
  const token = body.token as string
  const { body: text } = await callServer(url, 'GET', '/api/consent-document')
  await callServer(url, 'POST', '/api/consents', {
    token,
    body: { version: text.version, atLeastFourteen: true },
  })
  return token
}

/** Signs a demo person in on a running demo server. */
export async function signInStaff(url: string, key: string): Promise<string> {
  const person = demoStaff().find((one) => one.key === key)
  const credentials = { staffNumber: person?.staffNumber, password: person?.password }
  const { body } = await callServer(url, 'POST', '/api/sessions', { body: credentials })
  return body.token as string
}

/** The beat whose officer is the demo's `officer-1`. */
export async function firstBeat(url: string): Promise<string> {
  const officer = demoStaff().find(({ key }) => key === 'officer-1')
  const { body } = await callServer(url, 'GET', '/api/beats')
  return body.items.find((beat: { officer: string }) => beat.officer === officer?.name).id as string
}

/** Writes to the first beat; the public id of the thread. */
export async function startThread(url: string, token: string, text: string): Promise<string> {
  const body = { beatId: await firstBeat(url), text, uploadIds: [] }
  const { body: thread } = await callServer(url, 'POST', '/api/threads', {
    token,
    key: randomUUID(),
    body,
  })
  return thread.id as string
}

/** Every text of a thread, oldest first. */
export async function allMessages(url: string, token: string, thread: string): Promise<string[]> {
  const texts: string[] = []
  let after = '0'
  for (;;) {
    const query = { after, limit: 100 }
    const { body } = await callServer(url, 'GET', `/api/threads/${thread}/messages`, { token, query })
    texts.push(...body.items.map(({ text }: { text: string }) => text))
    if (body.nextCursor === null) return texts
    after = body.nextCursor as string
  }
}
