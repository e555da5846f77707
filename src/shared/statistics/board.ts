/** What is counted. `threads` counts questions: a villager may ask again in the same letter. */
export const subjects = [
  'threads',
  'bookings',
  'disputes',
  'needs',
  'visits',
  'follow-ups',
  'talks',
  'satisfaction',
] as const
export type Subject = (typeof subjects)[number]

export const measures = [
  'received',
  'in-time',
  'late',
  'answered',
  'settled',
  'ended',
  'waiting',
  'times',
  'audience',
  'satisfied',
  'fair',
  'unsatisfied',
] as const
export type Measure = (typeof measures)[number]

export const boards = ['overview', 'threads', 'bookings', 'disputes', 'visits', 'satisfaction'] as const
export type Board = (typeof boards)[number]

export const boardNames: Record<Board, string> = {
  overview: '总的',
  threads: '来信',
  bookings: '上门办证',
  disputes: '纠纷',
  visits: '走访宣传',
  satisfaction: '满意度',
}

export const boardSubjects: Record<Board, readonly Subject[]> = {
  overview: ['threads', 'bookings', 'disputes', 'needs'],
  threads: ['threads'],
  bookings: ['bookings'],
  disputes: ['disputes', 'follow-ups'],
  visits: ['visits', 'needs', 'talks'],
  satisfaction: ['satisfaction'],
}

/** A month in Beijing, `YYYY-MM`. */
export type Month = string

/** Whole months; both count. */
export interface MonthRange {
  readonly from: Month
  readonly to: Month
}

/** A total and what it falls into: the parts always add up to it. */
export interface Partition {
  readonly total: Measure
  readonly parts: readonly Measure[]
}
