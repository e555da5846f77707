/** One line of the checklist as the officer reads it at the gate. */
export interface ChecklistItem {
  readonly key: string
  readonly name: string
  /** What to look at or to ask, in one short line. */
  readonly hint: string
}

/** 三必核 · 四必访 · 五必宣 of the community policing norm, as one version says it. */
export interface Checklist {
  readonly version: number
  readonly title: string
  /** 三必核: compared at the door; the data themselves stay in the police network. */
  readonly checks: readonly ChecklistItem[]
  /** 四必访: asked about. Groups mean needs of welfare, never a label on a person. */
  readonly prompts: readonly ChecklistItem[]
  /** 五必宣: told. */
  readonly topics: readonly ChecklistItem[]
}

export const checkResults = ['agrees', 'differs', 'to-check'] as const
export type CheckResult = (typeof checkResults)[number]

export const checkResultNames: Record<CheckResult, string> = {
  agrees: '一致',
  differs: '有出入',
  'to-check': '待核',
}

export const findings = ['nothing', 'found'] as const
export type Finding = (typeof findings)[number]

export const findingNames: Record<Finding, string> = { nothing: '没有', found: '有情况' }
