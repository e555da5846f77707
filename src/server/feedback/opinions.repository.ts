import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import type { Sealed } from '@server/platform/vault'
import type { OpinionKind, OpinionState } from '@shared/feedback/feedback'

export interface Opinion {
  readonly stationId: number
  readonly uuid: string
  readonly kind: OpinionKind
  readonly text: string
  readonly village: string | null
  /** The resident who sent it signed in and with a name; null for everybody else. */
  readonly accountId: string | null
  readonly contact: Sealed | null
  readonly state: OpinionState
  readonly reply: string | null
  readonly sentAt: Date
}

interface Row extends Omit<Opinion, 'contact'> {
  readonly keyId: string | null
  readonly sealed: Buffer | null
}

const columns = (sql: Sql) => sql`
  o.station_id as "stationId", o.opinion_id as uuid, o.kind, o.text, o.village_name as village,
  o.account_id as "accountId", o.contact_key_id as "keyId", o.contact_sealed as sealed, o.state, o.reply, o.sent_at as "sentAt"`

const toOpinion = ({ keyId, sealed, ...rest }: Row): Opinion => ({
  ...rest,
  contact: keyId === null || sealed === null ? null : { keyId, bytes: sealed },
})

/** Adds it once: the same key sent again gives back what is there. */
export async function addOpinion(sql: Sql, opinion: Opinion, sentKey: Buffer | null): Promise<Opinion> {
  const { stationId, uuid, contact } = opinion
  const added = await sql`
    insert into opinions (station_id, opinion_id, kind, text, village_name, account_id, contact_key_id, contact_sealed,
      state, sent_at, sent_key)
    values (${stationId}, ${uuid}, ${opinion.kind}, ${opinion.text}, ${opinion.village}, ${opinion.accountId},
      ${contact?.keyId ?? null}, ${contact?.bytes ?? null}, ${opinion.state}, ${opinion.sentAt}, ${sentKey})
    on conflict (station_id, sent_key) do nothing`
  if (added.count === 1 || sentKey === null) return opinion

  const [kept] = await sql<Row[]>`
    select ${columns(sql)} from opinions o where o.station_id = ${stationId} and o.sent_key = ${sentKey}`
  return kept ? toOpinion(kept) : opinion
}

export async function findOpinion(sql: Sql, { stationId, uuid }: CaseId): Promise<Opinion | null> {
  const [row] = await sql<Row[]>`
    select ${columns(sql)} from opinions o where o.station_id = ${stationId} and o.opinion_id = ${uuid}`
  return row ? toOpinion(row) : null
}

interface OpinionSearch {
  readonly stationId: number
  readonly kind: OpinionKind | null
  readonly before: string | null
  readonly limit: number
}

/** Newest first; one more than `limit`. */
export async function listOpinions(sql: Sql, search: OpinionSearch): Promise<Opinion[]> {
  const { stationId, kind, before, limit } = search
  const rows = await sql<Row[]>`
    select ${columns(sql)} from opinions o
    where o.station_id = ${stationId}
      ${kind === null ? sql`` : sql`and o.kind = ${kind}`}
      ${before === null ? sql`` : sql`and o.opinion_id < ${before}`}
    order by o.opinion_id desc limit ${limit + 1}`
  return rows.map(toOpinion)
}

/** Answers it if nobody has; false where somebody was faster. */
export async function answerReceived(
  sql: Sql,
  { stationId, uuid }: CaseId,
  reply: { readonly text: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const answered = await sql`
    update opinions set state = 'answered', reply = ${reply.text}, replied_by = ${reply.by}, replied_at = ${reply.at}
    where station_id = ${stationId} and opinion_id = ${uuid} and state = 'received'`
  return answered.count === 1
}

/** The opinions that a resident put their name to, the newest first. */
export async function listOpinionsOf(sql: Sql, accountId: string): Promise<Opinion[]> {
  const rows = await sql<Row[]>`
    select ${columns(sql)} from opinions o where o.account_id = ${accountId} order by o.sent_at desc`
  return rows.map(toOpinion)
}

/** Takes the name and phone off; the words stay with the station, and lead to nobody. Answers how many there were. */
export async function unnameOpinionsOf(sql: Sql, accountId: string): Promise<number> {
  const unnamed = await sql`
    update opinions set account_id = null, contact_key_id = null, contact_sealed = null
    where account_id = ${accountId}`
  return unnamed.count
}

/** Across stations: it is housekeeping. What waits for an answer is never taken away. */
export async function forgetOpinionsAnsweredBefore(sql: Sql, before: Date): Promise<void> {
  await sql`delete from opinions o where o.state = 'answered' and o.replied_at < ${before}`
}
