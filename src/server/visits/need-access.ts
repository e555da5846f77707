import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import type { Actor } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import type { NeedAct } from '@shared/visits/need'
import { mayActOnNeed, needSightOf } from '@shared/visits/need.policy'
import type { Need } from './need-rows.repository'
import { findNeed, lockNeed } from './needs.repository'
import { notAllowed } from './visit-access'

/** The need for somebody who may see it; a refused look goes to the audit. */
export async function needToRead(sql: Sql, actor: Actor, id: string): Promise<Need> {
  const caseId = fromPublicId(id)
  const need = caseId && (await findNeed(sql, caseId))
  if (!need) throw new Refusal('need.not-found')
  if (needSightOf(actor, need) === null) throw notAllowed(actor, need, 'need.viewed')
  return need
}

/** The need, locked, for somebody who may do the act. */
export async function needToChange(sql: Sql, actor: Actor, id: string, act: NeedAct): Promise<Need> {
  const caseId = fromPublicId(id)
  const need = caseId && (await lockNeed(sql, caseId))
  if (!need) throw new Refusal('need.not-found')
  if (!mayActOnNeed(actor, need, act)) throw notAllowed(actor, need, `need.${act}`)
  return need
}

/** Whom a change of a need concerns. */
export const announcementOf = ({ id, beatId, ownerId, residentId, stepCount }: Need) => ({
  topics: [`beat:${beatId}`, `account:${ownerId}`, ...(residentId === null ? [] : [`account:${residentId}`])],
  kind: 'need',
  id,
  sequence: stepCount,
})
