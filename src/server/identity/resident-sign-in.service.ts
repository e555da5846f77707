import type { Sql } from '@server/platform/database'
import type { Vault } from '@server/platform/vault'
import { isMobilePhone } from '@shared/kernel/phone'
import { Refusal } from '@shared/kernel/refusals'
import { bindOpenid, residentOfOpenid, residentOfPhone } from './accounts.repository'
import { type PhoneCodesParts, assertPhone, assertPhoneCode } from './phone-codes.service'
import { startSession } from './sessions.service'
import type { WeixinGateway } from './weixin-gateway'

export interface ResidentSignInParts extends PhoneCodesParts {
  readonly weixinGateway: WeixinGateway | null
}

/** Where and when somebody signs in. */
export interface Moment {
  readonly address: string
  readonly now: Date
}

export interface SignedIn {
  readonly token: string
  readonly accountId: string
}

const keptPhone = (vault: Vault, phone: string) => ({
  sealed: vault.seal(phone),
  index: vault.blindIndex(phone),
})

async function enter(sql: Sql, accountId: string, now: Date): Promise<SignedIn> {
  return { token: await startSession(sql, { id: accountId, role: 'resident' }, now), accountId }
}

export async function signInByPhone(
  parts: ResidentSignInParts,
  given: { readonly phone: string; readonly code: string },
  { address, now }: Moment,
): Promise<SignedIn> {
  const phone = assertPhone(given.phone)
  await assertPhoneCode(parts, { phone, address, now }, given.code)
  return parts.database.transaction(async (sql) =>
    enter(sql, await residentOfPhone(sql, keptPhone(parts.vault, phone), now), now),
  )
}

interface WeixinCodes {
  readonly weixinCode: string
  readonly phoneCode?: string | undefined
}

/** Asks WeChat who it is and, where a phone code came with it, which number they handed over. */
async function askWeixin({ weixinGateway, log }: ResidentSignInParts, codes: WeixinCodes) {
  if (!weixinGateway) throw new Refusal('identity.weixin-failed')
  try {
    const openid = await weixinGateway.openidOf(codes.weixinCode)
    const phone = codes.phoneCode === undefined ? null : await weixinGateway.phoneOf(codes.phoneCode)
    return { openid, phone }
  } catch (error) {
    log.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'WeChat sign-in failed')
    throw new Refusal('identity.weixin-failed')
  }
}

export async function signInByWeixin(
  parts: ResidentSignInParts,
  codes: WeixinCodes,
  { now }: Moment,
): Promise<SignedIn> {
  const { vault, database } = parts
  const { openid, phone } = await askWeixin(parts, codes)
  const index = vault.blindIndex(`weixin:${openid}`)
  return database.transaction(async (sql) => {
    if (phone === null || !isMobilePhone(phone)) {
      const known = await residentOfOpenid(sql, index)
      if (known === null) throw new Refusal('identity.phone-needed')
      return enter(sql, known, now)
    }
    const accountId = await residentOfPhone(sql, keptPhone(vault, phone), now)
    await bindOpenid(sql, accountId, { index, sealed: vault.seal(openid) }, now)
    return enter(sql, accountId, now)
  })
}
