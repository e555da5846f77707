import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import type { NeedAct } from '@shared/visits/need'
import { type Need, type NeedRow, needColumns, toNeed } from './need-rows.repository'

export interface NeedStep {
  readonly sequence: number
  /** `handover`: the beat changed hands; the step is the taker's. */
  readonly act: NeedAct | 'raised' | 'handover'
  readonly at: Date
  /** When it came in, where it was noted without signal. */
  readonly receivedAt: Date | null
  readonly actorId: string
  readonly words: string | null
}

export async function findNeed(sql: Sql, { stationId, uuid }: CaseId): Promise<Need | null> {
  const [row] = await sql<NeedRow[]>`
    select ${needColumns(sql)} from needs n where n.station_id = ${stationId} and n.need_id = ${uuid}`
  return row ? toNeed(row) : null
}

export async function lockNeed(sql: Sql, { stationId, uuid }: CaseId): Promise<Need | null> {
  const [row] = await sql<NeedRow[]>`
    select ${needColumns(sql)} from needs n
    where n.station_id = ${stationId} and n.need_id = ${uuid} for update`
  return row ? toNeed(row) : null
}

export async function addNeed(sql: Sql, need: Need): Promise<void> {
  const { progress } = need
  await sql`
    insert into needs (station_id, need_id, beat_id, village_code, village_name, what, kind, place, source, visit_id,
      thread_id, resident_id, written_by, owner_id, state, due_day, step_count, raised_at, changed_at)
    values (${need.stationId}, ${need.uuid}, ${need.beatUuid}, ${need.villageCode}, ${need.villageName},
      ${need.what}, ${need.kind}, ${need.place}, ${need.source}, ${need.visitUuid}, ${need.threadUuid},
      ${need.residentId}, ${need.writtenBy}, ${need.ownerId}, ${progress.state}, ${progress.dueDay}::date,
      ${need.stepCount}, ${need.raisedAt}, ${need.changedAt})`
}

const notCarried = { how: null, at: null, byId: null, word: null, words: null }

/** Saves how far a need has come; the row is locked. */
export async function saveNeed(sql: Sql, need: Need): Promise<void> {
  const { progress } = need
  const carried = progress.carried ?? notCarried
  await sql`
    update needs set state = ${progress.state}, due_day = ${progress.dueDay}::date, owner_id = ${need.ownerId},
      answer = ${progress.answer}, carried_how = ${carried.how}, carried_at = ${carried.at},
      carried_by = ${carried.byId}, carried_word = ${carried.word},
      carried_words = ${carried.words}, reopened = ${progress.reopened}, step_count = ${need.stepCount},
      changed_at = ${need.changedAt}
    where station_id = ${need.stationId} and need_id = ${need.uuid}`
}

export async function addNeedStep(sql: Sql, { stationId, uuid }: CaseId, step: NeedStep): Promise<void> {
  await sql`
    insert into need_steps (station_id, need_id, sequence, act, at, received_at, actor_id, words)
    values (${stationId}, ${uuid}, ${step.sequence}, ${step.act}, ${step.at}, ${step.receivedAt}, ${step.actorId},
      ${step.words})`
}

export async function listNeedSteps(sql: Sql, { stationId, uuid }: CaseId): Promise<NeedStep[]> {
  return sql<NeedStep[]>`
    select s.sequence, s.act, s.at, s.received_at as "receivedAt", s.actor_id as "actorId", s.words from need_steps s
    where s.station_id = ${stationId} and s.need_id = ${uuid} order by s.sequence`
}

/** Every need that a resident raised, at every station, the newest change first. */
export async function listNeedsOfResident(sql: Sql, residentId: string): Promise<Need[]> {
  const rows = await sql<NeedRow[]>`
    select ${needColumns(sql)} from needs n
    where n.resident_id = ${residentId} order by n.changed_at desc, n.need_id desc`
  return rows.map(toNeed)
}

/** The station goes on with the matter; that it was this account is forgotten. */
export async function cutResident(sql: Sql, residentId: string): Promise<number> {
  const cut = await sql`update needs set resident_id = null where resident_id = ${residentId}`
  return cut.count
}
