import type { Sql } from '@server/platform/database'

export interface OwnFacts {
  readonly name: string | null
  readonly phoneKeyId: string | null
  readonly phoneSealed: Buffer | null
  readonly village: string | null
  readonly createdAt: Date
  readonly isBoundToWeixin: boolean
}

export async function findOwnFacts(sql: Sql, accountId: string): Promise<OwnFacts | null> {
  const [row] = await sql<OwnFacts[]>`
    select a.name, a.phone_key_id as "phoneKeyId", a.phone_sealed as "phoneSealed", v.name as village,
      a.created_at as "createdAt",
      exists (select from weixin_bindings b where b.account_id = a.account_id) as "isBoundToWeixin"
    from accounts a left join villages v on v.code = a.village_code
    where a.account_id = ${accountId} and a.closed_at is null`
  return row ?? null
}

export async function listOwnSessions(sql: Sql, accountId: string) {
  return sql<{ startedAt: Date; lastSeenAt: Date }[]>`
    select s.started_at as "startedAt", s.renewed_at as "lastSeenAt" from sessions s
    where s.account_id = ${accountId} order by s.started_at desc`
}

export async function listOwnConsents(sql: Sql, accountId: string) {
  return sql<{ version: string; givenAt: Date; withdrawnAt: Date | null }[]>`
    select c.version, c.given_at as "givenAt", c.withdrawn_at as "withdrawnAt" from consents c
    where c.account_id = ${accountId} order by c.given_at desc`
}

export async function withdrawConsents(sql: Sql, accountId: string, now: Date): Promise<void> {
  await sql`
    update consents set withdrawn_at = ${now} where account_id = ${accountId} and withdrawn_at is null`
}

/** Erases who it was; the empty account stays, because kept files name it. False where it was closed meanwhile. */
export async function closeResident(sql: Sql, accountId: string, now: Date): Promise<boolean> {
  const closed = await sql`
    update accounts set closed_at = ${now}, name = null, phone_key_id = null, phone_sealed = null,
      phone_index = null, village_code = null
    where account_id = ${accountId} and role = 'resident' and closed_at is null`
  await sql`delete from weixin_bindings b where b.account_id = ${accountId}`
  await sql`delete from sessions s where s.account_id = ${accountId}`
  return closed.count === 1
}
