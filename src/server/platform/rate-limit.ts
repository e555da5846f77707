import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '@shared/kernel/refusals'

export interface RateLimits {
  /** Requests a minute of one account. */
  readonly perAccount: number
  /** Requests a minute without an account from one address; generous, since villagers share carrier addresses. */
  readonly perAddress: number
}

export interface Limiter {
  /** Counts one request against the account, or the address where nobody is signed in. */
  count(accountId: string | null, address: string): Promise<void>
}

/**
 * The flood gate of this process. What must hold across processes (codes, wrong passwords) is counted in the database
 * by the identity room.
 */
export function createLimiter(limits: RateLimits): Limiter {
  const accounts = new RateLimiterMemory({ points: limits.perAccount, duration: 60 })
  const addresses = new RateLimiterMemory({ points: limits.perAddress, duration: 60 })

  return {
    async count(accountId, address) {
      try {
        await (accountId === null ? addresses.consume(address) : accounts.consume(accountId))
      } catch (rejection) {
        if (!(rejection instanceof RateLimiterRes)) throw rejection
        throw new Refusal('request.too-many', { retryAfter: rejection.msBeforeNext / 1000 })
      }
    },
  }
}
