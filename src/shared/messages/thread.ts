export const threadStates = ['waiting', 'answered', 'closed'] as const
export type ThreadState = (typeof threadStates)[number]

/** Who has to answer: the beat's officer, past the promised time the deputy, then the station chief. */
export const escalations = ['beat', 'deputy', 'station-chief'] as const
export type Escalation = (typeof escalations)[number]

/** The resident waits for an answer that was promised by `dueAt`. */
export interface Waiting {
  readonly state: 'waiting'
  readonly escalation: Escalation
  readonly dueAt: Date
  /** When the next person is called in; null once the chief has it. */
  readonly escalateAt: Date | null
}

/** How a thread stands. */
export type Standing = Waiting | { readonly state: 'answered' } | { readonly state: 'closed' }

/** What a permission looks at. `beatId` is a public id. */
export interface ThreadScope {
  readonly stationId: number
  readonly beatId: string
  readonly residentId: string
}

export const threadActs = ['write', 'draft', 'close', 'hand-over', 'review'] as const
export type ThreadAct = (typeof threadActs)[number]

/** The people of a beat by name; null where the place is not filled today. */
export interface BeatPeople {
  readonly officer: string | null
  readonly deputy: string | null
  readonly chief: string | null
}
