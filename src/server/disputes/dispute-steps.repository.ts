import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import type { DisputeAct, DisputeState } from '@shared/disputes/dispute'
import type { Role } from '@shared/kernel/actor'

export interface Step {
  readonly sequence: number
  /** `handover`: the beat changed hands; the step is the taker's. */
  readonly act: DisputeAct | 'report' | 'handover'
  readonly state: DisputeState
  readonly at: Date
  readonly actorId: string | null
  readonly actorRole: Role | null
  readonly words: string | null
  readonly internal: boolean
}

export async function addStep(sql: Sql, { stationId, uuid }: CaseId, step: Step): Promise<void> {
  await sql`
    insert into dispute_steps (station_id, dispute_id, sequence, act, state, at, actor_id, actor_role, words, internal)
    values (${stationId}, ${uuid}, ${step.sequence}, ${step.act}, ${step.state}, ${step.at}, ${step.actorId},
      ${step.actorRole}, ${step.words}, ${step.internal})`
}

/** Every step in order. */
export async function listSteps(sql: Sql, { stationId, uuid }: CaseId): Promise<Step[]> {
  return sql<Step[]>`
    select s.sequence, s.act, s.state, s.at, s.actor_id as "actorId", s.actor_role as "actorRole", s.words, s.internal
    from dispute_steps s where s.station_id = ${stationId} and s.dispute_id = ${uuid} order by s.sequence`
}
