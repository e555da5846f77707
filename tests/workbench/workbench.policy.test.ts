import { describe, expect, it } from 'vitest'
import { type Actor, type StaffRole, staffRoles } from '@shared/kernel/actor'
import { type DispatchScope, dispatchActs } from '@shared/workbench/dispatch'
import { mayActOnDispatch, mayGive, mayGiveAnywhere, maySeeDispatch } from '@shared/workbench/dispatch.policy'
import { workKinds } from '@shared/workbench/work'
import { mayHaveWorkbench, workKindsOf } from '@shared/workbench/workbench.policy'

const dispatch: DispatchScope = {
  stationId: 1,
  beatId: 'beat-a',
  givenBy: 'station-chief-1',
  officerId: 'sent',
  auxiliaryId: 'sent-too',
}
const staff = (
  role: StaffRole,
  scope: { station?: number; beats?: string[]; deputy?: string[]; id?: string } = {},
) => ({
  role,
  accountId: scope.id ?? `${role}-1`,
  stationId: scope.station ?? 1,
  beatIds: scope.beats ?? [],
  deputyBeatIds: scope.deputy ?? [],
})
const resident: Actor = { role: 'resident', accountId: 'sent' }
const onBeat = { beats: ['beat-a'] }
const elsewhere = { beats: ['beat-b'], deputy: ['beat-c'] }
const nothing: never[] = []
const goes = ['acceptance', 'arrival', 'result', 'handing-back']

describe('who may do what with a dispatch', () => {
  it.each([
    ['a resident', resident, false, nothing],
    ['the chief of the station', staff('station-chief'), true, ['result', 'giving']],
    ['the chief of another station', staff('station-chief', { station: 2 }), false, nothing],
    ['an officer of the beat', staff('officer', onBeat), true, [...goes, 'giving']],
    ['the deputy of the beat', staff('officer', { deputy: ['beat-a'] }), true, [...goes, 'giving']],
    ['the officer who was sent from elsewhere', staff('officer', { ...elsewhere, id: 'sent' }), true, goes],
    ['an officer of another beat', staff('officer', elsewhere), false, nothing],
    ['an officer of another station', staff('officer', { ...onBeat, station: 2 }), false, nothing],
    ['an auxiliary of the beat', staff('auxiliary', onBeat), true, goes],
    ['the auxiliary who was sent along', staff('auxiliary', { id: 'sent-too' }), true, goes],
    ['an auxiliary of another beat', staff('auxiliary', elsewhere), false, nothing],
    ['a grid worker', staff('grid-worker', onBeat), false, nothing],
    ['a mediator', staff('mediator', onBeat), false, nothing],
    ['a liaison cadre', staff('liaison', onBeat), false, nothing],
    ['the administrator', staff('administrator', onBeat), false, nothing],
  ])('%s', (_, actor, sees, acts) => {
    expect(maySeeDispatch(actor, dispatch)).toBe(sees)
    expect(dispatchActs.filter((act) => mayActOnDispatch(actor, dispatch, act))).toEqual(acts)
  })

  it('lets the chief give anywhere and an officer in their own beats', () => {
    const officer = staff('officer', elsewhere)

    expect(mayGive(staff('station-chief'), dispatch)).toBe(true)
    expect(mayGive(officer, dispatch)).toBe(false)
    expect(mayGive(officer, { stationId: 1, beatId: 'beat-c' })).toBe(true)
    expect(mayGive(staff('auxiliary', onBeat), dispatch)).toBe(false)
    expect(mayGiveAnywhere(staff('officer'))).toBe(false)
  })
})

describe('the workbench', () => {
  it('holds for each role what it works on, and nothing for the administrator', () => {
    const all = [...workKinds]
    const ofVillages = ['booking', 'dispute', 'follow-up', 'need', 'early-warning']

    expect(Object.fromEntries(staffRoles.map((role) => [role, workKindsOf(role)]))).toEqual({
      officer: all,
      auxiliary: all,
      'station-chief': all,
      'grid-worker': ofVillages,
      liaison: ofVillages,
      mediator: ['dispute', 'follow-up', 'need'],
      administrator: [],
    })
    expect(mayHaveWorkbench(resident)).toBe(false)
    expect(mayHaveWorkbench(staff('administrator'))).toBe(false)
  })
})
