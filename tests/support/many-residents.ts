import { createHash, randomBytes } from 'node:crypto'
import type postgres from 'postgres'
import { newUuid } from '@server/platform/public-id'
import { CONSENT_VERSION } from '@shared/identity/consent-document'

/** Signs many residents in at once, straight in the database: tokens of accounts that have consented. */
export async function manyResidents(sql: postgres.Sql, count: number): Promise<string[]> {
  const now = new Date()
  const people = Array.from({ length: count }, () => ({
    id: newUuid(now),
    consent: newUuid(now),
    token: randomBytes(32).toString('base64url'),
  }))
  const ids = people.map(({ id }) => id)
  const hashes = people.map(({ token }) => createHash('sha256').update(token).digest())
  await sql`
    insert into accounts (account_id, role, created_at)
    select p.id, 'resident', now() from unnest(${ids}::uuid[]) p (id)`
  await sql`
    insert into sessions (token_hash, account_id, started_at, renewed_at, idle_expires_at, expires_at)
    select decode(p.hash, 'hex'), p.id, now(), now(), now() + interval '7 days', now() + interval '30 days'
    from unnest(${ids}::uuid[], ${hashes.map((hash) => hash.toString('hex'))}::text[]) p (id, hash)`
  await sql`
    insert into consents (consent_id, account_id, version, given_at)
    select p.consent, p.id, ${CONSENT_VERSION}, now()
    from unnest(${people.map(({ consent }) => consent)}::uuid[], ${ids}::uuid[]) p (consent, id)`
  return people.map(({ token }) => token)
}
