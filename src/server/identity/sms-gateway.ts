import type { Log } from '@server/platform/log'
import { maskPhone } from '@shared/kernel/phone'

const PATIENCE = 5_000

/** A message by the name of its template, as Chinese carriers demand, with what goes into it. */
export interface SmsMessage {
  readonly template: string
  readonly values: Readonly<Record<string, string>>
}

export interface SmsGateway {
  /** Hands the message over; throws where the gateway does not take it. */
  send(phone: string, message: SmsMessage): Promise<void>
}

/** For development: the message appears among the server's own lines; the phone stays masked. */
export const consoleSmsGateway = (log: Log): SmsGateway => ({
  send(phone, { template, values }) {
    log.info(`短信 ${maskPhone(phone)} ${template} ${Object.values(values).join(' ')}`)
    return Promise.resolve()
  },
})

export interface HttpSmsGatewayOptions {
  readonly url: string
  readonly token: string
}

/** For production: `POST url` with `{ phone, template, values }` and a bearer token; any 2xx means taken. */
export const httpSmsGateway = ({ url, token }: HttpSmsGatewayOptions): SmsGateway => ({
  async send(phone, { template, values }) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ phone, template, values }),
      signal: AbortSignal.timeout(PATIENCE),
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`the SMS gateway answered ${response.status}`)
  },
})
