import { type Actor, type StaffActor, type StaffRole, isStaff } from '@shared/kernel/actor'
import { type DispatchAct, type DispatchProgress, type DispatchScope, dispatchActs } from './dispatch'
import { stateAllows } from './dispatch.rules'

const police: readonly StaffRole[] = ['officer', 'auxiliary']

const worksOnBeat = (actor: StaffActor, { beatId }: Pick<DispatchScope, 'beatId'>) =>
  actor.beatIds.includes(beatId) || actor.deputyBeatIds.includes(beatId)

const isNamed = ({ accountId }: StaffActor, { officerId, auxiliaryId }: DispatchScope) =>
  accountId === officerId || accountId === auxiliaryId

/** The chief in the whole station; an officer in the beats that they look after today. */
export function mayGive(actor: Actor, beat: Pick<DispatchScope, 'stationId' | 'beatId'>): boolean {
  if (!isStaff(actor) || actor.stationId !== beat.stationId) return false
  return actor.role === 'station-chief' || (actor.role === 'officer' && worksOnBeat(actor, beat))
}

export const mayGiveAnywhere = ({ role, beatIds, deputyBeatIds }: StaffActor): boolean =>
  role === 'station-chief' || (role === 'officer' && beatIds.length + deputyBeatIds.length > 0)

/** The chief, the police of the beat with its deputy, whoever was sent or sent them. */
export function maySeeDispatch(actor: Actor, dispatch: DispatchScope): actor is StaffActor {
  if (!isStaff(actor) || actor.stationId !== dispatch.stationId) return false
  if (actor.role === 'station-chief') return true
  if (!police.includes(actor.role)) return false
  return isNamed(actor, dispatch) || actor.accountId === dispatch.givenBy || worksOnBeat(actor, dispatch)
}

const going: readonly DispatchAct[] = ['acceptance', 'arrival', 'result', 'handing-back']

/** Whoever is sent or looks after the beat goes; the chief gives, and closes what came back. */
export function mayActOnDispatch(actor: Actor, dispatch: DispatchScope, act: DispatchAct): boolean {
  if (!maySeeDispatch(actor, dispatch)) return false
  if (act === 'giving') return mayGive(actor, dispatch)
  const goes = isNamed(actor, dispatch) || worksOnBeat(actor, dispatch)
  if (actor.role === 'station-chief' && !goes) return act === 'result'
  return goes && going.includes(act)
}

/** What the person may do now; pages offer exactly this. */
export const actsOffered = (
  actor: Actor,
  dispatch: DispatchScope & { readonly progress: DispatchProgress },
): DispatchAct[] =>
  dispatchActs.filter((act) => stateAllows(dispatch.progress, act) && mayActOnDispatch(actor, dispatch, act))
