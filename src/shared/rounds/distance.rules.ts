import type { Place, StopKind } from './round'

const EARTH_METRES = 6_371_000
/** Roads between the plateaus wind: a straight line times this. An estimate, not a measurement. */
const ROAD_FACTOR = 1.4
/** Two homes of one village share its point on the map, but not their gate. */
const BETWEEN_GATES_METRES = 400
const METRES_A_MINUTE = 25_000 / 60
/** How long the officers stay: to take a picture and papers, or to hand over a card. */
const STAY_MINUTES: Record<StopKind, number> = { visit: 30, delivery: 10 }

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The straight line over the ground (haversine). */
export function metresBetween(one: Place, other: Place): number {
  const dLat = radians(other.lat - one.lat)
  const dLng = radians(other.lng - one.lng)
  const part =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(dLng / 2) ** 2
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(Math.min(1, part)))
}

/** What the motorbike is likely to ride between two gates. */
export const roadMetres = (one: Place, other: Place): number =>
  Math.max(BETWEEN_GATES_METRES, metresBetween(one, other) * ROAD_FACTOR)

/** How long riding that far is likely to take. */
export const ridingMinutes = (metres: number): number => metres / METRES_A_MINUTE

/** At a door that nobody booked: a word, an answer, a look. */
export const DOOR_MINUTES = 15

/** How long a stop is likely to take. */
export const stayMinutes = (kind: StopKind): number => STAY_MINUTES[kind]

/** The middle of several places; null where there is none. */
export function middleOf(places: readonly Place[]): Place | null {
  if (places.length === 0) return null
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return { lat: mean(places.map(({ lat }) => lat)), lng: mean(places.map(({ lng }) => lng)) }
}
