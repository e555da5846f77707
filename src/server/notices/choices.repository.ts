import type { Sql } from '@server/platform/database'
import type { NoticeChoice, NoticeKind } from '@shared/notices/notice'
import { unasked } from '@shared/notices/notice.rules'

/** More consents than anybody needs. */
const MOST_CREDITS = 50

interface ChoiceRow {
  readonly sms: boolean | null
  readonly weixin: boolean
  readonly muted: NoticeKind[]
  readonly from: number
  readonly to: number
}

export async function findChoice(sql: Sql, accountId: string): Promise<NoticeChoice> {
  const [row] = await sql<ChoiceRow[]>`
    select c.sms, c.weixin, c.muted, c.quiet_from as "from", c.quiet_to as "to"
    from notice_choices c where c.account_id = ${accountId}`
  if (!row) return unasked
  const { from, to, ...rest } = row
  return { ...rest, quiet: { from, to } }
}

export async function saveChoice(
  sql: Sql,
  accountId: string,
  { sms, weixin, muted, quiet }: NoticeChoice,
  now: Date,
): Promise<void> {
  await sql`
    insert into notice_choices (account_id, sms, weixin, muted, quiet_from, quiet_to, changed_at)
    values (${accountId}, ${sms}, ${weixin}, ${[...muted]}, ${quiet.from}, ${quiet.to}, ${now})
    on conflict (account_id) do update set sms = excluded.sms, weixin = excluded.weixin, muted = excluded.muted,
      quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, changed_at = excluded.changed_at`
}

/** One consent more for each kind. */
export async function addCredits(sql: Sql, accountId: string, kinds: readonly NoticeKind[]): Promise<void> {
  await sql`
    insert into notice_credits (account_id, kind, left_over)
    select ${accountId}, k.kind, 1 from unnest(${[...new Set(kinds)]}::text[]) as k (kind)
    on conflict (account_id, kind) do update
      set left_over = least(notice_credits.left_over + 1, ${MOST_CREDITS})`
}

export async function listCredits(sql: Sql, accountId: string): Promise<ReadonlyMap<NoticeKind, number>> {
  const rows = await sql<{ kind: NoticeKind; left: number }[]>`
    select c.kind, c.left_over as left from notice_credits c where c.account_id = ${accountId}`
  return new Map(rows.map(({ kind, left }) => [kind, left]))
}

/** Spends one consent; false where none is left. */
export async function spendCredit(sql: Sql, accountId: string, kind: NoticeKind): Promise<boolean> {
  const spent = await sql`
    update notice_credits c set left_over = c.left_over - 1
    where c.account_id = ${accountId} and c.kind = ${kind} and c.left_over > 0`
  return spent.count === 1
}

/** WeChat says that there is none left, whatever our ledger holds. */
export async function dropCredits(sql: Sql, accountId: string, kind: NoticeKind): Promise<void> {
  await sql`
    update notice_credits c set left_over = 0 where c.account_id = ${accountId} and c.kind = ${kind}`
}

export async function forgetChoicesOf(sql: Sql, accountId: string): Promise<void> {
  await sql`delete from notice_choices c where c.account_id = ${accountId}`
  await sql`delete from notice_credits c where c.account_id = ${accountId}`
}
