import type { StaffRole } from '@shared/kernel/actor'

/** How near somebody is to a dispute: whoever knows the people and the place is asked first (就近原则). */
export const nearnesses = ['village', 'beat', 'station'] as const
export type Nearness = (typeof nearnesses)[number]

export function nearnessOf({
  isOfVillage,
  isOfBeat,
}: {
  readonly isOfVillage: boolean
  readonly isOfBeat: boolean
}): Nearness {
  if (isOfVillage) return 'village'
  return isOfBeat ? 'beat' : 'station'
}

/** Within one distance: who leads, who assists, who mediates, who knows the village. */
const order: readonly StaffRole[] = ['officer', 'auxiliary', 'mediator', 'liaison', 'grid-worker']

/** The first of `takers` who is entered and did not step out; null where nobody is left. */
export const nextAmong = (
  takers: readonly (string | null | undefined)[],
  steppedOut: readonly string[],
): string | null => takers.find((one) => typeof one === 'string' && !steppedOut.includes(one)) ?? null

/**
 * Who handles it: whoever it was given to, else the first of `takers`, the officer of the beat. Only where that one
 * stepped out the next of them takes it.
 */
export function handlerAmong(
  given: string | null,
  takers: readonly (string | null | undefined)[],
  steppedOut: readonly string[],
): string | null {
  const usual = given ?? takers[0] ?? null
  if (usual === null || !steppedOut.includes(usual)) return usual
  return nextAmong(takers, steppedOut)
}

interface Candidate {
  readonly role: StaffRole
  readonly near: Nearness
}

/** Mediators belong to the station and are still asked before the pair of another beat. */
const distance = ({ near, role }: Candidate) =>
  nearnesses.indexOf(near) * 10 + (near === 'station' && role === 'mediator' ? -1 : order.indexOf(role))

export const nearestFirst = <C extends Candidate>(people: readonly C[]): C[] =>
  [...people].sort((one, other) => distance(one) - distance(other))
