import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import type { Side } from '@shared/disputes/dispute'
import type { Session } from '@shared/disputes/mediation'

/** A meeting as it lies in the file. */
export interface StoredSession extends Omit<Session, 'exclusions'> {
  readonly heldAt: Date
  /** What was talked about; for those who mediate. */
  readonly words: string | null
  readonly writtenBy: string
}

export async function addSession(
  sql: Sql,
  { stationId, uuid }: CaseId,
  session: StoredSession,
): Promise<void> {
  await sql`
    insert into dispute_sessions (station_id, dispute_id, sequence, kind, basis, held_at, venue, place, officers,
      recorded, present, is_open, proxied, minors, violation, suspects, words, written_by)
    select ${stationId}, ${uuid}, count(*)::smallint + 1, ${session.kind}, ${session.basis}, ${session.heldAt},
      ${session.venue}, ${session.place}, ${session.officers}::smallint, ${session.recorded}::boolean,
      ${[...session.present]}::text[], ${session.isOpen}::boolean, ${[...session.proxied]}::text[], ${session.minors},
      ${session.violation}, ${[...session.suspects]}::text[], ${session.words}, ${session.writtenBy}::uuid
    from dispute_sessions s where s.station_id = ${stationId} and s.dispute_id = ${uuid}`
}

/** In the order they took place. */
export async function listSessions(sql: Sql, { stationId, uuid }: CaseId): Promise<StoredSession[]> {
  return sql<StoredSession[]>`
    select s.kind, s.basis, s.held_at as "heldAt", s.venue, s.place, s.officers, s.recorded, s.present,
      s.is_open as "isOpen", s.proxied, s.minors, s.violation, s.suspects, s.words, s.written_by as "writtenBy"
    from dispute_sessions s where s.station_id = ${stationId} and s.dispute_id = ${uuid} order by s.sequence`
}

/** What one side said. */
export interface Statement {
  readonly side: Side
  readonly text: string
  readonly at: Date
  /** Null where the side wrote it in the app itself. */
  readonly writtenBy: string | null
}

export async function addStatement(
  sql: Sql,
  { stationId, uuid }: CaseId,
  { side, text, at, writtenBy }: Statement,
): Promise<void> {
  await sql`
    insert into dispute_statements (station_id, dispute_id, sequence, side, text, at, written_by)
    select ${stationId}, ${uuid}, count(*)::smallint + 1, ${side}, ${text}, ${at}, ${writtenBy}::uuid
    from dispute_statements s where s.station_id = ${stationId} and s.dispute_id = ${uuid}`
}

/** Of the named sides alone, in order: what is not asked for is not read. */
export async function listStatements(
  sql: Sql,
  { stationId, uuid }: CaseId,
  sides: readonly Side[],
): Promise<Statement[]> {
  return sql<Statement[]>`
    select s.side, s.text, s.at, s.written_by as "writtenBy" from dispute_statements s
    where s.station_id = ${stationId} and s.dispute_id = ${uuid} and s.side = any(${[...sides]}::text[])
    order by s.sequence`
}
