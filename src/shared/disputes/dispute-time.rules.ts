import { HOUR, type BeijingDay, addDays, beijingDay, instantAt } from '@shared/kernel/beijing-time'
import type { DisputeStage, DisputeState, Progress, Risk } from './dispute'

const DAY = 24 * HOUR

/** Product defaults of facts.md D4; the station's answer decides. Red is now. */
export const FIRST_CONTACT: Record<Risk, number> = { blue: 48 * HOUR, yellow: 24 * HOUR, red: 0 }
/** Blue is settled within 15 days; yellow is reviewed every week, red every day. */
const SETTLE_BLUE = 15 * DAY
const REVIEW: Record<'yellow' | 'red', number> = { yellow: 7 * DAY, red: DAY }
/** What waits for a signature or for the file is looked at again after a week. */
const LOOK_AGAIN = 7 * DAY

const END_OF_DUTY = 18 * 60

const stages: Record<DisputeState, DisputeStage> = {
  registered: 'to-accept',
  screened: 'to-accept',
  accepted: 'under-way',
  assigned: 'under-way',
  convened: 'under-way',
  'in-mediation': 'under-way',
  agreed: 'under-way',
  'not-agreed': 'under-way',
  performing: 'follow-up',
  'followed-up-7': 'follow-up',
  'followed-up-30': 'follow-up',
  'followed-up-90': 'follow-up',
  archived: 'closed',
  'refused-by-party': 'closed',
  'to-110': 'closed',
  'to-authority': 'closed',
  'to-court': 'closed',
  'to-centre': 'closed',
  withdrawn: 'closed',
  merged: 'closed',
}

export const stageOf = (state: DisputeState): DisputeStage => stages[state]
export const isClosed = (state: DisputeState): boolean => stages[state] === 'closed'

interface FollowUp {
  readonly state: 'followed-up-7' | 'followed-up-30' | 'followed-up-90'
  readonly days: 7 | 30 | 90
}

/** The next follow-up; null where none is left. Yellow and red have one more, after 90 days. */
export function nextFollowUp({ state, risk }: Pick<Progress, 'state' | 'risk'>): FollowUp | null {
  if (state === 'performing') return { state: 'followed-up-7', days: 7 }
  if (state === 'followed-up-7') return { state: 'followed-up-30', days: 30 }
  if (state === 'followed-up-30' && risk !== 'blue') return { state: 'followed-up-90', days: 90 }
  return null
}

/** The day from which the next follow-up counts. */
export function followUpDay(progress: Progress): BeijingDay | null {
  const next = nextFollowUp(progress)
  return next === null || progress.settledAt === null
    ? null
    : addDays(beijingDay(progress.settledAt), next.days)
}

const later = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds)

const settleBy = ({ risk, askedAt, lastActAt }: Progress) =>
  risk === 'blue' ? later(askedAt, SETTLE_BLUE) : later(lastActAt, REVIEW[risk])

/** The next day on which something that was promised is due; null where all is done. */
export function instalmentDay({ agreement }: Pick<Progress, 'agreement'>): BeijingDay | null {
  const owed = (agreement?.instalments ?? []).filter(({ doneOn }) => doneOn === null)
  return owed.map(({ due }) => due).sort()[0] ?? null
}

function followUpDue(progress: Progress): Date {
  const [day] = [followUpDay(progress), instalmentDay(progress)].filter((one) => one !== null).sort()
  return day === undefined ? later(progress.since, LOOK_AGAIN) : instantAt(day, END_OF_DUTY)
}

/** By when the next thing has to be done; for what has ended, when it ended. */
export function dueAt(progress: Progress): Date {
  switch (stages[progress.state]) {
    case 'to-accept':
      return later(progress.askedAt, FIRST_CONTACT[progress.risk])
    case 'under-way':
      return progress.state === 'agreed' ? later(progress.since, LOOK_AGAIN) : settleBy(progress)
    case 'follow-up':
      return followUpDue(progress)
    case 'closed':
      return progress.since
  }
}

export const isOverdue = (progress: Progress, now: Date): boolean =>
  !isClosed(progress.state) && dueAt(progress) < now

/** Places below this one are red, below the next still open. */
export const END_OF_RED = 1e14
export const END_OF_OPEN = 2e14
const LAST_PLACE = 1e15

/** The place on the desk, ascending: red first, then by due time, then what has ended, the newest first. */
export function deskPlace(progress: Progress): number {
  if (isClosed(progress.state)) return LAST_PLACE - progress.since.getTime()
  return (progress.risk === 'red' ? 0 : END_OF_RED) + dueAt(progress).getTime()
}
