import { confirmableUntil, courtNewsAfter } from './court-confirmation.rules'
import { type DisputeAct, type DisputeState, type Progress, type Side, disputeStates, sides } from './dispute'
import { isClosed, nextFollowUp } from './dispute-time.rules'

interface Transition {
  readonly from: readonly DisputeState[]
  /** Null where the act only marks something, or where its words decide. */
  readonly to: DisputeState | null
}

const open = disputeStates.filter((state) => !isClosed(state))
const beforeAgreement = ['accepted', 'assigned', 'convened', 'in-mediation'] as const
const heard = [...beforeAgreement, 'agreed', 'not-agreed'] as const
const settled = ['performing', 'followed-up-7', 'followed-up-30', 'followed-up-90'] as const

/** facts.md D4 as one table. */
export const transitions: Record<DisputeAct, Transition> = {
  screening: { from: ['registered'], to: 'screened' },
  acceptance: { from: ['screened'], to: 'accepted' },
  consent: { from: beforeAgreement, to: null },
  assignment: { from: [...beforeAgreement, 'not-agreed'], to: null },
  convening: { from: ['assigned', 'convened', 'in-mediation', 'not-agreed'], to: 'convened' },
  mediation: { from: ['convened', 'in-mediation'], to: 'in-mediation' },
  agreement: { from: ['in-mediation'], to: 'agreed' },
  signature: { from: ['agreed'], to: null },
  confirmation: { from: ['agreed'], to: null },
  'agreement-refusal': { from: ['agreed'], to: 'not-agreed' },
  'no-agreement': { from: ['in-mediation', 'agreed'], to: 'not-agreed' },
  performance: { from: settled, to: null },
  'follow-up': { from: ['performing', 'followed-up-7', 'followed-up-30'], to: null },
  closure: { from: ['accepted', 'assigned', 'not-agreed', 'followed-up-30', 'followed-up-90'], to: null },
  referral: { from: open, to: null },
  merging: { from: ['registered', 'screened', ...beforeAgreement], to: 'merged' },
  withdrawal: { from: ['registered', 'screened', ...beforeAgreement, 'not-agreed'], to: 'withdrawn' },
  supplement: { from: open, to: null },
  reopening: { from: [...settled, 'archived'], to: 'accepted' },
  risk: { from: open, to: null },
  note: { from: disputeStates, to: null },
  invitation: { from: [...heard, 'performing'], to: null },
  statement: { from: heard, to: null },
  disclosure: { from: open, to: null },
  'court-confirmation': { from: [...settled, 'archived'], to: null },
}

/** Acts of mediation: neither a clue nor a protected report is mediated (facts.md D5). */
const mediating: readonly DisputeAct[] = [
  'consent',
  'convening',
  'mediation',
  'agreement',
  'signature',
  'confirmation',
  'agreement-refusal',
  'no-agreement',
  'invitation',
  'statement',
]
const notForClues: readonly DisputeAct[] = [
  ...mediating,
  'withdrawal',
  'supplement',
  'reopening',
  'performance',
  'follow-up',
]

const isMediated = ({ kind, isProtected }: Progress) => kind === 'dispute' && !isProtected

/** A blue dispute is filed after 30 days, yellow and red only after 90. */
const mayCloseNow = (progress: Progress) =>
  progress.state !== 'followed-up-30' || nextFollowUp(progress) === null

/** Whether a side has still to put its name to what was agreed. */
export function isUnsigned({ state, agreement }: Progress, side: Side): boolean {
  if (state !== 'agreed' || agreement === null) return false
  return side === 'reporter' ? !agreement.reporterSigned : !agreement.otherSigned
}

const mayHearOfCourt = (progress: Progress) =>
  confirmableUntil(progress) !== null && courtNewsAfter(progress.court).length > 0

/** Whether the state allows the act at all. */
export function stateAllows(progress: Progress, act: DisputeAct): boolean {
  if (!transitions[act].from.includes(progress.state)) return false
  if (progress.kind === 'clue' && notForClues.includes(act)) return false
  if (mediating.includes(act) && !isMediated(progress)) return false
  if (act === 'court-confirmation') return mayHearOfCourt(progress)
  if (act === 'confirmation') return sides.some((side) => isUnsigned(progress, side))
  return act !== 'closure' || mayCloseNow(progress)
}

/** Red and protected reports are not taken back by a tap: somebody may be standing beside the phone. */
export const mayWithdrawByTap = ({ risk, isProtected }: Progress): boolean => risk !== 'red' && !isProtected

const internal: readonly DisputeAct[] = ['screening', 'risk', 'note', 'merging', 'disclosure']

/** Whether what is written with the act stays among those who handle it. */
export const isInternal = (act: DisputeAct): boolean => internal.includes(act)

const untold: readonly DisputeAct[] = ['consent', 'mediation', 'invitation', 'statement', 'disclosure']

/** Whether the words of the act are kept apart from the steps, because both sides may read those. */
export const isUntold = (act: DisputeAct): boolean => untold.includes(act)
