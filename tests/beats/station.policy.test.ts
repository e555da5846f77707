import { describe, expect, it } from 'vitest'
import {
  beatActsOf,
  mayAssignVillage,
  mayFoundStation,
  mayRunStation,
  mayTakePart,
} from '@shared/beats/station.policy'
import { type StaffActor, type StaffRole, staffRoles } from '@shared/kernel/actor'

const actor = (role: StaffRole, stationId = 1): StaffActor => ({
  role,
  accountId: 'asking',
  stationId,
  beatIds: ['first'],
  deputyBeatIds: [],
})

describe('a station', () => {
  it.each(staffRoles)('is founded by the administrator, run by its chief as well: %s', (role) => {
    expect(mayFoundStation(actor(role))).toBe(role === 'administrator')
    expect(mayRunStation(actor(role), 1)).toBe(role === 'administrator' || role === 'station-chief')
    expect(mayRunStation(actor(role), 2)).toBe(role === 'administrator')
  })

  it('gives a village to another beat of its own, to another station only by the administrator', () => {
    const inside = { fromStation: 1, toStation: 1 }
    const outside = { fromStation: 1, toStation: 2 }
    const unserved = { fromStation: null, toStation: 1 }

    expect([inside, outside, unserved].map((move) => mayAssignVillage(actor('station-chief'), move))).toEqual(
      [true, false, false],
    )
    expect([inside, outside, unserved].every((move) => mayAssignVillage(actor('administrator'), move))).toBe(
      true,
    )
    expect([inside, outside, unserved].some((move) => mayAssignVillage(actor('officer'), move))).toBe(false)
  })

  it('keeps its desk: without a pair, never handed over, never closed', () => {
    const chief = actor('station-chief')

    expect(beatActsOf(chief, { stationId: 1, kind: 'beat', closed: false })).toEqual([
      'describe',
      'set-pair',
      'hand-over',
      'close',
    ])
    expect(beatActsOf(chief, { stationId: 1, kind: 'desk', closed: false })).toEqual(['describe'])
    expect(beatActsOf(chief, { stationId: 1, kind: 'beat', closed: true })).toEqual([])
    expect(beatActsOf(chief, { stationId: 2, kind: 'beat', closed: false })).toEqual([])
  })

  it('leaves no beat to an auxiliary alone', () => {
    const fit = (part: 'officer' | 'auxiliary' | 'deputy') =>
      staffRoles.filter((role) => mayTakePart(role, part))

    expect(fit('officer')).toEqual(['officer', 'station-chief'])
    expect(fit('auxiliary')).toEqual(['officer', 'auxiliary'])
    expect(fit('deputy')).toEqual(['officer', 'auxiliary', 'station-chief'])
  })
})
