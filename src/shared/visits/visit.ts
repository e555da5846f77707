import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { CheckResult, Finding } from './checklist'

/** Needs of welfare and nothing else: no label on a person belongs here (facts.md 0, 13). */
export const welfareNeeds = ['alone', 'hard-to-walk', 'left-behind', 'disabled', 'in-need'] as const
export type WelfareNeed = (typeof welfareNeeds)[number]

export const welfareNames: Record<WelfareNeed, string> = {
  alone: '孤寡',
  'hard-to-walk': '行动不便',
  'left-behind': '留守',
  disabled: '残疾',
  'in-need': '困难',
}

/** An auxiliary's visit is a draft until an officer of the beat has read it (规范2021 Art. 7). */
export const visitStates = ['draft', 'recorded'] as const
export type VisitState = (typeof visitStates)[number]

export const satisfactions = ['satisfied', 'fair', 'unsatisfied'] as const
export type Satisfaction = (typeof satisfactions)[number]

export const satisfactionNames: Record<Satisfaction, string> = {
  satisfied: '满意',
  fair: '一般',
  unsatisfied: '不满意',
}

/** What was seen, asked and told; everything may be left out. */
export interface VisitNotes {
  readonly checks: Readonly<Record<string, CheckResult>>
  readonly prompts: Readonly<Record<string, Finding>>
  readonly topics: readonly string[]
  readonly welfare: readonly WelfareNeed[]
  readonly landmark: string | null
  readonly contactName: string | null
  readonly note: string | null
  readonly nobodyHome: boolean
  readonly nextVisit: BeijingDay | null
}

/** What a permission looks at. `beatId` is a public id. */
export interface BeatScope {
  readonly stationId: number
  readonly beatId: string
}
