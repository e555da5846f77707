import type { Sql } from '@server/platform/database'

export interface OwnLine {
  readonly stationId: number
  readonly uuid: string
  readonly receipt: string
  readonly beatName: string
  readonly senderRole: string | null
  readonly text: string | null
  readonly files: number
  readonly sentAt: Date
}

/** Every line of every thread of a resident, the oldest first. */
export async function listOwnLines(sql: Sql, residentId: string): Promise<OwnLine[]> {
  return sql<OwnLine[]>`
    select t.station_id as "stationId", t.thread_id as uuid, t.receipt, b.name as "beatName",
      m.sender_role as "senderRole", m.text, cardinality(m.upload_ids) as files, m.sent_at as "sentAt"
    from threads t
    join beats b on b.station_id = t.station_id and b.beat_id = t.beat_id
    join messages m on m.station_id = t.station_id and m.thread_id = t.thread_id
    where t.resident_id = ${residentId}
    order by t.created_at, t.thread_id, m.sequence`
}

/** The files that a deleted line had, by public id. */
export interface LeftFiles {
  readonly stationId: number
  readonly uploadIds: readonly string[]
}

export async function removeThreadsOf(sql: Sql, residentId: string): Promise<LeftFiles[]> {
  const removed = await sql<LeftFiles[]>`
    delete from messages m using threads t
    where t.resident_id = ${residentId} and m.station_id = t.station_id and m.thread_id = t.thread_id
    returning m.station_id as "stationId", m.upload_ids as "uploadIds"`
  await sql`delete from threads t where t.resident_id = ${residentId}`
  return removed
}

/** Across stations: it is housekeeping. Nothing is taken out of a thread that waits for an answer. */
export async function removeLinesBefore(sql: Sql, before: Date, most: number): Promise<LeftFiles[]> {
  const removed = await sql<LeftFiles[]>`
    with old as (
      select m.station_id, m.thread_id, m.sequence from messages m
      join threads t on t.station_id = m.station_id and t.thread_id = m.thread_id and t.state <> 'waiting'
      where m.sent_at < ${before} limit ${most})
    delete from messages m using old
    where m.station_id = old.station_id and m.thread_id = old.thread_id and m.sequence = old.sequence
    returning m.station_id as "stationId", m.upload_ids as "uploadIds"`
  await sql`
    delete from threads t
    where t.state <> 'waiting' and t.changed_at < ${before} and not exists (
      select from messages m where m.station_id = t.station_id and m.thread_id = t.thread_id)`
  return removed
}
