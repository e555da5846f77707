import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

interface SentMessage {
  readonly phone: string
  readonly template: string
  readonly values: Readonly<Record<string, string>>
  readonly text?: string
  readonly key?: string
}

/** Stands in for the carrier's gateway over HTTP; remembers what was sent. */
export async function startSmsServer() {
  const token = 'sms-token'
  const sent: SentMessage[] = []
  const state = { broken: false, refuses: false }
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const trusted = request.method === 'POST' && request.headers.authorization === `Bearer ${token}`
    const status = state.broken ? 503 : state.refuses ? 422 : trusted ? 202 : 401
    const key = request.headers['idempotency-key']
    if (status === 202) {
      const message = JSON.parse(body) as SentMessage
      sent.push(typeof key === 'string' ? { ...message, key } : message)
    }
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    token,
    sent,
    state,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

export type SmsServer = Awaited<ReturnType<typeof startSmsServer>>
