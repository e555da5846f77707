export const opinionKinds = ['opinion', 'clue'] as const
export type OpinionKind = (typeof opinionKinds)[number]

/** A wish or complaint about the service, or a clue about something wrong in the village. */
export const opinionKindNames: Record<OpinionKind, string> = { opinion: '意见建议', clue: '问题线索' }

export const opinionStates = ['received', 'answered'] as const
export type OpinionState = (typeof opinionStates)[number]

/** The services that are rated when they end. */
export const ratedServices = ['thread', 'booking', 'dispute'] as const
export type RatedService = (typeof ratedServices)[number]

export const ratedServiceNames: Record<RatedService, string> = {
  thread: '问民警的事',
  booking: '上门办证',
  dispute: '反映的纠纷',
}

export const satisfactionAnswers = ['satisfied', 'fair', 'unsatisfied'] as const
export type SatisfactionAnswer = (typeof satisfactionAnswers)[number]

export const satisfactionNames: Record<SatisfactionAnswer, string> = {
  satisfied: '满意',
  fair: '一般',
  unsatisfied: '不满意',
}
