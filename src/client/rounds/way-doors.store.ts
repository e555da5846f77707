import { outgoing } from '@client/platform/outgoing'
import type { Outgoing } from '@client/platform/outgoing-item'
import type { CarriedWay, VillagerWord } from '@shared/visits/need'
import type { Round, WayDoor } from './rounds.api'

/** The same target as on the page of the need: there it is said again where it was refused. */
const targetOf = (needId: string) => `need:${needId}`

export interface Carried {
  readonly how: CarriedWay
  readonly word: VillagerWord
  readonly words: string
}

/** What of a door waits on this phone; null where nothing does. */
export const notedAt = (unsent: readonly Outgoing[], { id }: WayDoor): Outgoing | null =>
  unsent.find(({ target }) => target === targetOf(id)) ?? null

/** Notes with its own time that the answer was brought; it goes out now or when the signal is back. */
export function noteCarried(needId: string, { how, word, words }: Carried): void {
  const said = words.trim() === '' ? {} : { words: words.trim() }
  outgoing.add({
    target: targetOf(needId),
    path: `/api/needs/${needId}/carrying-back`,
    body: { how, word, ...said, happenedAt: new Date().toISOString() },
    files: [],
    beatId: null,
  })
}

export const isCarrying = (target: string): boolean => target.startsWith('need:')

/** The doors below a stop: those of its village, below the first stop there. */
export function doorsBelow(
  { stops, doors }: Pick<Round, 'stops' | 'doors'>,
  place: number,
): readonly WayDoor[] {
  const village = stops[place]?.village
  const isFirst = stops.findIndex((stop) => stop.village === village) === place
  return isFirst ? doors.filter((door) => door.village.name === village) : []
}

/** Those in villages to which nobody goes today. */
export const doorsElsewhere = ({ stops, doors }: Pick<Round, 'stops' | 'doors'>): readonly WayDoor[] =>
  doors.filter(({ village }) => !stops.some((stop) => stop.village === village.name))
