import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import type { AuditEntry } from '@shared/audit/audit-entry'
import { type Actor, type StaffActor, isStaff } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import type { DispatchAct } from '@shared/workbench/dispatch'
import { mayActOnDispatch, maySeeDispatch } from '@shared/workbench/dispatch.policy'
import { type Dispatch, findDispatch, lockDispatch } from './dispatches.repository'
import type { WorkbenchParts } from './parts'

/** The audit's line about somebody and their workbench or a dispatch. */
export const entryOf = (actor: StaffActor, subject: string | null, action: string): AuditEntry => ({
  stationId: actor.stationId,
  actorId: actor.accountId,
  actorRole: actor.role,
  action,
  subject,
  outcome: 'done',
  reason: null,
})

export const notAllowed = (actor: StaffActor, subject: string | null, action: string): Refusal =>
  new Refusal('actor.not-allowed', {
    attempt: { ...entryOf(actor, subject, action), outcome: 'refused', reason: 'actor.not-allowed' },
  })

export function staffOnly(actor: Actor): StaffActor {
  if (!isStaff(actor)) throw new Refusal('actor.not-allowed')
  return actor
}

/** What leads to a dispute that the person stepped out of. */
const isAboutAny = ({ about, becameId }: Dispatch, disputeIds: ReadonlySet<string>): boolean =>
  [about?.id, becameId].some((id) => typeof id === 'string' && disputeIds.has(id))

type Doors = Pick<WorkbenchParts, 'disputes'>

const hasLeft = async ({ disputes }: Doors, sql: Sql, actor: StaffActor, dispatch: Dispatch) =>
  isAboutAny(dispatch, await disputes.recusals(sql, actor))

/** The dispatch for somebody who may see it; a refused look goes to the audit. */
export async function dispatchToRead(
  doors: Doors,
  sql: Sql,
  actor: StaffActor,
  id: string,
): Promise<Dispatch> {
  const caseId = fromPublicId(id)
  const dispatch = caseId && (await findDispatch(sql, caseId))
  if (!dispatch) throw new Refusal('dispatch.not-found')
  if (!maySeeDispatch(actor, dispatch) || (await hasLeft(doors, sql, actor, dispatch)))
    throw notAllowed(actor, dispatch.id, 'dispatch.viewed')
  return dispatch
}

/** The dispatch, locked, for somebody who may do the act. */
export async function dispatchToChange(
  doors: Doors,
  sql: Sql,
  actor: StaffActor,
  { id, act }: { readonly id: string; readonly act: DispatchAct },
): Promise<Dispatch> {
  const caseId = fromPublicId(id)
  const dispatch = caseId && (await lockDispatch(sql, caseId))
  if (!dispatch) throw new Refusal('dispatch.not-found')
  if (!mayActOnDispatch(actor, dispatch, act) || (await hasLeft(doors, sql, actor, dispatch)))
    throw notAllowed(actor, dispatch.id, `dispatch.${act}`)
  return dispatch
}
