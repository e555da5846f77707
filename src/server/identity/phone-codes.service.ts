import { randomInt } from 'node:crypto'
import type { Database } from '@server/platform/database'
import type { Log } from '@server/platform/log'
import type { Vault } from '@server/platform/vault'
import type { AttemptLimits } from '@shared/identity/attempt-limit'
import { CODE_LIFETIME, secondsOfPause, whyNotTried } from '@shared/identity/phone-code.rules'
import { normalisePhone } from '@shared/kernel/phone'
import { Refusal } from '@shared/kernel/refusals'
import { type Try, countTries, fromAddress } from './attempts.service'
import { findCode, saveCode, spendCode, takeTry } from './phone-codes.repository'
import type { SmsGateway } from './sms-gateway'

export interface PhoneCodesParts {
  readonly database: Database
  readonly vault: Vault
  readonly log: Log
  readonly smsGateway: SmsGateway
  readonly limits: AttemptLimits
  readonly demo: boolean
}

interface Asked {
  readonly phone: string
  readonly address: string
  readonly now: Date
}

export function assertPhone(typed: string): string {
  const phone = normalisePhone(typed)
  if (phone !== null) return phone
  throw new Refusal('request.invalid', {
    errors: [{ field: 'body.phone', text: '手机号不对，请看一看再填' }],
  })
}

const codeHashOf = (vault: Vault, phone: string, code: string) => vault.blindIndex(`code:${phone}:${code}`)

const sending = ({ limits }: PhoneCodesParts, { phone, address }: Asked): Try[] => [
  { limit: limits.codesPerPhoneHour, subject: phone, refusal: 'identity.code-too-soon' },
  { limit: limits.codesPerPhoneDay, subject: phone, refusal: 'identity.code-too-soon' },
  { limit: limits.codesPerAddress, subject: fromAddress(address), refusal: 'identity.code-too-soon' },
]

/** Makes a code and counts it, both or neither; the message itself goes out after the transaction. */
async function prepare(parts: PhoneCodesParts, asked: Asked, code: string): Promise<void> {
  const { vault, database } = parts
  const phoneIndex = vault.blindIndex(asked.phone)
  const codeHash = codeHashOf(vault, asked.phone, code)
  await database.transaction(async (sql) => {
    if (!(await saveCode(sql, { phoneIndex, codeHash }, asked.now))) {
      const last = await findCode(sql, phoneIndex)
      throw new Refusal('identity.code-too-soon', {
        retryAfter: secondsOfPause(last?.sentAt ?? asked.now, asked.now),
      })
    }
    await countTries(sql, vault, sending(parts, asked), asked.now)
  })
}

export async function sendPhoneCode(parts: PhoneCodesParts, asked: Asked) {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await prepare(parts, asked, code)
  const minutes = String(CODE_LIFETIME / 60_000)
  try {
    await parts.smsGateway.send(asked.phone, { template: 'sign-in-code', values: { code, minutes } })
  } catch (error) {
    parts.log.error({ err: error }, 'SMS gateway failed')
    // The villager may ask again at once.
    const { vault, database } = parts
    await spendCode(database.sql, vault.blindIndex(asked.phone), codeHashOf(vault, asked.phone, code))
    throw new Refusal('identity.gateway-failed')
  }
  return { expiresInSeconds: CODE_LIFETIME / 1000, ...(parts.demo ? { demoCode: code } : {}) }
}

/** Spends the code of a phone, or refuses. Every try is counted before the code is compared. */
export async function assertPhoneCode(parts: PhoneCodesParts, asked: Asked, code: string): Promise<void> {
  const { vault, limits } = parts
  const sql = parts.database.sql
  const phoneIndex = vault.blindIndex(asked.phone)
  const wanted = await takeTry(sql, phoneIndex, asked.now)
  if (!wanted) {
    const why = whyNotTried(await findCode(sql, phoneIndex), asked.now)
    throw new Refusal(why ?? 'identity.code-expired')
  }

  const given = codeHashOf(vault, asked.phone, code)
  if (given.equals(wanted)) {
    if (!(await spendCode(sql, phoneIndex, given))) throw new Refusal('identity.code-expired')
    return
  }
  const wrong: Try = {
    limit: limits.wrongCodesPerAddress,
    subject: fromAddress(asked.address),
    refusal: 'request.too-many',
  }
  await countTries(sql, vault, [wrong], asked.now)
  throw new Refusal('identity.code-wrong')
}
