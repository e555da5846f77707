import type { Role } from '@shared/kernel/actor'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { CourtRecord, Instalment, Mediation, Meeting } from './mediation'
import type { Side } from './side'

/** A clue is told without an account, is never mediated, and its teller is not kept. */
export const disputeKinds = ['dispute', 'clue'] as const
export type DisputeKind = (typeof disputeKinds)[number]

/** facts.md D4: the way of a dispute, then the ends beside it. */
export const disputeStates = [
  'registered',
  'screened',
  'accepted',
  'assigned',
  'convened',
  'in-mediation',
  'agreed',
  'not-agreed',
  'performing',
  'followed-up-7',
  'followed-up-30',
  'followed-up-90',
  'archived',
  'refused-by-party',
  'to-110',
  'to-authority',
  'to-court',
  'to-centre',
  'withdrawn',
  'merged',
] as const
export type DisputeState = (typeof disputeStates)[number]

export const disputeStages = ['to-accept', 'under-way', 'follow-up', 'closed'] as const
export type DisputeStage = (typeof disputeStages)[number]

/** 蓝、黄、红, the lowest first. */
export const risks = ['blue', 'yellow', 'red'] as const
export type Risk = (typeof risks)[number]

/** Where a dispute goes that is not settled here: police case, 12345 or an authority, arbitration, court or legal aid, 综治中心. */
export const referralTargets = ['110', 'authority', 'court', 'centre'] as const
export type ReferralTarget = (typeof referralTargets)[number]

export { type Side, sides } from './side'

/** Where the police heard of it: every case keeps its source. */
export const disputeSources = ['app', 'phone', 'visit', '110', 'grid'] as const
export type DisputeSource = (typeof disputeSources)[number]

export const consents = ['not-asked', 'agreed', 'refused'] as const
export type Consent = (typeof consents)[number]

/** How somebody said that they agree, or not. */
export const consentWays = ['in-person', 'phone', 'paper', 'app'] as const
export type ConsentWay = (typeof consentWays)[number]

/** What was agreed, and who has put their name to it. */
export interface Agreement {
  readonly text: string
  readonly performBy: BeijingDay | null
  readonly reporterSigned: boolean
  readonly otherSigned: boolean
  /** What has to be done by when; empty where it is done at once. */
  readonly instalments: readonly Instalment[]
}

/** How far a dispute has come. */
export interface Progress {
  readonly kind: DisputeKind
  readonly state: DisputeState
  readonly since: Date
  /** When it was reported, or asked again; the first contact counts from here. */
  readonly askedAt: Date
  /** The last time staff did something about it; reviews count from here. */
  readonly lastActAt: Date
  readonly risk: Risk
  /** Violence or another matter for 110: only the beat's officers and the chief see it, and it is not mediated. */
  readonly isProtected: boolean
  /** When it was settled; follow-ups count from here. */
  readonly settledAt: Date | null
  /** Whether each side wants mediation; it is asked anew when the matter begins anew. */
  readonly consents: Readonly<Record<Side, Consent>>
  /** The next meeting, as both sides are told. */
  readonly meeting: Meeting | null
  /** The meetings that took place. */
  readonly mediation: Mediation | null
  readonly agreement: Agreement | null
  /** What both asked of the court about the agreement. */
  readonly court: CourtRecord | null
  readonly answer: string | null
  /** The authority that it was sent on to, in words. */
  readonly authority: string | null
  readonly reopened: number
}

export const disputeActs = [
  'screening',
  'acceptance',
  'consent',
  'assignment',
  'convening',
  'mediation',
  'agreement',
  'signature',
  'confirmation',
  'agreement-refusal',
  'no-agreement',
  'performance',
  'follow-up',
  'closure',
  'referral',
  'merging',
  'withdrawal',
  'supplement',
  'reopening',
  'risk',
  'note',
  'invitation',
  'statement',
  'disclosure',
  'court-confirmation',
] as const
export type DisputeAct = (typeof disputeActs)[number]

/** What a permission looks at. `beatId` is a public id. */
export interface DisputeScope {
  readonly kind: DisputeKind
  readonly stationId: number
  readonly beatId: string
  /** Null for a clue, and where the police heard of it without the app. */
  readonly reporterId: string | null
  readonly isProtected: boolean
}

/** What ties a member of staff to a dispute besides the beat. */
export interface Ties {
  /** They were assigned or convened. */
  readonly isMember: boolean
  /** They stepped out, because they are too close to a side: they see and do nothing of it. */
  readonly isRecused: boolean
  /** It lies in one of their villages. */
  readonly isOwnVillage: boolean
  /** The side that they were invited as. */
  readonly side: Side | null
}

/**
 * How much a person sees. `party`: who was invited: topic, time, place and what they said themselves, never who reported
 * it nor anything of the other side (facts.md D6). `least`: category, village and state; `member`: what a mediator needs, without phones and
 * internal notes; `receipt`: how a clue stands, for whoever holds its number.
 */
export type Sight = 'own' | 'party' | 'staff' | 'member' | 'least' | 'receipt'

/** Who may be given a dispute to handle. */
export const assignableRoles = [
  'officer',
  'auxiliary',
  'mediator',
  'grid-worker',
  'liaison',
] as const satisfies Role[]
