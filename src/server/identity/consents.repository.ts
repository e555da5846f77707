import type { Sql } from '@server/platform/database'
import { newUuid } from '@server/platform/public-id'

async function givenAt(sql: Sql, accountId: string, version: string): Promise<Date | null> {
  const [row] = await sql<{ given_at: Date }[]>`
    select c.given_at from consents c
    where c.account_id = ${accountId} and c.version = ${version} and c.withdrawn_at is null`
  return row?.given_at ?? null
}

/** Keeps a consent with its version and time; a second one changes nothing. Gives the time of the one in force. */
export async function addConsent(sql: Sql, accountId: string, version: string, now: Date): Promise<Date> {
  await sql`
    insert into consents (consent_id, account_id, version, given_at)
    values (${newUuid(now)}, ${accountId}, ${version}, ${now})
    on conflict (account_id, version) where withdrawn_at is null do nothing`
  return (await givenAt(sql, accountId, version)) ?? now
}

export const hasConsented = async (sql: Sql, accountId: string, version: string): Promise<boolean> =>
  (await givenAt(sql, accountId, version)) !== null
