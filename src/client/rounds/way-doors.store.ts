import { outgoing } from '@client/platform/outgoing'
import type { Outgoing } from '@client/platform/outgoing-item'
import { lastOf } from '@shared/kernel/last'
import type { CarriedWay, VillagerWord } from '@shared/visits/need'
import type { Round, Stop, WayDoor } from './rounds.api'

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

/** Taking a door into the round waits under a target of its own. */
const roundTarget = (doorId: string) => `round-door:${doorId}`

export const isTaking = (target: string): boolean => target.startsWith('round-door:')

/** Takes a door into today's round, or out of it; without signal it waits on the phone. */
export function noteTaken({ beat, day }: Pick<Round, 'beat' | 'day'>, door: WayDoor, taken: boolean): void {
  const { kind, id } = door
  outgoing.add({
    target: roundTarget(id),
    path: '/api/rounds/doors',
    body: { beatId: beat.id, day, kind, id, taken },
    files: [],
    beatId: null,
    inOrder: true,
  })
}

/** What of it waits on this phone, the last that was said; null where nothing does. */
export const takingOf = (unsent: readonly Outgoing[], { id }: WayDoor): Outgoing | null =>
  lastOf(unsent.filter(({ target }) => target === roundTarget(id))) ?? null

/** What lies on the way of a day: a home, or a door that was taken into it. */
export type Way =
  { readonly id: string; readonly stop: Stop } | { readonly id: string; readonly door: WayDoor }

export const halfOf = (way: Way): Stop['half'] => ('stop' in way ? way.stop.half : null)

type Day = Pick<Round, 'stops' | 'doors' | 'way'>

const isTaken = (unsent: readonly Outgoing[], door: WayDoor): boolean => {
  const said = takingOf(unsent, door)
  return said?.refusal === null ? said.body.taken === true : door.leg !== null
}

export const villageOf = (way: Way): string => ('stop' in way ? way.stop.village : way.door.village.name)

/** After the last one of its village, else at the end: where exactly, the station reckons once it hears of it. */
function withDoor(way: readonly Way[], door: WayDoor): readonly Way[] {
  const last = way.map(villageOf).lastIndexOf(door.village.name)
  const at = last === -1 ? way.length : last + 1
  return [...way.slice(0, at), { id: door.id, door }, ...way.slice(at)]
}

/** The way of the day as this phone knows it: the station's order, and what was noted here since. */
export function wayOf({ stops, doors, way }: Day, unsent: readonly Outgoing[]): readonly Way[] {
  const taken = doors.filter((door) => isTaken(unsent, door))
  const known = way.flatMap((id): Way[] => {
    const stop = stops.find((one) => one.id === id)
    if (stop !== undefined) return [{ id, stop }]
    return taken.filter((door) => door.id === id).map((door) => ({ id, door }))
  })
  return taken.filter(({ id }) => !way.includes(id)).reduce(withDoor, known)
}

/** The doors that nobody took: they only lie on the way. */
const untaken = ({ doors }: Day, way: readonly Way[]) =>
  doors.filter(({ id }) => !way.some((one) => one.id === id))

/** The doors below a stop: those of its village, below the first stop there. */
export function doorsBelow(round: Day, way: readonly Way[], place: number): readonly WayDoor[] {
  const places = [
    ...way.map(villageOf),
    ...round.stops.filter(({ done }) => done).map(({ village }) => village),
  ]
  const village = places[place]
  if (places.indexOf(village ?? '') !== place) return []
  return untaken(round, way).filter((door) => door.village.name === village)
}

/** Those in villages to which nobody goes today. */
export const doorsElsewhere = (round: Day, way: readonly Way[]): readonly WayDoor[] =>
  untaken(round, way).filter(
    ({ village: { name } }) =>
      !round.stops.some(({ village }) => village === name) && !way.some((one) => villageOf(one) === name),
  )
