import type { Sql } from '@server/platform/database'
import type { AttemptLimit } from '@shared/identity/attempt-limit'
import type { Counted } from '@shared/identity/attempt-limit.rules'

/** Counts one try in one statement, so that tries at the same moment in several processes all count. */
export async function countTry(sql: Sql, limit: AttemptLimit, subject: Buffer, now: Date): Promise<Counted> {
  const end = new Date(now.getTime() + limit.seconds * 1000)
  const restartsAt = limit.locks ? limit.most : 0
  const [counted] = await sql<Counted[]>`
    insert into attempt_counters as c (kind, subject, count, expires_at)
    values (${limit.kind}, ${subject}, 1, ${end})
    on conflict (kind, subject) do update set
      count = case when c.expires_at <= ${now} then 1 else c.count + 1 end,
      expires_at = case when c.expires_at <= ${now} or c.count + 1 = ${restartsAt} then ${end}
        else c.expires_at end
    returning c.count, c.expires_at as "expiresAt"`
  if (!counted) throw new Error('a counted try has no row')
  return counted
}

export async function forgetTries(sql: Sql, limit: AttemptLimit, subject: Buffer): Promise<void> {
  await sql`delete from attempt_counters c where c.kind = ${limit.kind} and c.subject = ${subject}`
}

export async function forgetOldTries(sql: Sql, now: Date): Promise<void> {
  await sql`delete from attempt_counters c where c.expires_at <= ${now}`
}
