import type { Sql } from '@server/platform/database'
import { type CaseId, toPublicId } from '@server/platform/public-id'
import type {
  DispatchAct,
  DispatchOutcome,
  DispatchProgress,
  DispatchScope,
  DispatchSource,
  DispatchState,
  DispatchSubject,
} from '@shared/workbench/dispatch'

/** A dispatch as the server works with it. */
export interface Dispatch extends DispatchScope, CaseId {
  /** Public id. */
  readonly id: string
  readonly beatUuid: string
  readonly villageCode: string | null
  readonly villageName: string | null
  readonly what: string
  readonly place: string | null
  readonly source: DispatchSource
  readonly about: { readonly room: DispatchSubject; readonly id: string } | null
  readonly progress: DispatchProgress
  readonly becameId: string | null
  readonly stepCount: number
  readonly givenAt: Date
  readonly changedAt: Date
}

export interface DispatchStep {
  readonly sequence: number
  readonly act: DispatchAct
  readonly at: Date
  readonly actorId: string
  readonly words: string | null
}

export interface DispatchRow extends Omit<Dispatch, 'id' | 'beatId' | 'about' | 'progress'> {
  readonly aboutRoom: DispatchSubject | null
  readonly aboutId: string | null
  readonly state: DispatchState
  readonly dueAt: Date
  readonly outcome: DispatchOutcome | null
}

export const dispatchColumns = (sql: Sql) => sql`
  d.station_id as "stationId", d.dispatch_id as uuid, d.beat_id as "beatUuid", d.village_code as "villageCode",
  d.village_name as "villageName", d.what, d.place, d.source, d.about_room as "aboutRoom", d.about_id as "aboutId",
  d.state, d.due_at as "dueAt", d.given_by as "givenBy", d.officer_id as "officerId",
  d.auxiliary_id as "auxiliaryId", d.outcome, d.became_id as "becameId", d.step_count as "stepCount",
  d.given_at as "givenAt", d.changed_at as "changedAt"`

export function toDispatch(row: DispatchRow): Dispatch {
  const { aboutRoom, aboutId, state, dueAt, outcome, ...facts } = row
  return {
    ...facts,
    id: toPublicId(row),
    beatId: toPublicId({ stationId: row.stationId, uuid: row.beatUuid }),
    about: aboutRoom === null || aboutId === null ? null : { room: aboutRoom, id: aboutId },
    progress: { state, dueAt, outcome },
  }
}

export async function findDispatch(sql: Sql, { stationId, uuid }: CaseId): Promise<Dispatch | null> {
  const [row] = await sql<DispatchRow[]>`
    select ${dispatchColumns(sql)} from dispatches d where d.station_id = ${stationId} and d.dispatch_id = ${uuid}`
  return row ? toDispatch(row) : null
}

export async function lockDispatch(sql: Sql, { stationId, uuid }: CaseId): Promise<Dispatch | null> {
  const [row] = await sql<DispatchRow[]>`
    select ${dispatchColumns(sql)} from dispatches d
    where d.station_id = ${stationId} and d.dispatch_id = ${uuid} for update`
  return row ? toDispatch(row) : null
}

export async function addDispatch(sql: Sql, dispatch: Dispatch): Promise<void> {
  const { progress, about } = dispatch
  await sql`
    insert into dispatches (station_id, dispatch_id, beat_id, village_code, village_name, what, place, source,
      about_room, about_id, state, due_at, given_by, officer_id, auxiliary_id, step_count, given_at, changed_at)
    values (${dispatch.stationId}, ${dispatch.uuid}, ${dispatch.beatUuid}, ${dispatch.villageCode},
      ${dispatch.villageName}, ${dispatch.what}, ${dispatch.place}, ${dispatch.source}, ${about?.room ?? null},
      ${about?.id ?? null}, ${progress.state}, ${progress.dueAt}, ${dispatch.givenBy}, ${dispatch.officerId},
      ${dispatch.auxiliaryId}, ${dispatch.stepCount}, ${dispatch.givenAt}, ${dispatch.changedAt})`
}

/** Saves how far it has come; the row is locked. */
export async function saveDispatch(sql: Sql, dispatch: Dispatch): Promise<void> {
  const { progress } = dispatch
  await sql`
    update dispatches d set state = ${progress.state}, due_at = ${progress.dueAt}, outcome = ${progress.outcome},
      given_by = ${dispatch.givenBy}, officer_id = ${dispatch.officerId}, auxiliary_id = ${dispatch.auxiliaryId},
      became_id = ${dispatch.becameId}, step_count = ${dispatch.stepCount}, changed_at = ${dispatch.changedAt}
    where d.station_id = ${dispatch.stationId} and d.dispatch_id = ${dispatch.uuid}`
}

export async function addDispatchStep(sql: Sql, { stationId, uuid }: CaseId, step: DispatchStep) {
  await sql`
    insert into dispatch_steps (station_id, dispatch_id, sequence, act, at, actor_id, words)
    values (${stationId}, ${uuid}, ${step.sequence}, ${step.act}, ${step.at}, ${step.actorId}, ${step.words})`
}

export async function listDispatchSteps(sql: Sql, { stationId, uuid }: CaseId): Promise<DispatchStep[]> {
  return sql<DispatchStep[]>`
    select s.sequence, s.act, s.at, s.actor_id as "actorId", s.words from dispatch_steps s
    where s.station_id = ${stationId} and s.dispatch_id = ${uuid} order by s.sequence`
}
