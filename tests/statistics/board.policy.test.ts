import { describe, expect, it } from 'vitest'
import { type Actor, roles } from '@shared/kernel/actor'
import { maySeeBoard, maySeeVillages } from '@shared/statistics/board.policy'
import { aMember } from './a-ledger'

const actorOf = (role: Actor['role']): Actor =>
  role === 'resident' ? { role, accountId: 'resident' } : aMember({ role })

describe('the board', () => {
  const own = { stationId: 1, village: null }
  const other = { stationId: 2, village: null }
  const all = { stationId: null, village: null }
  const village = { stationId: 1, village: '白草坡村' }

  it.each([
    ['of the own station', own, ['station-chief', 'administrator']],
    ['of another station', other, ['administrator']],
    ['of all stations', all, ['administrator']],
    ['of one village', village, ['station-chief']],
  ])('%s is for', (_, wanted, allowed) => {
    expect(roles.filter((role) => maySeeBoard(actorOf(role), wanted))).toEqual(allowed)
  })

  it('tells the villages to the chief alone', () => {
    expect(roles.filter((role) => maySeeVillages(actorOf(role)))).toEqual(['station-chief'])
  })
})
