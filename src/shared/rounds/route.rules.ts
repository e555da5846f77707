import { lastOf } from '@shared/kernel/last'
import { roadMetres } from './distance.rules'
import type { Place, RouteStop } from './round'

/** Up to here the shortest of all orders is found; beyond, a good one. */
export const MOST_EXACT = 9

/** The way of a whole round: out of the office, from gate to gate, and back. */
export function routeMetres(office: Place, route: readonly RouteStop[]): number {
  const places = [office, ...route.map(({ place }) => place), office]
  if (route.length === 0) return 0
  return places.reduce((sum, place, index) => {
    const next = places[index + 1]
    return next === undefined ? sum : sum + roadMetres(place, next)
  }, 0)
}

/** A half-day that was agreed is kept: no afternoon home before a morning one. */
export function keepsHalves(route: readonly Pick<RouteStop, 'half'>[]): boolean {
  const firstAfternoon = route.findIndex(({ half }) => half === 'afternoon')
  const lastMorning = route.map(({ half }) => half).lastIndexOf('morning')
  return firstAfternoon === -1 || lastMorning < firstAfternoon
}

/** One way that reaches certain stops and ends at one of them. */
interface Way {
  readonly metres: number
  readonly route: readonly number[]
}

/** The shortest order (Held and Karp 1962): for each set of stops and each last one, the best way so far. */
export function shortestOrder(office: Place, stops: readonly RouteStop[]): readonly RouteStop[] {
  const mornings = stops.reduce(
    (mask, { half }, index) => (half === 'morning' ? mask | (1 << index) : mask),
    0,
  )
  const isNext = (visited: number, { half }: RouteStop) =>
    half !== 'afternoon' || (visited & mornings) === mornings
  const best: Map<number, Way>[] = Array.from({ length: 1 << stops.length }, () => new Map<number, Way>())

  const extend = (visited: number, from: Place, way: Way) => {
    stops.forEach((stop, index) => {
      const bit = 1 << index
      if ((visited & bit) !== 0 || !isNext(visited, stop)) return
      const metres = way.metres + roadMetres(from, stop.place)
      const known = best[visited | bit]?.get(index)
      if (known === undefined || metres < known.metres)
        best[visited | bit]?.set(index, { metres, route: [...way.route, index] })
    })
  }
  extend(0, office, { metres: 0, route: [] })
  best.forEach((ways, visited) => {
    ways.forEach((way, end) => {
      extend(visited, stops[end]?.place ?? office, way)
    })
  })

  const whole = [...(lastOf(best)?.values() ?? [])]
  const home = ({ metres, route }: Way) =>
    metres + roadMetres(stops[lastOf(route) ?? 0]?.place ?? office, office)
  const [shortest] = whole.sort((one, other) => home(one) - home(other))
  return (shortest?.route ?? []).flatMap((index) => stops[index] ?? [])
}

/** The nearest next each time, mornings first. */
function nearestNext(office: Place, stops: readonly RouteStop[]): RouteStop[] {
  const left = [...stops]
  const route: RouteStop[] = []
  while (left.length > 0) {
    const from = lastOf(route)?.place ?? office
    const mornings = left.some(({ half }) => half === 'morning')
    const open = left.filter(({ half }) => half !== 'afternoon' || !mornings)
    const [nearest] = open.sort((one, other) => roadMetres(from, one.place) - roadMetres(from, other.place))
    if (nearest === undefined) break
    route.push(nearest)
    left.splice(left.indexOf(nearest), 1)
  }
  return route
}

const reversedBetween = (route: readonly RouteStop[], from: number, to: number): RouteStop[] => [
  ...route.slice(0, from),
  ...route.slice(from, to).reverse(),
  ...route.slice(to),
]

/** Turns stretches of the way round as long as that makes it shorter (2-opt, Croes 1958). */
function untangled(office: Place, start: readonly RouteStop[]): readonly RouteStop[] {
  let route = start
  for (;;) {
    const shorter = shorterByTurning(office, route)
    if (shorter === null) return route
    route = shorter
  }
}

function shorterByTurning(office: Place, route: readonly RouteStop[]): readonly RouteStop[] | null {
  const metres = routeMetres(office, route)
  for (let from = 0; from < route.length - 1; from += 1)
    for (let to = from + 2; to <= route.length; to += 1) {
      const turned = reversedBetween(route, from, to)
      if (keepsHalves(turned) && routeMetres(office, turned) < metres - 1) return turned
    }
  return null
}

/** A sensible order for the motorbike: the shortest of all for a usual day, a good one for a long list. */
export const sensibleOrder = (office: Place, stops: readonly RouteStop[]): readonly RouteStop[] =>
  stops.length <= MOST_EXACT ? shortestOrder(office, stops) : untangled(office, nearestNext(office, stops))

/** Where one more stop lengthens the way the least. */
function withOneMore(office: Place, route: readonly RouteStop[], stop: RouteStop): readonly RouteStop[] {
  const tries = Array.from({ length: route.length + 1 }, (_, at) => [
    ...route.slice(0, at),
    stop,
    ...route.slice(at),
  ])
  const allowed = keepsHalves(route) ? tries.filter(keepsHalves) : tries
  const [best] = allowed.sort((one, other) => routeMetres(office, one) - routeMetres(office, other))
  return best ?? [...route, stop]
}

/** The order that an officer made by hand stays; homes that came later join where they fit best. */
export function orderByHand(
  office: Place,
  stops: readonly RouteStop[],
  byHand: readonly string[],
): readonly RouteStop[] {
  const placed = byHand.flatMap((id) => stops.find((stop) => stop.id === id) ?? [])
  const newcomers = stops.filter(({ id }) => !byHand.includes(id))
  return newcomers.reduce<readonly RouteStop[]>((route, stop) => withOneMore(office, route, stop), placed)
}
