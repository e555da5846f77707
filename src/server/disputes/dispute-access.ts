import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import type { AuditEntry } from '@shared/audit/audit-entry'
import type { DisputeAct, Sight, Ties } from '@shared/disputes/dispute'
import { isOpenTo, mayActOnDispute, sideOf, sightOf } from '@shared/disputes/dispute.policy'
import { type Actor, isStaff } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { membershipOf } from './dispute-members.repository'
import { findInvitedSide } from './dispute-parties.repository'
import { findDispute, lockDispute } from './disputes.repository'
import type { DisputesParts } from './parts'
import type { Dispute } from './stored-dispute'

type Villages = Pick<DisputesParts, 'beats' | 'people'>

export const NO_TIES: Ties = { isMember: false, isRecused: false, isOwnVillage: false, side: null }

/** The audit's line about somebody and a dispute. */
export const disputeEntry = (
  actor: Actor | null,
  subject: { readonly stationId: number; readonly id: string | null },
  action: string,
  reason: string | null = null,
): AuditEntry => ({
  stationId: subject.stationId,
  actorId: actor?.accountId ?? null,
  actorRole: actor?.role ?? null,
  action: `dispute.${action}`,
  subject: subject.id,
  outcome: 'done',
  reason,
})

export const notAllowed = (
  actor: Actor,
  dispute: Dispute,
  action: string,
  code: 'actor.not-allowed' | 'dispute.you-stepped-out' = 'actor.not-allowed',
) => new Refusal(code, { attempt: { ...disputeEntry(actor, dispute, action, code), outcome: 'refused' } })

const refusalFor = (actor: Actor, { dispute, ties }: Pick<Seen, 'dispute' | 'ties'>, action: string) =>
  notAllowed(actor, dispute, action, ties.isRecused ? 'dispute.you-stepped-out' : 'actor.not-allowed')

/** The side that a resident was invited as; the reporter needs no invitation. */
async function invitedSideOf({ people }: Villages, sql: Sql, accountId: string, dispute: Dispute) {
  if (accountId === dispute.reporterId) return null
  const index = await people.phoneIndexOf(sql, accountId)
  return index && findInvitedSide(sql, dispute, index)
}

/** What ties a person to a dispute besides their beat. */
export async function tiesOf(
  parts: Villages,
  sql: Sql,
  actor: Actor | null,
  dispute: Dispute,
): Promise<Ties> {
  if (actor === null) return NO_TIES
  const { accountId } = actor
  if (!isStaff(actor)) return { ...NO_TIES, side: await invitedSideOf(parts, sql, accountId, dispute) }
  if (actor.stationId !== dispute.stationId) return NO_TIES
  const villages =
    actor.role === 'grid-worker' ? await parts.beats.villagesOf(sql, dispute.stationId, accountId) : []
  return {
    ...(await membershipOf(sql, dispute, accountId)),
    isOwnVillage: dispute.villageCode !== null && villages.includes(dispute.villageCode),
    side: null,
  }
}

/** A dispute with how this person stands to it. */
export interface Seen {
  readonly dispute: Dispute
  readonly ties: Ties
  readonly sight: Sight
}

/** The dispute for somebody who may see it; a refused look goes to the audit. */
export async function disputeToRead(
  parts: Villages,
  sql: Sql,
  actor: Actor | null,
  id: string,
): Promise<Seen> {
  const caseId = fromPublicId(id)
  const dispute = caseId && (await findDispute(sql, caseId))
  if (!dispute) throw new Refusal('dispute.not-found')
  const ties = await tiesOf(parts, sql, actor, dispute)
  const sight = sightOf(actor, dispute, ties)
  if (sight !== null) return { dispute, ties, sight }
  throw actor === null ? new Refusal('actor.signed-out') : refusalFor(actor, { dispute, ties }, 'viewed')
}

/** The dispute, locked, for somebody who may do the act. */
export async function disputeToChange(
  parts: Villages,
  sql: Sql,
  actor: Actor,
  { id, act }: { readonly id: string; readonly act: DisputeAct },
): Promise<{ readonly dispute: Dispute; readonly ties: Ties }> {
  const caseId = fromPublicId(id)
  const dispute = caseId && (await lockDispute(sql, caseId))
  if (!dispute) throw new Refusal('dispute.not-found')
  const ties = await tiesOf(parts, sql, actor, dispute)
  if (!mayActOnDispute(actor, dispute, ties, act)) throw refusalFor(actor, { dispute, ties }, act)
  const side = sideOf(actor, dispute, ties)
  if (side !== null && !isOpenTo(dispute.progress, side, act)) throw new Refusal('dispute.not-now')
  return { dispute, ties }
}
