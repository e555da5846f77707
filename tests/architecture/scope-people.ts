import { type Role, roles } from '@shared/kernel/actor'
import { foundSecondStation, invite } from '@tests/support/second-station'
import type { TestApp } from '@tests/support/test-app'

export const places = ['own', 'beat', 'station'] as const
export type Place = (typeof places)[number]

/** Tokens by place and role; the resident of the own place is the one whose case it is. */
export type People = Readonly<Record<Place, Readonly<Record<Role, string>>>>

/** Everybody who may try: the case's own beat, another beat of the station, another station. */
export async function everybody(app: TestApp): Promise<People> {
  const own = await app.everyRole()
  const there = await foundSecondStation(app)
  const neighbour = await app.resident('13900000009')
  const newcomer = async (stationId: number, number: string, role: 'grid-worker' | 'mediator' | 'liaison') =>
    (await invite(app, there.administrator, { stationId, staffNumber: number, name: '生人', role })).token
  return {
    own,
    beat: {
      ...own,
      resident: neighbour,
      officer: await app.staff('officer-3'),
      auxiliary: await app.staff('auxiliary-3'),
      'grid-worker': await app.staff('grid-worker-2'),
      mediator: await newcomer(1, 'TJ7001', 'mediator'),
      liaison: await newcomer(1, 'BC7001', 'liaison'),
    },
    station: {
      resident: neighbour,
      officer: there.officer.token,
      auxiliary: there.auxiliary.token,
      'grid-worker': await newcomer(there.stationId, 'WG7002', 'grid-worker'),
      mediator: await newcomer(there.stationId, 'TJ7002', 'mediator'),
      liaison: await newcomer(there.stationId, 'BC7002', 'liaison'),
      'station-chief': there.chief.token,
      administrator: there.administrator,
    },
  }
}

/** One letter for each role, in the order of `roles`. */
const letters = 'ROAGMLCD'

export const spell = (has: (role: Role) => boolean): string =>
  roles.map((role, place) => (has(role) ? (letters[place] ?? '?') : '.')).join('')
