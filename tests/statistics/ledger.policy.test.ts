import { describe, expect, it } from 'vitest'
import { type Actor, type StaffRole, staffRoles } from '@shared/kernel/actor'
import {
  ledgerActsOffered,
  ledgerScopeOf,
  mayDecideLedger,
  mayDownloadLedger,
} from '@shared/statistics/ledger.policy'
import { testNow } from '@tests/support/global-setup'
import { aLedger, aMember, firstBeatId, secondBeatId } from './a-ledger'

const resident: Actor = { role: 'resident', accountId: 'resident' }
const somebody = (role: StaffRole) => aMember({ role, accountId: role })
const rolesThat = (may: (actor: Actor) => boolean) => staffRoles.filter((role) => may(somebody(role)))

describe('whose ledger', () => {
  it('is an officer’s own beat, also as deputy, and a chief’s whole station', () => {
    const deputy = aMember({ deputyBeatIds: [secondBeatId] })

    expect(ledgerScopeOf(deputy)).toEqual([firstBeatId, secondBeatId])
    expect(ledgerScopeOf(somebody('station-chief'))).toBeNull()
    expect(ledgerScopeOf(aMember({ beatIds: [] }))).toBe('none')
    expect(ledgerScopeOf(resident)).toBe('none')
    expect(rolesThat((actor) => ledgerScopeOf(actor) !== 'none')).toEqual(['officer', 'station-chief'])
  })
})

describe('a request for names', () => {
  it('is decided by a chief or an administrator of the station', () => {
    const request = aLedger({ requesterId: 'somebody' })

    expect(rolesThat((actor) => mayDecideLedger(actor, request))).toEqual(['station-chief', 'administrator'])
    expect(mayDecideLedger(aMember({ role: 'station-chief', stationId: 2 }), request)).toBe(false)
    expect(mayDecideLedger(resident, request)).toBe(false)
  })

  it('offers the chief no approval of their own', () => {
    const own = aLedger({ requesterId: 'station-chief', beatIds: null })

    expect(ledgerActsOffered(somebody('station-chief'), own, testNow)).toEqual([])
    expect(ledgerActsOffered(somebody('administrator'), own, testNow)).toEqual(['approval', 'refusal'])
  })

  it('is taken away by who asked, while the beats are still theirs', () => {
    const ready = aLedger({ state: 'approved', decidedBy: 'station-chief', decidedAt: testNow })

    expect(mayDownloadLedger(aMember(), ready)).toBe(true)
    expect(mayDownloadLedger(aMember({ beatIds: [secondBeatId] }), ready)).toBe(false)
    expect(mayDownloadLedger(aMember({ stationId: 2 }), ready)).toBe(false)
    expect(mayDownloadLedger(aMember({ accountId: 'colleague' }), ready)).toBe(false)
    expect(mayDownloadLedger(somebody('station-chief'), ready)).toBe(false)
    expect(mayDownloadLedger(aMember(), aLedger({ ...ready, beatIds: null }))).toBe(false)
    expect(ledgerActsOffered(aMember(), ready, testNow)).toEqual(['download'])
  })
})
