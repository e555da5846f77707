import type { Log } from '@server/platform/log'
import { maskPhone } from '@shared/kernel/phone'

const PATIENCE = 5_000
/** Answers that will not change however often the same is sent. */
const REFUSED_FOR_GOOD = [400, 410, 422]

/** A message by the name of its template, as Chinese carriers demand, with what goes into it. */
export interface SmsMessage {
  readonly template: string
  readonly values: Readonly<Record<string, string>>
  /** The words as a whole, for a gateway that takes them. */
  readonly text?: string
}

/** Thrown where a gateway will never take this message; anything else that is thrown is worth another try. */
export class Undeliverable extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Undeliverable'
  }
}

export interface SmsGateway {
  /**
   * Hands the message over; throws where the gateway does not take it. The same `key` marks the same message, however
   * often and from wherever it is sent.
   */
  send(phone: string, message: SmsMessage, key?: string): Promise<void>
}

/** For development: the message appears among the server's own lines; the phone stays masked. */
export const consoleSmsGateway = (log: Log): SmsGateway => ({
  send(phone, { template, values, text }) {
    log.info(`短信 ${maskPhone(phone)} ${template} ${text ?? Object.values(values).join(' ')}`)
    return Promise.resolve()
  },
})

export interface HttpSmsGatewayOptions {
  readonly url: string
  readonly token: string
  /** Milliseconds to wait for an answer. */
  readonly patience?: number
}

/** For production: `POST url` with `{ phone, template, values, text? }` and a bearer token; any 2xx means taken. */
export const httpSmsGateway = ({ url, token, patience = PATIENCE }: HttpSmsGatewayOptions): SmsGateway => ({
  async send(phone, message, key) {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${token}`,
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      },
      body: JSON.stringify({ phone, ...message }),
      signal: AbortSignal.timeout(patience),
    })
    await response.body?.cancel()
    if (response.ok) return
    const words = `the SMS gateway answered ${response.status}`
    throw REFUSED_FOR_GOOD.includes(response.status) ? new Undeliverable(words) : new Error(words)
  },
})
