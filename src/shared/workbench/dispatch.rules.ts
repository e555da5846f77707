import { type BeijingDay, addDays, beijingDay, instantAt } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import type {
  DispatchAct,
  DispatchOutcome,
  DispatchProgress,
  DispatchSource,
  DispatchState,
} from './dispatch'

const MOST_DAYS = 30
const LAST_MINUTE = 24 * 60 - 1

const allowed: Record<DispatchState, readonly DispatchAct[]> = {
  given: ['acceptance', 'handing-back', 'giving'],
  // Some matters are settled by a call on the way.
  accepted: ['arrival', 'result', 'handing-back', 'giving'],
  arrived: ['result', 'handing-back'],
  'handed-back': ['giving', 'result'],
  done: [],
}

const leadsTo: Record<Exclude<DispatchAct, 'result'>, DispatchState> = {
  acceptance: 'accepted',
  arrival: 'arrived',
  'handing-back': 'handed-back',
  giving: 'given',
}

export const stateAllows = ({ state }: Pick<DispatchProgress, 'state'>, act: DispatchAct): boolean =>
  allowed[state].includes(act)

function assertAllowed(progress: DispatchProgress, act: DispatchAct): void {
  if (!stateAllows(progress, act)) throw new Refusal('dispatch.not-now')
}

/** It is due at the end of a day; a day that lies ahead, and near. */
export function dueOn(day: BeijingDay, now: Date): Date {
  const today = beijingDay(now)
  if (day >= today && day <= addDays(today, MOST_DAYS)) return instantAt(day, LAST_MINUTE)
  throw new Refusal('request.invalid', {
    errors: [{ field: 'body.dueDay', text: '期限从今天起，最多 30 天' }],
  })
}

export const giveOut = (dueAt: Date): DispatchProgress => ({ state: 'given', dueAt, outcome: null })

export function move(progress: DispatchProgress, act: Exclude<DispatchAct, 'result'>): DispatchProgress {
  assertAllowed(progress, act)
  return { ...progress, state: leadsTo[act] }
}

/** A dispatch about a case ends with an answer: the case itself goes on where it is. */
export function finish(
  progress: DispatchProgress,
  outcome: DispatchOutcome,
  isAboutCase: boolean,
): DispatchProgress {
  assertAllowed(progress, 'result')
  if (isAboutCase && outcome !== 'answered') throw new Refusal('dispatch.has-case')
  return { ...progress, state: 'done', outcome }
}

export const dispatchStateNames: Record<DispatchState, string> = {
  given: '等着接单',
  accepted: '接了，去办',
  arrived: '到场了',
  done: '有结果了',
  'handed-back': '退回来了，要再派',
}

export const dispatchActNames: Record<DispatchAct, string> = {
  acceptance: '接单',
  arrival: '到场了',
  result: '写结果',
  'handing-back': '退回',
  giving: '再派一次',
}

export const dispatchStepNames: Record<DispatchAct, string> = {
  ...dispatchActNames,
  acceptance: '接了单',
  result: '有了结果',
  'handing-back': '退回了',
  giving: '派了单',
}

export const dispatchSourceNames: Record<DispatchSource, string> = {
  '110': '110 转来的',
  phone: '电话里说的',
  station: '所里交办的',
}

export const dispatchOutcomeNames: Record<DispatchOutcome, string> = {
  answered: '办好了，答复了',
  need: '是件难处，要跟着办',
  dispute: '是纠纷，登记来办',
}
