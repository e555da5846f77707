import { describe, expect, it } from 'vitest'
import { auditStationOf, mayAnswerAlert, maySeeAlert, maySeeWholeAudit } from '@shared/audit/audit.policy'
import { type StaffActor, type StaffRole, staffRoles } from '@shared/kernel/actor'

const someone = (role: StaffRole, stationId = 1): StaffActor => ({
  role,
  accountId: role,
  stationId,
  beatIds: [],
  deputyBeatIds: [],
})
const alert = { stationId: 1, actorId: 'officer', isAnswered: false }

describe('the audit', () => {
  it.each(staffRoles)('is seen as a whole by the chief and the administrator: %s', (role) => {
    const sees = role === 'station-chief' || role === 'administrator'

    expect(maySeeWholeAudit(someone(role))).toBe(sees)
    expect(maySeeAlert(someone(role), alert)).toBe(sees)
    expect(mayAnswerAlert(someone(role), alert)).toBe(sees)
  })

  it('ends for a chief at the own station', () => {
    expect(maySeeAlert(someone('station-chief', 2), alert)).toBe(false)
    expect(auditStationOf(someone('station-chief', 2))).toBe(2)
    expect(auditStationOf(someone('administrator', 2))).toBeNull()
  })

  it('is not answered by the one it is about, nor twice', () => {
    const about = { ...alert, actorId: 'station-chief' }

    expect(mayAnswerAlert(someone('station-chief'), about)).toBe(false)
    expect(mayAnswerAlert(someone('administrator'), about)).toBe(true)
    expect(mayAnswerAlert(someone('administrator'), { ...about, isAnswered: true })).toBe(false)
  })
})
