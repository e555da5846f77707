import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import type { Role } from '@shared/kernel/actor'
import type { Standing } from '@shared/messages/thread'
import type { ThreadReference } from '@shared/messages/thread-view.contract'
import { noteTurn } from './questions.repository'
import { type Thread, setStanding } from './threads.repository'

/** One message. Sender and role are null for a line of the service itself. */
export interface Message {
  readonly sequence: number
  readonly senderId: string | null
  readonly senderRole: Role | null
  readonly text: string | null
  /** Public ids. */
  readonly uploadIds: readonly string[]
  readonly reference: ThreadReference | null
  readonly key: string | null
  readonly doubts: readonly string[]
  readonly reviewed: 'fine' | 'improper' | null
  readonly sentAt: Date
}

export interface NewMessage extends Omit<Message, 'sequence' | 'reviewed'> {
  /** Whether the gateway's content check has still to look at it. */
  readonly unchecked: boolean
}

/** What a message does to its thread. */
export interface ThreadChange {
  readonly standing: Standing
  readonly beatUuid: string
  readonly preview: string
}

/** Moves the thread and adds the message under the next number, in one statement. The thread is locked. */
export async function appendMessage(
  sql: Sql,
  thread: Thread,
  message: NewMessage,
  change: ThreadChange,
): Promise<Message> {
  const fromResident = message.senderRole === 'resident'
  const reference = message.reference === null ? null : sql.json(message.reference)
  const [added] = await sql<{ sequence: number }[]>`
    with moved as (
      update threads t set last_sequence = t.last_sequence + 1, ${setStanding(sql, change.standing, message.sentAt)},
        begun_here = t.begun_here and t.beat_id = ${change.beatUuid}, beat_id = ${change.beatUuid},
        preview = ${change.preview},
        resident_unread = t.resident_unread + ${fromResident ? 0 : 1},
        staff_unread = t.staff_unread + ${fromResident ? 1 : 0},
        doubtful = t.doubtful + ${message.doubts.length > 0 ? 1 : 0},
        draft_text = case when ${fromResident} then t.draft_text end,
        draft_by = case when ${fromResident} then t.draft_by end
      where t.station_id = ${thread.stationId} and t.thread_id = ${thread.uuid}
      returning t.station_id, t.thread_id, t.last_sequence)
    insert into messages (station_id, thread_id, sequence, sender_id, sender_role, text, upload_ids, reference, key,
      doubts, unchecked, sent_at)
    select moved.station_id, moved.thread_id, moved.last_sequence, ${message.senderId}::uuid,
      ${message.senderRole}::text, ${message.text}::text, ${[...message.uploadIds]}::text[], ${reference}::jsonb,
      ${message.key}::text, ${[...message.doubts]}::text[], ${message.unchecked}::boolean, ${message.sentAt}::timestamptz
    from moved
    returning messages.sequence`
  if (!added) throw new Error('a locked thread was not there')
  await noteTurn(sql, thread, { ...added, standing: change.standing, at: message.sentAt })
  return { ...message, sequence: added.sequence, reviewed: null }
}

const columns = (sql: Sql) => sql`
  m.sequence, m.sender_id as "senderId", m.sender_role as "senderRole", m.text, m.upload_ids as "uploadIds",
  m.reference, m.key, m.doubts, m.reviewed, m.sent_at as "sentAt"`

/** Up to `limit` messages after a number, the oldest first. */
export async function listAfter(sql: Sql, { stationId, uuid }: CaseId, after: number, limit: number) {
  return sql<Message[]>`
    select ${columns(sql)} from messages m
    where m.station_id = ${stationId} and m.thread_id = ${uuid} and m.sequence > ${after}
    order by m.sequence limit ${limit}`
}

/** Up to `limit` messages before a number, the newest first. */
export async function listBefore(sql: Sql, { stationId, uuid }: CaseId, before: number, limit: number) {
  return sql<Message[]>`
    select ${columns(sql)} from messages m
    where m.station_id = ${stationId} and m.thread_id = ${uuid} and m.sequence < ${before}
    order by m.sequence desc limit ${limit}`
}

/** Keeps what a person made of a doubtful message; null where it is not there, not doubtful or already looked at. */
export async function reviewMessage(
  sql: Sql,
  { stationId, uuid }: CaseId,
  sequence: number,
  outcome: 'fine' | 'improper',
): Promise<Message | null> {
  const [message] = await sql<Message[]>`
    with looked_at as (
      update messages m set reviewed = ${outcome}
      where m.station_id = ${stationId} and m.thread_id = ${uuid} and m.sequence = ${sequence}
        and m.reviewed is null and cardinality(m.doubts) > 0
      returning m.*),
    counted as (
      update threads t set doubtful = t.doubtful - 1
      where t.station_id = ${stationId} and t.thread_id = ${uuid} and exists (select from looked_at))
    select ${columns(sql)} from looked_at m`
  return message ?? null
}

export interface UncheckedMessage extends CaseId {
  readonly sequence: number
  readonly senderId: string
  readonly text: string
}

/** Across stations: the gateway is asked for all of them. */
export async function listUnchecked(sql: Sql, most: number): Promise<UncheckedMessage[]> {
  return sql<UncheckedMessage[]>`
    select m.station_id as "stationId", m.thread_id as uuid, m.sequence, m.sender_id as "senderId", m.text
    from messages m where m.unchecked order by m.sent_at limit ${most}`
}

/** Adds what the gateway found. The thread is locked; it counts a message once, whoever doubts it. */
export async function saveCheck(
  sql: Sql,
  message: UncheckedMessage,
  reasons: readonly string[],
): Promise<void> {
  const { stationId, uuid, sequence } = message
  await sql`
    with before as (
      select m.doubts, m.reviewed from messages m
      where m.station_id = ${stationId} and m.thread_id = ${uuid} and m.sequence = ${sequence}),
    checked as (
      update messages m set unchecked = false, doubts = m.doubts || ${[...reasons]}::text[]
      where m.station_id = ${stationId} and m.thread_id = ${uuid} and m.sequence = ${sequence})
    update threads t set doubtful = t.doubtful + 1
    where t.station_id = ${stationId} and t.thread_id = ${uuid} and ${reasons.length > 0}
      and exists (select from before where cardinality(before.doubts) = 0)`
}
