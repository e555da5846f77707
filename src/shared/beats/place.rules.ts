/** A place in degrees (WGS 84 or GCJ-02: the difference of a few hundred metres does not change the nearest village). */
export interface Place {
  readonly lat: number
  readonly lng: number
}

const EARTH_RADIUS_METRES = 6_371_000
/** Mercator's plane has no poles. */
const MOST_LATITUDE = 85

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The distance along the ground, by the haversine formula. */
export function metresBetween(one: Place, other: Place): number {
  const north = radians(other.lat - one.lat)
  const east = radians(other.lng - one.lng)
  const chord =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(east / 2) ** 2
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** The Mercator image of a place; column `villages.place` holds the same. */
export function onPlane({ lat, lng }: Place): { readonly x: number; readonly y: number } {
  const held = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat))
  return { x: radians(lng), y: Math.log(Math.tan(Math.PI / 4 + radians(held) / 2)) }
}
