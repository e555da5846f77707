import type { Sql } from '@server/platform/database'
import type { Vault } from '@server/platform/vault'
import type { AttemptLimit } from '@shared/identity/attempt-limit'
import { addressGroup, secondsToWait } from '@shared/identity/attempt-limit.rules'
import { Refusal, type RefusalCode } from '@shared/kernel/refusals'
import { countTry, forgetTries } from './attempts.repository'

/** One thing that is counted: under which limit, for whom or from where, and the refusal when it is too often. */
export interface Try {
  readonly limit: AttemptLimit
  readonly subject: string
  readonly refusal: RefusalCode
}

export const fromAddress = (address: string): string => `address:${addressGroup(address)}`

const subjectOf = (vault: Vault, { limit, subject }: Try) => vault.blindIndex(`${limit.kind}:${subject}`)

/** Counts the tries before anything is checked, so that many at the same moment cannot slip past the limit. */
export async function countTries(sql: Sql, vault: Vault, tries: readonly Try[], now: Date): Promise<void> {
  for (const each of tries) {
    const counted = await countTry(sql, each.limit, subjectOf(vault, each), now)
    const wait = secondsToWait(each.limit, counted, now)
    if (wait !== null) throw new Refusal(each.refusal, { retryAfter: wait })
  }
}

export async function forgetCountedTries(sql: Sql, vault: Vault, tries: readonly Try[]): Promise<void> {
  for (const each of tries) await forgetTries(sql, each.limit, subjectOf(vault, each))
}
