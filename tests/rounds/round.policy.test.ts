import { describe, expect, it } from 'vitest'
import type { Actor, StaffRole } from '@shared/kernel/actor'
import {
  isDayTeam,
  mayNoteRepair,
  mayOrderRound,
  mayPack,
  mayPlanVillages,
  mayReadMotorbikes,
  mayRegisterMotorbikes,
  maySeeRound,
} from '@shared/rounds/round.policy'

const beat = { stationId: 1, beatId: 'beat-a' }
const motorbike = { stationId: 1, keeperId: 'keeper' }
const staff = (
  role: StaffRole,
  { station = 1, beats = [] as string[], deputy = [] as string[], id = `${role}-1` } = {},
): Actor => ({ role, accountId: id, stationId: station, beatIds: beats, deputyBeatIds: deputy })
const onBeat = { beats: ['beat-a'] }

const onTheRoad = { isDayTeam, maySeeRound, mayOrderRound, mayPack, mayPlanVillages }
const everything = Object.keys(onTheRoad)
const without = (...names: string[]) => everything.filter((name) => !names.includes(name))

describe('who may do what on a day on the road', () => {
  it.each<[string, Actor, string[]]>([
    ['an officer of the beat', staff('officer', onBeat), everything],
    ['its deputy', staff('officer', { deputy: ['beat-a'] }), everything],
    ['its auxiliary', staff('auxiliary', onBeat), everything],
    ['the chief', staff('station-chief'), without('isDayTeam', 'mayPack')],
    ['an officer of another beat', staff('officer', { beats: ['beat-b'] }), []],
    ['an auxiliary of another beat', staff('auxiliary', { beats: ['beat-b'] }), []],
    ['an officer of another station', staff('officer', { ...onBeat, station: 2 }), []],
    ['the chief of another station', staff('station-chief', { station: 2 }), []],
    ['a grid worker', staff('grid-worker', onBeat), []],
    ['a mediator', staff('mediator', onBeat), []],
    ['a liaison cadre', staff('liaison', onBeat), []],
    ['the administrator', staff('administrator', onBeat), []],
    ['a resident', { role: 'resident', accountId: 'r' }, []],
  ])('%s', (_, actor, wanted) => {
    const may = Object.entries(onTheRoad).filter(([, rule]) => rule(actor, beat))

    expect(may.map(([name]) => name)).toEqual(wanted)
  })
})

describe('who may do what with the register of motorbikes', () => {
  it.each<[string, Actor, [read: boolean, register: boolean, repair: boolean]]>([
    ['the keeper', staff('officer', { id: 'keeper' }), [true, false, true]],
    ['another officer', staff('officer'), [true, false, false]],
    ['an auxiliary', staff('auxiliary'), [true, false, false]],
    ['the chief', staff('station-chief'), [true, true, true]],
    ['the administrator', staff('administrator'), [true, true, true]],
    ['a grid worker', staff('grid-worker'), [false, false, false]],
    ['a mediator', staff('mediator', { id: 'keeper' }), [false, false, false]],
    ['a liaison cadre', staff('liaison'), [false, false, false]],
    ['the chief of another station', staff('station-chief', { station: 2 }), [false, false, false]],
    ['the keeper after a transfer', staff('officer', { station: 2, id: 'keeper' }), [false, false, false]],
    ['a resident', { role: 'resident', accountId: 'keeper' }, [false, false, false]],
  ])('%s', (_, actor, wanted) => {
    expect([
      mayReadMotorbikes(actor, 1),
      mayRegisterMotorbikes(actor, 1),
      mayNoteRepair(actor, motorbike),
    ]).toEqual(wanted)
  })
})
