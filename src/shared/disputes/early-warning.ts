import type { BeijingDay } from '@shared/kernel/beijing-time'
import type { Risk } from './dispute'
import type { DisputeCategory } from './dispute-category'

/** What somebody who goes from door to door notices; ticked, not written. */
export const warningSigns = [
  'quarrels',
  'money',
  'land',
  'elder-or-child',
  'drinking',
  'threats',
  'was-hit',
  'many-people',
  'failed-before',
] as const
export type WarningSign = (typeof warningSigns)[number]

export const warningSignNames: Record<WarningSign, string> = {
  quarrels: '常吵架',
  money: '为钱',
  land: '为地、为房',
  'elder-or-child': '老人、孩子受影响',
  drinking: '喝酒闹事',
  threats: '说过要报复、寻短见',
  'was-hit': '动过手',
  'many-people': '人多、要聚集',
  'failed-before': '调解过没成',
}

export const warningStates = ['open', 'case', 'answered'] as const
export type WarningState = (typeof warningStates)[number]

export const warningStateNames: Record<WarningState, string> = {
  open: '等民警看',
  case: '已立为纠纷来办',
  answered: '已答复',
}

/** 矛盾纠纷排查表, one line of it. */
export interface EarlyWarning {
  readonly category: DisputeCategory
  readonly noticedOn: BeijingDay
  /** How the two sides are called; never a phone or a number. */
  readonly parties: readonly string[]
  readonly signs: readonly WarningSign[]
  readonly words: string
  readonly risk: Risk
  readonly riskSigns: readonly string[]
  readonly state: WarningState
}

/** What a permission looks at. `beatId` is a public id. */
export interface WarningScope {
  readonly stationId: number
  readonly beatId: string
  readonly reporterId: string
}
