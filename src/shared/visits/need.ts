import type { BeijingDay } from '@shared/kernel/beijing-time'

/** 急难愁盼: what a household cannot solve alone and somebody promised to look after. */
export const needKinds = ['papers', 'livelihood', 'welfare', 'dispute', 'safety', 'other'] as const
export type NeedKind = (typeof needKinds)[number]

export const needSources = ['visit', 'grid', 'app', 'phone', '110'] as const
export type NeedSource = (typeof needSources)[number]

/** It ends only when the answer was carried back (facts.md A 14: 送下去、带回来、再送下去). */
export const needStates = ['open', 'answer-found', 'carried-back'] as const
export type NeedState = (typeof needStates)[number]

export const carriedWays = ['at-door', 'phone', 'app', 'meeting'] as const
export type CarriedWay = (typeof carriedWays)[number]

export const villagerWords = ['satisfied', 'not-satisfied', 'not-said'] as const
export type VillagerWord = (typeof villagerWords)[number]

/** How the answer came back to the villager. */
export interface Carrying {
  readonly how: CarriedWay
  readonly at: Date
  readonly byId: string
  readonly word: VillagerWord
  /** In the villager's own words, where something was said. */
  readonly words: string | null
}

/** How a need stands; everything that a rule decides on. */
export interface NeedProgress {
  readonly state: NeedState
  readonly dueDay: BeijingDay
  readonly answer: string | null
  readonly carried: Carrying | null
  readonly reopened: number
}

export const needActs = ['assignment', 'answer', 'carrying-back', 'reopening', 'confirmation'] as const
export type NeedAct = (typeof needActs)[number]

/** What a permission looks at. */
export interface NeedScope {
  readonly stationId: number
  readonly beatId: string
  readonly ownerId: string
  /** The staff member who wrote it down. */
  readonly writtenBy: string
  /** The resident who raised it with an account; null where it was heard at the gate. */
  readonly residentId: string | null
}
