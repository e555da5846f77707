import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { HalfDay } from './round'

/** What the officers have with them when they come to a village. */
export const villageServices = [
  'questions',
  'id-photo',
  'card-delivery',
  'papers',
  'blood-pressure',
  'disputes',
  'fraud-talk',
  'traffic-talk',
] as const
export type VillageService = (typeof villageServices)[number]

export const villageServiceNames: Record<VillageService, string> = {
  questions: '有事当面问',
  'id-photo': '照相办身份证（先约）',
  'card-delivery': '送身份证',
  papers: '看户口材料齐不齐',
  'blood-pressure': '量血压',
  disputes: '邻里纠纷说一说',
  'fraud-talk': '讲防骗',
  'traffic-talk': '讲交通安全',
}

/** The officers come to a village on a half-day. No household, no live position. */
export interface VillagePlan {
  readonly day: BeijingDay
  readonly half: HalfDay
  /** Why they do not come after all; null while they do. */
  readonly cancelReason: string | null
}
