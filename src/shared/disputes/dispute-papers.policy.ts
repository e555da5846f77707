import { type Actor, isStaff } from '@shared/kernel/actor'
import type { DisputeScope, Progress, Sight } from './dispute'

/** What can be taken out of a dispute on paper. */
export const disputePapers = ['agreement', 'case-file'] as const
export type DisputePaper = (typeof disputePapers)[number]

/** Each side holds its own copy (人民调解法 29), and so do those who mediate. */
export const mayHaveAgreement = (sight: Sight): boolean =>
  sight === 'own' || sight === 'party' || sight === 'staff' || sight === 'member'

/** The whole file, with what each side said apart: the officer of the beat and the chief, nobody convened. */
export function mayTakeCaseFile(actor: Actor, { stationId, beatId }: DisputeScope): boolean {
  if (!isStaff(actor) || actor.stationId !== stationId) return false
  if (actor.role === 'station-chief') return true
  return actor.role === 'officer' && (actor.beatIds.includes(beatId) || actor.deputyBeatIds.includes(beatId))
}

/** What the person may take out now; pages offer exactly this. */
export const papersOffered = (
  actor: Actor | null,
  dispute: DisputeScope & { readonly progress: Pick<Progress, 'agreement'> },
  sight: Sight,
): DisputePaper[] => [
  ...(actor !== null && dispute.progress.agreement !== null && mayHaveAgreement(sight)
    ? (['agreement'] as const)
    : []),
  ...(actor !== null && sight === 'staff' && dispute.kind === 'dispute' && mayTakeCaseFile(actor, dispute)
    ? (['case-file'] as const)
    : []),
]
