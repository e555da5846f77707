import { type Actor, type StaffActor, type StaffRole, isStaff } from '@shared/kernel/actor'
import { type NeedAct, type NeedProgress, type NeedScope, needActs } from './need'
import { stateAllows } from './need.rules'
import type { BeatScope } from './visit'

/** `staff` sees everything with its steps; `own` is the resident who raised it: what was said, how it stands, the answer. */
export type NeedSight = 'staff' | 'own'

const worksOnBeat = (actor: StaffActor, { beatId }: Pick<NeedScope, 'beatId'>) =>
  actor.beatIds.includes(beatId) || actor.deputyBeatIds.includes(beatId)

const isPolice = (actor: StaffActor) => actor.role === 'officer' || actor.role === 'auxiliary'

/** The pair and the deputy of the beat, the chief, whoever owns it or wrote it down, and the resident who raised it. */
export function needSightOf(actor: Actor, need: NeedScope): NeedSight | null {
  if (!isStaff(actor)) return need.residentId === actor.accountId ? 'own' : null
  if (actor.stationId !== need.stationId || actor.role === 'administrator') return null
  const hasPart = [need.ownerId, need.writtenBy].includes(actor.accountId)
  const isDuty = isPolice(actor) && worksOnBeat(actor, need)
  return hasPart || isDuty || actor.role === 'station-chief' ? 'staff' : null
}

/** Who decides on it by role; the owner finds the answer and carries it back, whoever that is. */
const actsOfRole: Record<StaffRole, readonly NeedAct[]> = {
  officer: ['assignment', 'answer', 'carrying-back', 'reopening'],
  auxiliary: ['carrying-back'],
  'station-chief': ['assignment', 'answer', 'carrying-back', 'reopening'],
  'grid-worker': [],
  mediator: [],
  liaison: [],
  administrator: [],
}
const ownersActs: readonly NeedAct[] = ['answer', 'carrying-back']
const residentsActs: readonly NeedAct[] = ['reopening', 'confirmation']

/** An officer of another beat who owns a need acts on it as its owner, not as an officer of the beat. */
function actsOfStaff(actor: StaffActor, need: NeedScope): readonly NeedAct[] {
  const onDuty = actor.role === 'station-chief' || worksOnBeat(actor, need)
  const byRole = onDuty ? actsOfRole[actor.role] : []
  return need.ownerId === actor.accountId ? [...byRole, ...ownersActs] : byRole
}

/** Whether the person may do the act at all, whatever the state. */
export function mayActOnNeed(actor: Actor, need: NeedScope, act: NeedAct): boolean {
  const sight = needSightOf(actor, need)
  if (sight === null) return false
  return isStaff(actor) ? actsOfStaff(actor, need).includes(act) : residentsActs.includes(act)
}

/** What the person may do now; pages offer exactly this. */
export const needActsOffered = (
  actor: Actor,
  need: NeedScope & { readonly progress: NeedProgress },
): NeedAct[] => needActs.filter((act) => stateAllows(need.progress, act) && mayActOnNeed(actor, need, act))

/** Police of the beat, the chief, and grid workers and cadres for their own villages. */
export function mayWriteNeed(actor: Actor, place: BeatScope & { readonly isOwnVillage: boolean }): boolean {
  if (!isStaff(actor) || actor.stationId !== place.stationId) return false
  if (actor.role === 'station-chief') return true
  if (actor.role === 'grid-worker' || actor.role === 'liaison') return place.isOwnVillage
  return isPolice(actor) && worksOnBeat(actor, place)
}

/** To whom a need may be given: everybody who goes out to the villages, and the chief. */
export const mayOwnNeed = (role: StaffRole): boolean => role !== 'administrator'
