import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import type { NoticeKind, Told } from '@shared/notices/notice'

/** A notice as it lies in the database. */
export interface Notice extends CaseId {
  readonly accountId: string | null
  readonly kind: NoticeKind
  readonly subject: string | null
  readonly dedupKey: string
  readonly title: string
  readonly text: string
  readonly told: Told
  readonly createdAt: Date
  readonly readAt: Date | null
}

const columns = (sql: Sql) => sql`
  n.station_id as "stationId", n.notice_id as uuid, n.account_id as "accountId", n.kind, n.subject,
  n.dedup_key as "dedupKey", n.title, n.text, n.told, n.created_at as "createdAt", n.read_at as "readAt"`

/** Adds it once; false where the same was told before. */
export async function addNotice(sql: Sql, notice: Notice): Promise<boolean> {
  const added = await sql`
    insert into notices (station_id, notice_id, account_id, kind, subject, dedup_key, title, text, told, created_at)
    values (${notice.stationId}, ${notice.uuid}, ${notice.accountId}, ${notice.kind}, ${notice.subject},
      ${notice.dedupKey}, ${notice.title}, ${notice.text}, ${sql.json(notice.told)}, ${notice.createdAt})
    on conflict (station_id, dedup_key) do nothing`
  return added.count === 1
}

interface OwnSearch {
  readonly accountId: string
  readonly before: string | null
  readonly limit: number
}

/** What one person was told, at every station, the newest first; one more than `limit`. */
export async function listOwn(sql: Sql, { accountId, before, limit }: OwnSearch): Promise<Notice[]> {
  return sql<Notice[]>`
    select ${columns(sql)} from notices n
    where n.account_id = ${accountId} ${before === null ? sql`` : sql`and n.notice_id < ${before}`}
    order by n.notice_id desc limit ${limit + 1}`
}

export async function countUnread(sql: Sql, accountId: string, most: number): Promise<number> {
  const [row] = await sql<{ unread: number }[]>`
    select count(*)::int as unread from (
      select from notices n where n.account_id = ${accountId} and n.read_at is null limit ${most}) few`
  return row?.unread ?? 0
}

export async function findNotice(sql: Sql, { stationId, uuid }: CaseId): Promise<Notice | null> {
  const [row] = await sql<Notice[]>`
    select ${columns(sql)} from notices n where n.station_id = ${stationId} and n.notice_id = ${uuid}`
  return row ?? null
}

export async function markRead(sql: Sql, { stationId, uuid }: CaseId, now: Date): Promise<void> {
  await sql`
    update notices n set read_at = ${now}
    where n.station_id = ${stationId} and n.notice_id = ${uuid} and n.read_at is null`
}

/** Everything of one person, or only what leads to one case; answers how many were unread. */
export async function markOwnRead(
  sql: Sql,
  accountId: string,
  subject: string | null,
  now: Date,
): Promise<number> {
  const about = subject === null ? sql`` : sql`and n.subject = ${subject}`
  const marked = await sql`
    update notices n set read_at = ${now} where n.account_id = ${accountId} and n.read_at is null ${about}`
  return marked.count
}

export interface Hushed {
  readonly accountId: string
  readonly subject: string
  readonly title: string
  readonly text: string
}

/** What was told of a case says from now on only that there is something; what waits to go out does not go. */
export async function hushNotices(sql: Sql, { accountId, subject, title, text }: Hushed): Promise<void> {
  await sql`
    with hushed as (
      update notices n set kind = 'discreet', title = ${title}, text = ${text}, subject = null, told = '{}'
      where n.account_id = ${accountId} and n.subject = ${subject} returning n.station_id, n.notice_id)
    update notice_deliveries d set state = 'dropped', reason = 'hushed', claim_id = null from hushed h
    where d.station_id = h.station_id and d.notice_id = h.notice_id and d.state = 'waiting'`
}

export async function forgetNoticesOf(sql: Sql, accountId: string): Promise<void> {
  await sql`delete from notices n where n.account_id = ${accountId}`
}

/** Deliveries go with them. */
export async function forgetNoticesBefore(sql: Sql, moment: Date): Promise<void> {
  await sql`delete from notices n where n.created_at < ${moment}`
}
