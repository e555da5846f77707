import type { Sql } from '@server/platform/database'
import type { Standing } from '@shared/messages/thread'
import type { Thread } from './threads.repository'

export interface Turn {
  readonly sequence: number
  readonly standing: Standing
  readonly at: Date
}

/** Notes a question that begins to wait and the answer that ends it; a thread that goes on waiting needs neither. */
export async function noteTurn(sql: Sql, before: Thread, { sequence, standing, at }: Turn): Promise<void> {
  const waited = before.standing.state === 'waiting' && before.lastSequence > 0
  if (standing.state === 'waiting' && !waited)
    await sql`
      insert into thread_questions (station_id, thread_id, sequence, asked_at, due_at, changed_at)
      values (${before.stationId}, ${before.uuid}, ${sequence}, ${at}, ${standing.dueAt}, ${at})`
  if (standing.state !== 'waiting' && waited)
    await sql`
      update thread_questions q set answered_at = ${at}, changed_at = ${at}
      where q.station_id = ${before.stationId} and q.thread_id = ${before.uuid} and q.answered_at is null`
}
