import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { Side } from './side'

/** 人民调解、治安调解、司法调解, as the station calls them (facts.md D2). */
export const mediationKinds = ['people', 'public-order', 'judicial'] as const
export type MediationKind = (typeof mediationKinds)[number]

/** In whose name it is done by law: a judicial mediator of a 司法所 does not sit in a court (facts.md 0.6). */
export const legalBases = ['people', 'public-order', 'administrative', 'court'] as const
export type LegalBasis = (typeof legalBases)[number]

/** Where it takes place; a 办案场所 is one that is set up and run by the rules for such places. */
export const venues = ['case-venue', 'police-room', 'village-office', 'home', 'outdoors'] as const
export type Venue = (typeof venues)[number]

/** 治安法2026 Art. 9: only what grew out of a quarrel among people and is minor. */
export const minorViolations = ['fight', 'damage', 'insult', 'disturbance'] as const
export type MinorViolation = (typeof minorViolations)[number]

/** 行政案件程序 179: what the police may not mediate. */
export const exclusions = [
  'hired',
  'gang',
  'repeated',
  'party-refuses',
  'new-violation',
  'fled',
  'grave',
] as const
export type Exclusion = (typeof exclusions)[number]

/** A party under age needs a guardian beside them. */
export const minorsPresent = ['none', 'with-guardian', 'alone'] as const
export type MinorsPresent = (typeof minorsPresent)[number]

/** What is said of a meeting before it counts. */
export interface Session {
  readonly kind: MediationKind
  readonly basis: LegalBasis
  readonly venue: Venue
  readonly place: string
  /** Police officers; auxiliaries are not counted (facts.md 0.7). */
  readonly officers: number
  /** Recorded with sound and picture from beginning to end. */
  readonly recorded: boolean
  readonly present: readonly string[]
  /** Others may listen; only where both sides want it (人民调解法 23). */
  readonly isOpen: boolean
  /** Sides for whom somebody else came, with a letter of authority. */
  readonly proxied: readonly Side[]
  readonly minors: MinorsPresent
  /** Police mediation alone. */
  readonly violation: MinorViolation | null
  /** Police mediation alone: the sides suspected of it. */
  readonly suspects: readonly Side[]
  readonly exclusions: readonly Exclusion[]
}

/** The meetings so far; null before the first. */
export interface Mediation {
  readonly kind: MediationKind
  readonly basis: LegalBasis
  readonly heldAt: readonly Date[]
}

/** When and where both sides meet, as the invitation says it. */
export interface Meeting {
  readonly at: Date
  readonly place: string
}

/** One part of what was promised. */
export interface Instalment {
  readonly what: string
  /** Null where it is not money. */
  readonly yuan: number | null
  readonly due: BeijingDay
  readonly doneOn: BeijingDay | null
}

export const courtNews = ['asked', 'confirmed', 'declined'] as const

/** Both sides asked the court to confirm what was agreed, or the court answered, on that day. */
export interface CourtNews {
  readonly news: (typeof courtNews)[number]
  readonly day: BeijingDay
}

/** What is known of the court; the last two are null until it has answered. */
export interface CourtRecord {
  readonly askedOn: BeijingDay
  readonly answeredOn: BeijingDay | null
  readonly confirmed: boolean | null
}

/** A day on which work and rest differ from the week. */
export interface CalendarDay {
  readonly day: BeijingDay
  readonly isRest: boolean
}

/** What ties a panel member to one of the sides. */
export const panelTies = ['none', 'acquainted', 'relative', 'interested', 'asked-to-leave'] as const
export type PanelTie = (typeof panelTies)[number]

/** Ties that end one's part in it (治安管理处罚法 95). */
export const leavingTies = ['relative', 'interested', 'asked-to-leave'] as const satisfies readonly PanelTie[]
export type LeavingTie = (typeof leavingTies)[number]
