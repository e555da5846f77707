import type { BeijingDay } from '@shared/kernel/beijing-time'

/** Who recommended somebody (villagers, a village committee), in words, and when. */
export interface Recommendation {
  readonly by: string
  readonly on: BeijingDay
}

/** What decides whether a member of staff may come in. */
export interface StaffAccess {
  /** Left the service: the account is closed. */
  readonly left: boolean
  /** The last day of the term; null where there is none. */
  readonly termUntil: BeijingDay | null
  readonly recommendedOn: BeijingDay | null
  readonly vettedOn: BeijingDay | null
}

export const staffStandings = ['here', 'not-vetted', 'term-over', 'left'] as const

/** Only who is `here` has access. */
export type StaffStanding = (typeof staffStandings)[number]

export const standingNames: Record<StaffStanding, string> = {
  here: '在岗',
  'not-vetted': '待考察',
  'term-over': '任期已满',
  left: '已离开',
}
