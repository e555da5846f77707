import { Refusal } from '@shared/kernel/refusals'
import type { Escalation, Standing, ThreadAct, ThreadState, Waiting } from './thread'

/** A question is asked, or asked again: the beat answers by `replyBy`. */
export const startWaiting = (replyBy: Date): Waiting => ({
  state: 'waiting',
  escalation: 'beat',
  dueAt: replyBy,
  escalateAt: replyBy,
})

/** Staff answer; only the resident reopens what is closed. */
export function answer(standing: Standing): Standing {
  if (standing.state === 'closed') throw new Refusal('thread.closed')
  return { state: 'answered' }
}

export function assertMayDraft(standing: Standing): void {
  if (standing.state !== 'waiting') throw new Refusal('thread.not-waiting')
}

/** Closes what has been answered. */
export function close(standing: Standing): Standing {
  switch (standing.state) {
    case 'waiting':
      throw new Refusal('thread.not-answered')
    case 'answered':
      return { state: 'closed' }
    case 'closed':
      throw new Refusal('thread.closed')
  }
}

export function assertMayHandOver(standing: Standing, from: string, to: string): void {
  if (standing.state === 'closed') throw new Refusal('thread.closed')
  if (from === to) throw new Refusal('thread.same-beat')
}

const nextAfter: Record<Escalation, Escalation | null> = {
  beat: 'deputy',
  deputy: 'station-chief',
  'station-chief': null,
}

/** The next step of a thread past its time, or null where none is due. A beat without a deputy goes to the chief. */
export function nextEscalation(standing: Standing, now: Date, hasDeputy: boolean): Escalation | null {
  if (standing.state !== 'waiting') return null
  if (standing.escalateAt === null || standing.escalateAt > now) return null
  const next = nextAfter[standing.escalation]
  return next === 'deputy' && !hasDeputy ? 'station-chief' : next
}

/** The promise to the villager stays as it was made; the deputy has until `nextStepAt`, the chief is the last. */
export const escalate = (standing: Waiting, to: Escalation, nextStepAt: Date): Waiting => ({
  ...standing,
  escalation: to,
  escalateAt: to === 'station-chief' ? null : nextStepAt,
})

export const isOverdue = (standing: Standing, now: Date): boolean =>
  standing.state === 'waiting' && standing.dueAt < now

const actsIn: Record<ThreadState, readonly ThreadAct[]> = {
  waiting: ['write', 'draft', 'hand-over', 'review'],
  answered: ['write', 'close', 'hand-over', 'review'],
  closed: ['review'],
}

/** Whether the state allows the act to staff; a resident may always write. */
export const stateAllows = (state: ThreadState, act: ThreadAct): boolean => actsIn[state].includes(act)

/** Places below this one are waiting; all others come after it. */
export const END_OF_WAITING = 1e14
const LAST_PLACE = 1e15

/** The place in the inbox, ascending: waiting by due time (so the overdue lead), then the newest change first. */
export const inboxPlace = (standing: Standing, changedAt: Date): number =>
  standing.state === 'waiting' ? standing.dueAt.getTime() : LAST_PLACE - changedAt.getTime()
