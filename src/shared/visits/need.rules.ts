import { type BeijingDay, addDays, beijingDay, instantAt } from '@shared/kernel/beijing-time'
import { type Untimely, notedMoment } from '@shared/kernel/noted-moment.rules'
import { Refusal, type RefusalCode } from '@shared/kernel/refusals'
import type { Carrying, NeedAct, NeedProgress, NeedState, VillagerWord } from './need'

/** Days that a need has where nobody says otherwise. */
const USUAL_DAYS = 7
const MOST_DAYS = 180

export const startNeed = (dueDay: BeijingDay): NeedProgress => ({
  state: 'open',
  dueDay,
  answer: null,
  carried: null,
  reopened: 0,
})

export const usualDueDay = (now: Date): BeijingDay => addDays(beijingDay(now), USUAL_DAYS)

/** A promise lies ahead, and not so far that nobody remembers it. */
export function isDueDayFit(day: BeijingDay, now: Date): boolean {
  const today = beijingDay(now)
  return day >= today && day <= addDays(today, MOST_DAYS)
}

const allowed: Record<NeedState, readonly NeedAct[]> = {
  open: ['assignment', 'answer'],
  'answer-found': ['assignment', 'answer', 'carrying-back'],
  'carried-back': ['reopening', 'confirmation'],
}

/** Whether the state allows the act; a villager says only once that it is settled. */
export const stateAllows = ({ state, carried }: NeedProgress, act: NeedAct): boolean =>
  allowed[state].includes(act) && (act !== 'confirmation' || carried?.word === 'not-said')

function assertAllowed(progress: NeedProgress, act: NeedAct): void {
  if (!stateAllows(progress, act)) throw new Refusal('need.not-now')
}

export function reassign(progress: NeedProgress, dueDay: BeijingDay): NeedProgress {
  assertAllowed(progress, 'assignment')
  return { ...progress, dueDay }
}

/** An answer was found; it is not the end, somebody has to carry it back. */
export function findAnswer(progress: NeedProgress, answer: string): NeedProgress {
  assertAllowed(progress, 'answer')
  return { ...progress, state: 'answer-found', answer }
}

const untimely: Record<Untimely, RefusalCode> = {
  'not-yet': 'need.not-yet',
  'too-long-ago': 'need.too-long-ago',
  'moved-meanwhile': 'need.moved-meanwhile',
}

/** When the answer was carried back: as it was noted at the door, also where the phone had no signal; else now. */
export function carriedMoment(told: Date | null, lastStep: Date, now: Date): Date {
  if (told === null) return now
  const moment = notedMoment(told, lastStep, now)
  if (moment instanceof Date) return moment
  throw new Refusal(untimely[moment])
}

/** The answer reached the villager. Where they are not satisfied it goes on: the need is open again. */
export function carryBack(progress: NeedProgress, carried: Carrying, now: Date): NeedProgress {
  assertAllowed(progress, 'carrying-back')
  const told: NeedProgress = { ...progress, state: 'carried-back', carried }
  return carried.word === 'not-satisfied' ? openAgain(told, now) : told
}

const openAgain = (progress: NeedProgress, now: Date): NeedProgress => ({
  ...progress,
  state: 'open',
  dueDay: usualDueDay(now),
  carried: null,
  reopened: progress.reopened + 1,
})

export function reopen(progress: NeedProgress, now: Date): NeedProgress {
  assertAllowed(progress, 'reopening')
  return openAgain(progress, now)
}

/** The resident's own word on an answer that was carried back. */
export function confirm(
  progress: NeedProgress,
  word: Exclude<VillagerWord, 'not-said'>,
  now: Date,
): NeedProgress {
  assertAllowed(progress, 'confirmation')
  const { carried } = progress
  if (carried === null) throw new Refusal('need.not-now')
  const told = { ...progress, carried: { ...carried, word } }
  return word === 'satisfied' ? told : openAgain(told, now)
}

const LAST_MINUTE = 24 * 60 - 1

/** A day's work is due in the last minute of the day. */
export const dueMoment = (dueDay: BeijingDay): Date => instantAt(dueDay, LAST_MINUTE)

export const isNeedOverdue = ({ state, dueDay }: NeedProgress, now: Date): boolean =>
  state !== 'carried-back' && dueDay < beijingDay(now)
