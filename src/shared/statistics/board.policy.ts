import { type Actor, type StaffActor, isStaff } from '@shared/kernel/actor'

/**
 * The chief sees the own station, the administrator sums without villages. No officer: a beat is one officer's and one
 * auxiliary's, so that its figures would be a person's (国办函〔2026〕12号, red lines of facts.md 0.2).
 */
export const boardRoles = ['station-chief', 'administrator'] as const

interface Wanted {
  /** Null for all of them. */
  readonly stationId: number | null
  readonly village: string | null
}

/** Whether the person may look at these figures. */
export function maySeeBoard(actor: Actor, { stationId, village }: Wanted): actor is StaffActor {
  if (!isStaff(actor)) return false
  if (actor.role === 'administrator') return village === null
  return actor.role === 'station-chief' && actor.stationId === stationId
}

/** Only who may read the cases themselves sees in which village they are. */
export const maySeeVillages = (actor: Actor): boolean => actor.role === 'station-chief'
