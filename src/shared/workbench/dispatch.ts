/** 派单 → 接单 → 到场 → 结果; or handed back with a reason, and given again. */
export const dispatchStates = ['given', 'accepted', 'arrived', 'done', 'handed-back'] as const
export type DispatchState = (typeof dispatchStates)[number]

/** `giving` again, after it came back or because somebody else is nearer. */
export const dispatchActs = ['acceptance', 'arrival', 'result', 'handing-back', 'giving'] as const
export type DispatchAct = (typeof dispatchActs)[number]

export const dispatchSources = ['110', 'phone', 'station'] as const
export type DispatchSource = (typeof dispatchSources)[number]

/** `answered` ends it; the others made a case of it, in the words that were there. */
export const dispatchOutcomes = ['answered', 'need', 'dispute'] as const
export type DispatchOutcome = (typeof dispatchOutcomes)[number]

export const dispatchSubjects = ['dispute', 'need'] as const
export type DispatchSubject = (typeof dispatchSubjects)[number]

/** How it stands; everything that a rule decides on. */
export interface DispatchProgress {
  readonly state: DispatchState
  readonly dueAt: Date
  readonly outcome: DispatchOutcome | null
}

/** What a permission looks at. */
export interface DispatchScope {
  readonly stationId: number
  /** Public id. */
  readonly beatId: string
  readonly givenBy: string
  readonly officerId: string
  readonly auxiliaryId: string | null
}
