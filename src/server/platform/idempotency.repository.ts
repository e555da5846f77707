import { Refusal } from '@shared/kernel/refusals'
import type { Sql } from './database'

interface Claim {
  readonly accountId: string
  readonly key: string
  readonly requestHash: Buffer
}

interface KeptRow {
  request_hash: Buffer
  answer: unknown
}

/**
 * Claims a key for the running transaction, or finds the answer that it already has. A second request with the same
 * key waits here until the first commits or rolls back. Refuses the key for another request.
 */
export async function claimKey(sql: Sql, claim: Claim): Promise<{ answer: unknown } | null> {
  const claimed = await sql`
    insert into idempotency_keys (account_id, key, request_hash)
    values (${claim.accountId}, ${claim.key}, ${claim.requestHash})
    on conflict (account_id, key) do nothing`
  if (claimed.count === 1) return null

  const [kept] = await sql<KeptRow[]>`
    select k.request_hash, k.answer from idempotency_keys k
    where k.account_id = ${claim.accountId} and k.key = ${claim.key}`
  if (!kept?.request_hash.equals(claim.requestHash)) throw new Refusal('request.key-reused')
  return { answer: kept.answer }
}

/** Whether a request with this key was answered before. */
export async function hasKey(sql: Sql, accountId: string, key: string): Promise<boolean> {
  const found = await sql`
    select from idempotency_keys k where k.account_id = ${accountId} and k.key = ${key}`
  return found.count > 0
}

/** Keeps the answer beside its key, in the transaction that made it true. */
export async function keepAnswer(sql: Sql, claim: Claim, status: number, answer: unknown): Promise<void> {
  await sql`
    update idempotency_keys set status = ${status}, answer = ${sql.json((answer ?? null) as never)}
    where account_id = ${claim.accountId} and key = ${claim.key}`
}

/** Forgets keys older than a week; no phone retries that long. */
export async function forgetOldKeys(sql: Sql): Promise<void> {
  await sql`delete from idempotency_keys k where k.created_at < now() - interval '7 days'`
}
