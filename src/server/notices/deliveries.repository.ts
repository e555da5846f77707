import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import type { Sealed } from '@server/platform/vault'
import type { DeadReason, NoticeKind, OutsideChannel, Told } from '@shared/notices/notice'

export interface NewDelivery extends CaseId {
  readonly noticeId: string
  readonly channel: OutsideChannel
  readonly phone: Sealed | null
  readonly orBySms: boolean
  /** Says only that there is something, though the list in the app says what. */
  readonly discreet: boolean
  readonly dueAt: Date
  readonly usefulUntil: Date | null
  readonly createdAt: Date
}

/** One try of a delivery, taken by this process until the lease ends. */
export interface Claimed extends CaseId {
  readonly claimId: string
  readonly noticeId: string
  readonly channel: OutsideChannel
  readonly phone: Sealed | null
  readonly orBySms: boolean
  readonly discreet: boolean
  readonly tries: number
  readonly usefulUntil: Date | null
  readonly accountId: string | null
  readonly kind: NoticeKind
  readonly subject: string | null
  readonly told: Told
  readonly isRead: boolean
}

interface ClaimedRow extends Omit<Claimed, 'phone' | 'claimId'> {
  keyId: string | null
  sealed: Buffer | null
}

export async function addDelivery(sql: Sql, one: NewDelivery): Promise<void> {
  await sql`
    insert into notice_deliveries (station_id, delivery_id, notice_id, channel, phone_key_id, phone_sealed, or_by_sms,
      discreet, state, due_at, useful_until, created_at)
    values (${one.stationId}, ${one.uuid}, ${one.noticeId}, ${one.channel}, ${one.phone?.keyId ?? null},
      ${one.phone?.bytes ?? null}, ${one.orBySms}, ${one.discreet}, 'waiting', ${one.dueAt}, ${one.usefulUntil}, ${one.createdAt})
    on conflict (station_id, notice_id, channel) do nothing`
}

/**
 * Takes what is due longest, at every station, and passes over what another process takes at this moment. It stands
 * alone, outside of any transaction: the claim is there before the gateway is asked, and runs out with the lease.
 */
export async function claimDue(
  sql: Sql,
  { claimId, now, leaseEnd }: { readonly claimId: string; readonly now: Date; readonly leaseEnd: Date },
): Promise<Claimed | null> {
  const [row] = await sql<ClaimedRow[]>`
    with w as materialized (
      select o.station_id, o.delivery_id from notice_deliveries o
      where o.state = 'waiting' and o.due_at <= ${now}
      order by o.due_at limit 1 for update skip locked
    )
    update notice_deliveries d set tries = d.tries + 1, due_at = ${leaseEnd}, claim_id = ${claimId}
    from w, notices n
    where d.station_id = w.station_id and d.delivery_id = w.delivery_id
      and n.station_id = d.station_id and n.notice_id = d.notice_id
    returning d.station_id as "stationId", d.delivery_id as uuid, d.notice_id as "noticeId", d.channel,
      d.phone_key_id as "keyId", d.phone_sealed as sealed, d.or_by_sms as "orBySms", d.discreet,
      d.tries, d.useful_until as "usefulUntil", n.account_id as "accountId", n.kind, n.subject, n.told,
      n.read_at is not null as "isRead"`
  if (!row) return null
  const { keyId, sealed, ...rest } = row
  return { ...rest, claimId, phone: keyId === null || sealed === null ? null : { keyId, bytes: sealed } }
}

/** After the gateway's word only. It holds whoever has claimed the row since: the gateway has it. */
export async function recordSent(sql: Sql, { stationId, uuid }: CaseId, now: Date): Promise<void> {
  await sql`
    update notice_deliveries d
    set state = 'sent', sent_at = ${now}, reason = null, claim_id = null, phone_key_id = null, phone_sealed = null
    where d.station_id = ${stationId} and d.delivery_id = ${uuid} and d.state <> 'sent'`
}

/** Gives it back for another try, unless another process has it by now. */
export async function putBack(sql: Sql, { stationId, uuid, claimId }: Claimed, dueAt: Date): Promise<void> {
  await sql`
    update notice_deliveries d set due_at = ${dueAt}, claim_id = null
    where d.station_id = ${stationId} and d.delivery_id = ${uuid} and d.claim_id = ${claimId}
      and d.state = 'waiting'`
}

/** Ends it without the gateway; false where another process has it by now. */
export async function endDelivery(
  sql: Sql,
  { stationId, uuid, claimId }: Claimed,
  state: 'dead' | 'dropped',
  reason: DeadReason | 'read' | 'by-sms',
): Promise<boolean> {
  const ended = await sql`
    update notice_deliveries d set state = ${state}, reason = ${reason}, claim_id = null
    where d.station_id = ${stationId} and d.delivery_id = ${uuid} and d.claim_id = ${claimId}
      and d.state = 'waiting'`
  return ended.count === 1
}

export interface DeadDelivery extends CaseId {
  readonly kind: NoticeKind
  readonly channel: OutsideChannel
  readonly reason: DeadReason
  readonly tries: number
  readonly subject: string | null
  readonly createdAt: Date
}

const deadColumns = (sql: Sql) => sql`
  d.station_id as "stationId", d.delivery_id as uuid, n.kind, d.channel, d.reason, d.tries, n.subject,
  d.created_at as "createdAt"`

/** What did not arrive, the newest first; one more than `limit`. */
export async function listDead(
  sql: Sql,
  { stationId, before, limit }: { stationId: number; before: string | null; limit: number },
): Promise<DeadDelivery[]> {
  return sql<DeadDelivery[]>`
    select ${deadColumns(sql)} from notice_deliveries d
    join notices n on n.station_id = d.station_id and n.notice_id = d.notice_id
    where d.station_id = ${stationId} and d.state = 'dead'
      ${before === null ? sql`` : sql`and d.delivery_id < ${before}`}
    order by d.delivery_id desc limit ${limit + 1}`
}

/** From the beginning, at once and without an end; false where it does not lie among the dead. */
export async function reviveDelivery(sql: Sql, { stationId, uuid }: CaseId, now: Date): Promise<boolean> {
  const revived = await sql`
    update notice_deliveries d
    set state = 'waiting', tries = 0, reason = null, due_at = ${now}, useful_until = null
    where d.station_id = ${stationId} and d.delivery_id = ${uuid} and d.state = 'dead'`
  return revived.count === 1
}
