import type { StaffActor, StaffRole } from '@shared/kernel/actor'
import type { WarningScope } from './early-warning'

const writers: readonly StaffRole[] = ['grid-worker', 'liaison']

/** Who goes from door to door writes sheets, for the villages of theirs. */
export const mayWarn = (actor: StaffActor, isOwnVillage: boolean): boolean =>
  writers.includes(actor.role) && isOwnVillage

const ofBeat = (actor: StaffActor, { beatId }: WarningScope) =>
  actor.beatIds.includes(beatId) || actor.deputyBeatIds.includes(beatId)

/** Who wrote it, the police of the beat, the chief. */
export function mayReadWarning(actor: StaffActor, warning: WarningScope): boolean {
  if (actor.stationId !== warning.stationId) return false
  if (actor.role === 'station-chief' || actor.accountId === warning.reporterId) return true
  return ['officer', 'auxiliary'].includes(actor.role) && ofBeat(actor, warning)
}

/** Whoever looks at it for the police says that they are too close to a side; who wrote it keeps their own words. */
export const mayStepOutOfWarning = (actor: StaffActor, warning: WarningScope): boolean =>
  mayReadWarning(actor, warning) && actor.accountId !== warning.reporterId

/** An officer of the beat or the chief makes it a case or answers it. */
export const mayDecideWarning = (actor: StaffActor, warning: WarningScope): boolean =>
  mayReadWarning(actor, warning) && (actor.role === 'officer' || actor.role === 'station-chief')
