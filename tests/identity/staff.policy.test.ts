import { describe, expect, it } from 'vitest'
import type { StaffStanding } from '@shared/identity/staff'
import {
  type StaffAct,
  mayActOnStaff,
  mayFillRole,
  maySeeStaff,
  rolesToGive,
  staffActsOf,
  stationRoles,
} from '@shared/identity/staff.policy'
import { type StaffActor, type StaffRole, staffRoles } from '@shared/kernel/actor'

const actor = (role: StaffRole, stationId = 1): StaffActor => ({
  role,
  accountId: 'asking',
  stationId,
  beatIds: [],
  deputyBeatIds: [],
})
const somebody = (role: StaffRole, standing: StaffStanding = 'here', stationId = 1) => ({
  accountId: 'somebody',
  stationId,
  role,
  standing,
})

describe('the people of a station', () => {
  it.each(staffRoles)('are seen by the chief of the station and the administrator only: %s', (role) => {
    expect(maySeeStaff(actor(role), 1)).toBe(role === 'station-chief' || role === 'administrator')
    expect(maySeeStaff(actor(role), 2)).toBe(role === 'administrator')
  })

  it.each(staffRoles)(
    'are invited by the chief up to officers, by the administrator in every role: %s',
    (role) => {
      expect(mayFillRole(actor('station-chief'), { stationId: 1, role })).toBe(stationRoles.includes(role))
      expect(mayFillRole(actor('station-chief'), { stationId: 2, role })).toBe(false)
      expect(mayFillRole(actor('administrator'), { stationId: 2, role })).toBe(true)
      expect(mayFillRole(actor('officer'), { stationId: 1, role })).toBe(false)
    },
  )

  it('never change themselves', () => {
    const self = { ...somebody('administrator'), accountId: 'asking' }

    expect(staffActsOf(actor('administrator'), self)).toEqual([])
  })

  it.each([
    [
      'officer',
      'here',
      ['describe', 'change-role', 'set-term', 'set-absence', 'reset-password', 'reset-two-step', 'depart'],
    ],
    [
      'grid-worker',
      'not-vetted',
      [
        'describe',
        'change-role',
        'set-term',
        'recommend',
        'vet',
        'assign-villages',
        'set-absence',
        'reset-password',
        'reset-two-step',
        'depart',
      ],
    ],
    [
      'liaison',
      'term-over',
      [
        'describe',
        'change-role',
        'set-term',
        'assign-villages',
        'set-absence',
        'reset-password',
        'reset-two-step',
        'depart',
      ],
    ],
    ['officer', 'left', ['return']],
    ['station-chief', 'here', []],
    ['administrator', 'here', []],
  ] as const satisfies readonly (readonly [StaffRole, StaffStanding, readonly StaffAct[]])[])(
    'let their chief act on %s (%s)',
    (role, standing, acts) => {
      expect(staffActsOf(actor('station-chief'), somebody(role, standing))).toEqual(acts)
    },
  )

  it('go to another station by the administrator only', () => {
    expect(mayActOnStaff(actor('administrator'), 'transfer', somebody('officer'))).toBe(true)
    expect(mayActOnStaff(actor('station-chief'), 'transfer', somebody('officer'))).toBe(false)
  })

  it('get from the chief only the roles that a station fills itself', () => {
    expect(rolesToGive(actor('station-chief'), 1, staffRoles)).toEqual(
      staffRoles.filter((role) => stationRoles.includes(role)),
    )
    expect(rolesToGive(actor('administrator'), 1, staffRoles)).toEqual(staffRoles)
  })
})
