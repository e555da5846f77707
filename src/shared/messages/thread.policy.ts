import { isStaff, type Actor, type StaffActor, type StaffRole } from '@shared/kernel/actor'
import type { Standing, ThreadAct, ThreadScope } from './thread'
import { threadActs } from './thread'
import { stateAllows } from './thread.rules'

const isOwn = (actor: Actor, thread: ThreadScope) =>
  actor.role === 'resident' && actor.accountId === thread.residentId

/** Works on the beat today: one of its pair or its deputy. */
const worksOnBeat = (actor: StaffActor, { stationId, beatId }: ThreadScope) =>
  actor.stationId === stationId && (actor.beatIds.includes(beatId) || actor.deputyBeatIds.includes(beatId))

/** Grid workers, mediators and liaisons have no part in it; the administrator never sees content. */
const mayEver: Record<
  StaffRole,
  { readonly wholeStation: boolean; readonly acts: readonly ThreadAct[] } | null
> = {
  officer: { wholeStation: false, acts: ['write', 'close', 'hand-over', 'review'] },
  auxiliary: { wholeStation: false, acts: ['draft'] },
  'station-chief': { wholeStation: true, acts: ['write', 'close', 'hand-over', 'review'] },
  'grid-worker': null,
  mediator: null,
  liaison: null,
  administrator: null,
}

/** The acts of a resident on their own thread. */
const ownActs: readonly ThreadAct[] = ['write', 'close']

/** The resident themselves, the pair and deputy of the beat, the chief of the station; nobody else. */
export function mayReadThread(actor: Actor, thread: ThreadScope): boolean {
  if (!isStaff(actor)) return isOwn(actor, thread)
  const scope = mayEver[actor.role]
  if (scope === null) return false
  return scope.wholeStation ? actor.stationId === thread.stationId : worksOnBeat(actor, thread)
}

/** Whether the person may do the act at all, whatever the state. An auxiliary drafts, an officer sends. */
export function mayActOnThread(actor: Actor, thread: ThreadScope, act: ThreadAct): boolean {
  if (!mayReadThread(actor, thread)) return false
  return isStaff(actor) ? (mayEver[actor.role]?.acts.includes(act) ?? false) : ownActs.includes(act)
}

const residentWrites = (actor: Actor, act: ThreadAct) => !isStaff(actor) && act === 'write'

/** What the person may do now; pages offer exactly this. */
export const actsOffered = (actor: Actor, thread: ThreadScope, standing: Standing): ThreadAct[] =>
  threadActs.filter(
    (act) =>
      mayActOnThread(actor, thread, act) && (residentWrites(actor, act) || stateAllows(standing.state, act)),
  )
