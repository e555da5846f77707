import type { BeijingDay } from '@shared/kernel/beijing-time'

/** Something that waits for a person, as the workbench lists it among other work. */
export interface WaitingNeed {
  /** Public id. */
  readonly id: string
  readonly kind: 'need'
  readonly title: string
  readonly village: string
  readonly dueAt: BeijingDay
  readonly state: 'open' | 'answer-found'
  /** The name of the person whose turn it is. */
  readonly waitingFor: string
}
