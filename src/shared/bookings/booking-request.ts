import type { BeijingDay } from '@shared/kernel/beijing-time'

/** The services of the home visit, in the words of the guides. */
export const homeVisitServices = ['first', 'expired', 'damaged', 'lost', 'temporary'] as const
export type HomeVisitService = (typeof homeVisitServices)[number]

/** Who books, seen from the person who is served. */
export const bookerRelations = [
  'self',
  'spouse',
  'child',
  'relative',
  'guardian',
  'grid-worker',
  'village-cadre',
  'officer',
] as const
export type BookerRelation = (typeof bookerRelations)[number]

export const oldCards = ['in-hand', 'damaged', 'lost', 'none'] as const
export type OldCard = (typeof oldCards)[number]

/** Why the person cannot come: self-declared, no certificate is asked for. */
export const eligibilities = [
  'alone',
  'bedridden',
  'seriously-ill',
  'disabled',
  'no-capacity',
  'remote',
  'other',
] as const
export type Eligibility = (typeof eligibilities)[number]

export const needKinds = ['hearing', 'sight', 'dialect'] as const
export type NeedKind = (typeof needKinds)[number]

/** The served person's word that they want it, as the booker heard it (老年人权益保障法 Art. 55: their own true will). */
export interface PersonConsent {
  readonly how: 'oral' | 'written'
  readonly on: BeijingDay
  /** How the officer can ask the person again; a booker outside of the family says it. */
  readonly callBack?: string | undefined
}

/** What a booking says about the person, the card and the household. No identity number is asked for. */
export interface VisitRequest {
  readonly relation: BookerRelation
  readonly subjectName: string
  readonly subjectBirth: BeijingDay
  readonly phone: string
  /** Whose phone it is. */
  readonly phoneOf: 'subject' | 'contact'
  readonly contactName?: string | undefined
  readonly villageCode: string
  readonly landmark: string
  readonly service: HomeVisitService
  readonly oldCard: OldCard
  readonly oldCardExpiry?: BeijingDay | undefined
  readonly registerAtHome: boolean
  readonly eligibility: readonly Eligibility[]
  readonly reason?: string | undefined
  readonly needs: readonly NeedKind[]
  readonly guardianName?: string | undefined
  readonly consent?: PersonConsent | undefined
}
