import type { Sql } from '@server/platform/database'
import { normaliseStaffNumber } from '@shared/identity/password.rules'
import { hashPassword } from './passwords'
import { type NewStaff, addStaff } from './staff.repository'

/** A member of staff who is being given an account, with the first password that is told to them. */
export interface Enrolment extends Omit<NewStaff, 'passwordHash' | 'mustChangePassword'> {
  readonly firstPassword: string
}

/**
 * Adds a member of staff once; they must change the first password, except the invented people of the demo. False where
 * they, or somebody with their number, are there already.
 */
export async function enrolStaff(sql: Sql, enrolment: Enrolment, now: Date): Promise<boolean> {
  const { accountId, stationId, role, name, avatar, workPhone, demo } = enrolment
  const staff: NewStaff = {
    accountId,
    stationId,
    role,
    name,
    avatar,
    workPhone,
    demo,
    staffNumber: normaliseStaffNumber(enrolment.staffNumber),
    passwordHash: await hashPassword(enrolment.firstPassword),
    mustChangePassword: !demo,
  }
  return addStaff(sql, staff, now)
}
