import { describe, expect, it } from 'vitest'
import { metresBetween, onPlane } from '@shared/beats/place.rules'
import { beatScene, readScene, villageScene } from '@shared/beats/scene.rules'

const station = { lat: 35.1, lng: 107.55 }

describe('the distance between two places', () => {
  it('follows the ground', () => {
    expect(metresBetween(station, station)).toBe(0)
    expect(metresBetween(station, { lat: 36.1, lng: 107.55 })).toBeCloseTo(111_195, -1)
    // A degree of longitude is shorter by the cosine of the latitude.
    expect(metresBetween(station, { lat: 35.1, lng: 108.55 })).toBeCloseTo(90_973, -2)
  })
})

describe("Mercator's plane", () => {
  it('keeps the order of neighbours where plain degrees turn it round', () => {
    const north = { lat: 35.19, lng: 107.55 }
    const east = { lat: 35.1, lng: 107.65 }
    const planeDistance = (place: typeof station) =>
      Math.hypot(onPlane(place).x - onPlane(station).x, onPlane(place).y - onPlane(station).y)

    expect(metresBetween(station, east)).toBeLessThan(metresBetween(station, north))
    expect(planeDistance(east)).toBeLessThan(planeDistance(north))
  })

  it('bears the poles', () => {
    expect(Number.isFinite(onPlane({ lat: 90, lng: 0 }).y)).toBe(true)
    expect(Number.isFinite(onPlane({ lat: -90, lng: 0 }).y)).toBe(true)
  })
})

describe('a scene', () => {
  it('names a village or a beat, within 32 visible characters', () => {
    expect(readScene(villageScene('620822105206'))).toEqual({ kind: 'village', code: '620822105206' })
    expect(readScene(beatScene(1, 2))).toEqual({ kind: 'beat', stationId: 1, scene: 's1b2' })
    expect(beatScene(999_999_999, 9999)).toMatch(/^[\x21-\x24\x26-\x7e]{1,32}$/)
  })

  it.each(['', 'station', 'v123', 's0b1', 's1b1x', "s1b1';--", '白草坡', 's99999999999b1'])(
    'that we do not know stays unknown: %s',
    (text) => {
      expect(readScene(text).kind).toBe('unknown')
    },
  )
})
