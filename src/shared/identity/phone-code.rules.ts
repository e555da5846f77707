import { MINUTE } from '@shared/kernel/beijing-time'
import type { RefusalCode } from '@shared/kernel/refusals'

export const CODE_LIFETIME = 5 * MINUTE
export const CODE_TRIES = 5
/** Between two messages to one phone, while the first code is unspent. */
export const CODE_PAUSE = MINUTE

/** The live code of a phone, without the code. */
export interface PhoneCode {
  readonly sentAt: Date
  readonly expiresAt: Date
  readonly tries: number
}

/** Why a code can no longer be tried, or null where it can. */
export function whyNotTried(code: PhoneCode | null, now: Date): RefusalCode | null {
  if (!code || code.expiresAt <= now) return 'identity.code-expired'
  return code.tries >= CODE_TRIES ? 'identity.code-used-up' : null
}

/** Seconds until another code may be sent. */
export const secondsOfPause = (sentAt: Date, now: Date): number =>
  Math.max(1, Math.ceil((sentAt.getTime() + CODE_PAUSE - now.getTime()) / 1000))
