import type { Sql } from '@server/platform/database'
import { CODE_LIFETIME, CODE_PAUSE, CODE_TRIES, type PhoneCode } from '@shared/identity/phone-code.rules'

/** Puts a fresh code in the place of the old one; false where the old one was sent a moment ago. */
export async function saveCode(
  sql: Sql,
  code: { readonly phoneIndex: Buffer; readonly codeHash: Buffer },
  now: Date,
): Promise<boolean> {
  const saved = await sql`
    insert into phone_codes as c (phone_index, code_hash, sent_at, expires_at, tries)
    values (${code.phoneIndex}, ${code.codeHash}, ${now}, ${new Date(now.getTime() + CODE_LIFETIME)}, 0)
    on conflict (phone_index) do update set code_hash = excluded.code_hash, sent_at = excluded.sent_at,
      expires_at = excluded.expires_at, tries = 0
      where c.sent_at <= ${new Date(now.getTime() - CODE_PAUSE)}`
  return saved.count === 1
}

/** Takes one try and gives the hash to compare with; null where no try is left. */
export async function takeTry(sql: Sql, phoneIndex: Buffer, now: Date): Promise<Buffer | null> {
  const [row] = await sql<{ code_hash: Buffer }[]>`
    update phone_codes set tries = tries + 1
    where phone_index = ${phoneIndex} and tries < ${CODE_TRIES} and expires_at > ${now}
    returning code_hash`
  return row?.code_hash ?? null
}

/** Spends a code; of two who show the same code at once, one gets true. */
export async function spendCode(sql: Sql, phoneIndex: Buffer, codeHash: Buffer): Promise<boolean> {
  const spent = await sql`
    delete from phone_codes c where c.phone_index = ${phoneIndex} and c.code_hash = ${codeHash}`
  return spent.count === 1
}

export async function findCode(sql: Sql, phoneIndex: Buffer): Promise<PhoneCode | null> {
  const [row] = await sql<PhoneCode[]>`
    select c.sent_at as "sentAt", c.expires_at as "expiresAt", c.tries
    from phone_codes c where c.phone_index = ${phoneIndex}`
  return row ?? null
}

export async function forgetOldCodes(sql: Sql, now: Date): Promise<void> {
  await sql`delete from phone_codes c where c.expires_at <= ${now}`
}
