import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import { mayReadWarning } from '@shared/disputes/early-warning.policy'
import type { StaffActor } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { membershipOf } from './dispute-members.repository'
import type { StoredWarning, findWarning } from './early-warnings.repository'

/** The audit's line about somebody and a sheet. */
export const entryOf = (actor: StaffActor, subject: string | null, action: string) => ({
  stationId: actor.stationId,
  actorId: actor.accountId,
  actorRole: actor.role,
  action: `early-warning.${action}`,
  subject,
  outcome: 'done' as const,
  reason: null,
})

export const notAllowed = (
  actor: StaffActor,
  subject: string | null,
  action: string,
  code = 'actor.not-allowed' as const,
) => new Refusal(code, { attempt: { ...entryOf(actor, subject, action), outcome: 'refused', reason: code } })

/** They stepped out of the sheet or of the case that it became; their own words stay theirs. */
async function hasLeft(sql: Sql, { accountId }: StaffActor, warning: StoredWarning): Promise<boolean> {
  const { stationId, disputeUuid: uuid, reporterId, steppedOut } = warning
  if (reporterId === accountId) return false
  if (steppedOut.includes(accountId)) return true
  if (uuid === null) return false
  return (await membershipOf(sql, { stationId, uuid }, accountId)).isRecused
}

/** The sheet for somebody who may read it, found or locked; a refused look goes to the audit. */
export async function warningToRead(
  sql: Sql,
  actor: StaffActor,
  id: string,
  find: typeof findWarning,
): Promise<StoredWarning> {
  const caseId = fromPublicId(id)
  const warning = caseId && (await find(sql, caseId))
  if (!warning) throw new Refusal('warning.not-found')
  if (!mayReadWarning(actor, warning) || (await hasLeft(sql, actor, warning)))
    throw notAllowed(actor, warning.id, 'viewed')
  return warning
}
