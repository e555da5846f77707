import { describe, expect, it } from 'vitest'
import { mayEditVillage } from '@shared/beats/village.policy'
import { type StaffActor, staffRoles } from '@shared/kernel/actor'

const village = { stationId: 1, beatId: 'first' }

const actor = (role: StaffActor['role'], { stationId = 1, beatIds = ['first'] } = {}): StaffActor => ({
  role,
  accountId: 'somebody',
  stationId,
  beatIds,
  deputyBeatIds: ['first'],
})

describe('the names and the place of a village', () => {
  it.each(staffRoles)('are kept right by those who answer for it: %s', (role) => {
    const editors = ['officer', 'station-chief', 'administrator']

    expect(mayEditVillage(actor(role), village)).toBe(editors.includes(role))
  })

  it('are left alone by the officer of another beat', () => {
    expect(mayEditVillage(actor('officer', { beatIds: ['second'] }), village)).toBe(false)
  })

  it.each(staffRoles)('are left alone by another station, but for the county administrator: %s', (role) => {
    expect(mayEditVillage(actor(role, { stationId: 2 }), village)).toBe(role === 'administrator')
  })
})
