/** What somebody's day is made of, whichever room it belongs to. */
export const workKinds = [
  'dispatch',
  'thread',
  'booking',
  'dispute',
  'follow-up',
  'need',
  'care-visit',
  'early-warning',
] as const
export type WorkKind = (typeof workKinds)[number]

export const workGroups = ['overdue', 'today', 'new', 'waiting'] as const
export type WorkGroup = (typeof workGroups)[number]

/** A piece of open work as its room tells it: what it is, whose turn it is, by when; never more than the room's own desk list shows. */
export interface OpenWork {
  readonly kind: WorkKind
  /** Public id; kind and id lead to the page. */
  readonly id: string
  readonly receipt: string | null
  readonly title: string
  /** Who asks, where the room's desk list shows it. */
  readonly who: string | null
  readonly village: string | null
  /** Null for what has ended. */
  readonly dueAt: Date | null
  /** How it stands, in words. */
  readonly state: string
  /** Nobody has looked at it or taken it up. */
  readonly isNew: boolean
  readonly waitsFor: 'me' | 'colleague' | 'villager'
}

/** Where a page of work ends: the next one goes on behind it. */
export interface WorkPlace {
  readonly dueAt: Date
  readonly uuid: string
}

/** What a room is asked for: what is open, by due time, the earliest first. */
export interface WorkAsked {
  readonly now: Date
  /** Null for all that is open, also what today does not hold. */
  readonly group: WorkGroup | null
  /** By name. */
  readonly village: string | null
  readonly after: WorkPlace | null
  readonly limit: number
}

/** What a search looks for: all of these words. */
export interface WordsAsked {
  readonly words: readonly string[]
  readonly now: Date
}

/** What a search found; what has ended has no due time. */
export interface FoundWork {
  readonly work: OpenWork
  readonly changedAt: Date
}

/** How much there is in each group; counting stops at a thousand of a kind. */
export type WorkCounts = Readonly<Record<WorkGroup, number>>
