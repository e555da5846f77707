import type { z } from 'zod'
import type { BeatFacts } from '@server/beats'
import type { StaffPerson } from '@server/identity'
import type { Sight, Side } from '@shared/disputes/dispute'
import { dueAt, isOverdue, stageOf } from '@shared/disputes/dispute-time.rules'
import type { disputeItem } from '@shared/disputes/dispute-view.contract'
import { sayHandler, sayNextToResident, sayNextToStaff } from '@shared/disputes/dispute-words.rules'
import { sayNextToParty, waitsFor } from '@shared/disputes/invitation-words.rules'
import type { Dispute } from './stored-dispute'

export type DisputeItem = z.input<typeof disputeItem>

export const isForStaff = (sight: Sight) => sight === 'staff' || sight === 'member' || sight === 'least'

export interface ItemFacts {
  readonly beat: Pick<BeatFacts, 'id' | 'name'>
  readonly sight: Sight
  /** The side of a resident; null for staff. */
  readonly side: Side | null
  readonly handler: string
  readonly now: Date
}

function sayNext({ progress }: Dispute, { sight, side, handler, now }: ItemFacts): string {
  if (isForStaff(sight)) return sayNextToStaff(progress, now)
  return sight === 'party' && side !== null
    ? sayNextToParty(progress, side, handler, now)
    : sayNextToResident(progress, handler, now)
}

export function toItem(dispute: Dispute, facts: ItemFacts): DisputeItem {
  const { progress } = dispute
  const { beat, sight, side, now } = facts
  const staff = isForStaff(sight)
  return {
    id: dispute.id,
    receipt: dispute.receipt,
    kind: dispute.kind,
    category: dispute.category,
    // The other side is never told for whom somebody speaks.
    forOther: sight === 'own' && dispute.behalf !== null,
    village: dispute.villageName,
    beat: { id: beat.id, name: beat.name },
    state: progress.state,
    stage: stageOf(progress.state),
    risk: staff ? progress.risk : null,
    protected: staff && progress.isProtected,
    next: sayNext(dispute, facts),
    dueAt: dueAt(progress).toISOString(),
    overdue: isOverdue(progress, now),
    waitsForMe: side !== null && waitsFor(progress, side),
    // When it was reported would tell an invited side who saw what when.
    createdAt: (sight === 'party' ? dispute.changedAt : dispute.createdAt).toISOString(),
    changedAt: dispute.changedAt.toISOString(),
  }
}

/** Who handles it, in words. */
export function nameHandler(
  accountId: string | null | undefined,
  people: ReadonlyMap<string, StaffPerson>,
): string {
  const person = people.get(accountId ?? '')
  return sayHandler(person?.role ?? 'officer', person?.name ?? null)
}
