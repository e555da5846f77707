import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metresBetween, middleOf, ridingMinutes, roadMetres } from '@shared/rounds/distance.rules'
import { type Place, type RouteStop, halfDays } from '@shared/rounds/round'
import {
  MOST_EXACT,
  keepsHalves,
  orderByHand,
  routeMetres,
  sensibleOrder,
  shortestOrder,
} from '@shared/rounds/route.rules'

const office: Place = { lat: 35.11, lng: 107.56 }

const aPlace = fc.record({
  lat: fc.double({ min: 35.05, max: 35.17, noNaN: true }),
  lng: fc.double({ min: 107.49, max: 107.66, noNaN: true }),
})
const someStops = (most: number, least = 1) =>
  fc
    .array(fc.record({ place: aPlace, half: fc.constantFrom(...halfDays, null) }), {
      minLength: least,
      maxLength: most,
    })
    .map((drawn) => drawn.map((stop, index): RouteStop => ({ ...stop, id: `home-${index}` })))

function* everyOrder(stops: readonly RouteStop[]): Generator<readonly RouteStop[]> {
  if (stops.length === 0) yield []
  for (const stop of stops)
    for (const rest of everyOrder(stops.filter((one) => one !== stop))) yield [stop, ...rest]
}

const shortestByTrying = (stops: readonly RouteStop[]): number =>
  Math.min(...[...everyOrder(stops)].filter(keepsHalves).map((route) => routeMetres(office, route)))

const idsOf = (route: readonly RouteStop[]) => route.map(({ id }) => id).sort()

describe('the order of a round', () => {
  it('is as short as the shortest of all orders that keep the halves of the day', () => {
    fc.assert(
      fc.property(someStops(6), (stops) => {
        const metres = routeMetres(office, shortestOrder(office, stops))

        expect(metres).toBeCloseTo(shortestByTrying(stops), 3)
      }),
      { numRuns: 60 },
    )
  })

  it('goes to every home once, and to mornings before afternoons, however long the list is', () => {
    fc.assert(
      fc.property(someStops(20), (stops) => {
        const route = sensibleOrder(office, stops)

        expect(idsOf(route)).toEqual(idsOf(stops))
        expect(keepsHalves(route)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('beyond the exact ones is never longer than the list as it came, mornings first', () => {
    fc.assert(
      fc.property(someStops(16, MOST_EXACT + 1), (stops) => {
        const asListed = [
          ...stops.filter(({ half }) => half === 'morning'),
          ...stops.filter(({ half }) => half === null),
          ...stops.filter(({ half }) => half === 'afternoon'),
        ]

        expect(routeMetres(office, sensibleOrder(office, stops))).toBeLessThanOrEqual(
          routeMetres(office, asListed) * 1.05,
        )
      }),
      { numRuns: 40 },
    )
  })

  it('is found in a moment for nine homes', () => {
    const [stops = []] = fc.sample(someStops(9, 9), 1)
    const before = performance.now()

    shortestOrder(office, stops)

    expect(performance.now() - before).toBeLessThan(500)
  })

  it('of no home is no way', () => {
    expect(sensibleOrder(office, [])).toEqual([])
    expect(routeMetres(office, [])).toBe(0)
  })
})

describe('an order made by hand', () => {
  it('stays, and what comes later joins without disturbing it', () => {
    fc.assert(
      fc.property(someStops(12, 4), (stops) => {
        const known = sensibleOrder(office, stops).slice(1)
        const byHand = [...known].reverse().sort((one, other) => rank(one) - rank(other))

        const route = orderByHand(
          office,
          stops,
          byHand.map(({ id }) => id),
        )

        const stayed = route.filter((stop) => byHand.some(({ id }) => id === stop.id))
        expect(stayed.map(({ id }) => id)).toEqual(byHand.map(({ id }) => id))
        expect(idsOf(route)).toEqual(idsOf(stops))
      }),
    )
  })

  it('forgets a home that is no longer on the list', () => {
    const [stop] = fc.sample(someStops(1), 1)[0] ?? []

    expect(orderByHand(office, stop ? [stop] : [], ['gone', 'home-0']).map(({ id }) => id)).toEqual([
      'home-0',
    ])
  })
})

const rank = ({ half }: RouteStop) => (half === 'afternoon' ? 1 : 0)

describe('a distance', () => {
  it('is right on the ground: a degree of latitude is 111 km', () => {
    expect(metresBetween({ lat: 35, lng: 107 }, { lat: 36, lng: 107 })).toBeCloseTo(111_195, -2)
  })

  it('by road is longer than the straight line and never nothing', () => {
    const one = { lat: 35.1, lng: 107.5 }

    expect(roadMetres(one, one)).toBe(400)
    expect(roadMetres(one, office)).toBeGreaterThan(metresBetween(one, office) * 1.3)
    expect(Math.round(ridingMinutes(25_000))).toBe(60)
  })

  it('from nowhere starts in the middle of the villages', () => {
    expect(middleOf([])).toBeNull()
    expect(
      middleOf([
        { lat: 1, lng: 3 },
        { lat: 3, lng: 5 },
      ]),
    ).toEqual({ lat: 2, lng: 4 })
  })
})
