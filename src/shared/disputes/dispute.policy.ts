import { type Actor, type StaffActor, type StaffRole, isStaff } from '@shared/kernel/actor'
import {
  type DisputeAct,
  type DisputeScope,
  type Progress,
  type Risk,
  type Side,
  type Sight,
  type Ties,
  assignableRoles,
  disputeActs,
} from './dispute'
import { isHigher } from './dispute-risk.rules'
import { isUnsigned, mayWithdrawByTap, stateAllows } from './dispute-transitions.rules'
import type { MediationKind } from './mediation'

const ownActs: readonly DisputeAct[] = [
  'supplement',
  'withdrawal',
  'confirmation',
  'agreement-refusal',
  'reopening',
  'consent',
]

/**
 * Who was invited says for their own side whether they want it, what they have to say, whether they agree, and that
 * what was agreed is not kept.
 */
const partyActs: readonly DisputeAct[] = [
  'consent',
  'statement',
  'confirmation',
  'agreement-refusal',
  'reopening',
]

const deciding = disputeActs.filter(
  (act) => !ownActs.includes(act) || act === 'reopening' || act === 'consent',
)

/** An auxiliary assists: asks, writes down, raises the alarm; what is decided is an officer's. */
const assisting: readonly DisputeAct[] = [
  'consent',
  'statement',
  'performance',
  'follow-up',
  'risk',
  'note',
  'disclosure',
]
/**
 * A panel member writes down, raises the alarm (人民调解法 25: what may escalate is reported to the police), and says
 * what ties them to a side.
 */
const taking: readonly DisputeAct[] = ['risk', 'note', 'disclosure']

const actsOfRole: Record<StaffRole, readonly DisputeAct[]> = {
  officer: deciding,
  auxiliary: assisting,
  'station-chief': deciding,
  mediator: [...taking, 'mediation', 'statement'],
  liaison: taking,
  'grid-worker': taking,
  administrator: [],
}

/** One of the beat's pair today, or its deputy. */
const worksOnBeat = (actor: StaffActor, { beatId }: DisputeScope) =>
  actor.beatIds.includes(beatId) || actor.deputyBeatIds.includes(beatId)

const sightOfPolice = (actor: StaffActor, dispute: DisputeScope, ties: Ties): Sight | null => {
  if (dispute.isProtected && (actor.role !== 'officer' || !worksOnBeat(actor, dispute))) return null
  return worksOnBeat(actor, dispute) || ties.isMember ? 'staff' : null
}

function sightOfOthers({ role }: StaffActor, { isProtected, kind }: DisputeScope, ties: Ties): Sight | null {
  if (isProtected) return null
  if (ties.isMember) return 'member'
  return role === 'grid-worker' && ties.isOwnVillage && kind === 'dispute' ? 'least' : null
}

function sightOfStaff(actor: StaffActor, dispute: DisputeScope, ties: Ties): Sight | null {
  if (actor.stationId !== dispute.stationId) return null
  switch (actor.role) {
    case 'station-chief':
      return 'staff'
    case 'officer':
    case 'auxiliary':
      return sightOfPolice(actor, dispute, ties)
    case 'mediator':
    case 'liaison':
    case 'grid-worker':
      return sightOfOthers(actor, dispute, ties)
    case 'administrator':
      return null
  }
}

/** How much of a dispute a person sees; null: nothing. A clue's number shows how it stands to whoever holds it. */
export function sightOf(actor: Actor | null, dispute: DisputeScope, ties: Ties): Sight | null {
  if (actor !== null && dispute.reporterId !== null && actor.accountId === dispute.reporterId) return 'own'
  if (actor !== null && isStaff(actor)) return ties.isRecused ? null : sightOfStaff(actor, dispute, ties)
  if (ties.side !== null) return dispute.isProtected ? null : 'party'
  return dispute.kind === 'clue' ? 'receipt' : null
}

/** Whether the person may do the act at all, whatever the state. */
export function mayActOnDispute(actor: Actor, dispute: DisputeScope, ties: Ties, act: DisputeAct): boolean {
  const sight = sightOf(actor, dispute, ties)
  if (sight === 'own') return ownActs.includes(act)
  if (sight === 'party') return partyActs.includes(act)
  if (sight !== 'staff' && sight !== 'member') return false
  return isStaff(actor) && actsOfRole[actor.role].includes(act)
}

/** facts.md D4: lowering only by an officer, with a reason; taking off the protection counts as lowering. */
export const mayLowerRisk = (actor: Actor): boolean =>
  actor.role === 'officer' || actor.role === 'station-chief'

export const isLowering = (
  { risk, isProtected }: Pick<Progress, 'risk' | 'isProtected'>,
  to: { readonly risk: Risk; readonly isProtected: boolean | null },
): boolean => isHigher(risk, to.risk) || (isProtected && to.isProtected === false)

const assignable: readonly StaffRole[] = assignableRoles

/** A protected report is given only to the officers of its own beat. */
export const mayBeAssigned = (
  assignee: { readonly role: StaffRole; readonly isOfficerOfBeat: boolean },
  { isProtected }: Pick<DisputeScope, 'isProtected'>,
): boolean => (isProtected ? assignee.isOfficerOfBeat : assignable.includes(assignee.role))

/** The side that a resident speaks for; null for staff, who name the side. */
export const sideOf = (actor: Actor, dispute: Pick<DisputeScope, 'reporterId'>, ties: Ties): Side | null => {
  if (isStaff(actor)) return null
  return actor.accountId === dispute.reporterId ? 'reporter' : ties.side
}

/**
 * What depends on the side: a name is put once; who said yes may still stop (人民调解法 17, 23), where it is red by
 * telling an officer, because somebody may be standing beside the phone; an invited side asks again only where
 * something was agreed that is not kept.
 */
export const isOpenTo = (progress: Progress, side: Side, act: DisputeAct): boolean => {
  if (act === 'confirmation') return isUnsigned(progress, side)
  if (act === 'consent') return progress.consents[side] === 'not-asked' || progress.risk !== 'red'
  return act !== 'reopening' || side === 'reporter' || progress.agreement !== null
}

/** What the person may do now; pages offer exactly this. */
export function actsOffered(
  actor: Actor,
  dispute: DisputeScope & { readonly progress: Progress },
  ties: Ties,
): DisputeAct[] {
  const { progress } = dispute
  const side = sideOf(actor, dispute, ties)
  return disputeActs.filter(
    (act) =>
      stateAllows(progress, act) &&
      mayActOnDispute(actor, dispute, ties, act) &&
      (act !== 'withdrawal' || mayWithdrawByTap(progress)) &&
      (side === null || isOpenTo(progress, side, act)),
  )
}

/** The police of a station write down what they heard on the phone, at 110 or at a gate. */
export const mayRegister = (actor: StaffActor): boolean =>
  ['officer', 'auxiliary', 'station-chief'].includes(actor.role)

/** 治安法2026 Art. 9: police mediation is the police's own. */
export const mayHold = (actor: Actor, kind: MediationKind): boolean =>
  kind !== 'public-order' || actor.role === 'officer' || actor.role === 'station-chief'

/** Whose tie to a side is said. */
interface Disclosed {
  readonly accountId: string
  readonly role: StaffRole
  readonly isMember: boolean
}

/** Everybody for themselves; an officer for who was called; for who works on the beat, or leads the station, a chief. */
export function mayDiscloseFor(actor: Actor, about: Disclosed): boolean {
  if (actor.accountId === about.accountId || actor.role === 'station-chief') return true
  return actor.role === 'officer' && about.isMember && about.role !== 'station-chief'
}
