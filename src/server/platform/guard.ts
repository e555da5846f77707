import type { Request } from 'express'
import type { AuditEntry } from '@shared/audit/audit-entry'
import type { Actor } from '@shared/kernel/actor'
import type { Contract } from '@shared/kernel/contract'
import { Refusal } from '@shared/kernel/refusals'
import type { AnsweredRequest, Authenticate, Signed } from './context'
import type { Limiter } from './rate-limit'
import { sha256 } from './vault'

/** What the rooms give to the door once they are open. */
export interface Doorkeeper {
  readonly authenticate: Authenticate
  /** Writes what a refused request attempted, after its transaction was rolled back. */
  readonly recordAttempt: (entry: AuditEntry) => Promise<void>
}

/** Who knocked: left on the request by the guard for the handler behind it. */
export interface Knock {
  readonly actor: Actor | null
  readonly tokenHash: Buffer | null
  readonly address: string
}

export interface GuardedRequest extends AnsweredRequest {
  knock: Knock
}

function tokenHashOf(request: Request): Buffer | null {
  const header = request.headers.authorization
  if (!header?.startsWith('Bearer ')) return null
  return sha256(header.slice('Bearer '.length))
}

function assertMayKnock({ access, beforePasswordChange }: Contract, signed: Signed | null): void {
  if (access === 'public') return
  if (!signed) {
    if (access === 'anyone') return
    throw new Refusal('actor.signed-out')
  }
  if (signed.mustChangePassword && beforePasswordChange !== true) {
    throw new Refusal('identity.password-change-needed')
  }
  if (typeof access !== 'string' && !access.includes(signed.actor.role))
    throw new Refusal('actor.not-allowed')
}

/** Counts the request and looks at who asks, before a byte of its body is read. */
export const guard =
  (contract: Contract, limiter: Limiter, keeper: () => Doorkeeper) =>
  async (request: Request): Promise<void> => {
    const guarded = request as unknown as GuardedRequest
    guarded.pattern = contract.path
    const tokenHash = contract.access === 'public' ? null : tokenHashOf(request)
    const signed = tokenHash ? await keeper().authenticate(tokenHash) : null
    const actor = signed?.actor ?? null
    if (actor) guarded.accountId = actor.accountId
    const address = request.ip ?? ''
    await limiter.count(actor?.accountId ?? null, address)
    assertMayKnock(contract, signed)
    guarded.knock = { actor, tokenHash, address }
  }
