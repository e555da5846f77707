import type { Sql } from '@server/platform/database'
import { normaliseStaffNumber } from '@shared/identity/password.rules'
import { addInvited } from './staff-invitations.service'
import { countAdministrators, listTakenNumbers } from './staff-members.repository'

interface Enrolment {
  readonly stationId: number
  readonly staffNumber: string
  readonly name: string
  /** True where a further administrator is wanted. */
  readonly another: boolean
  readonly demo: boolean
}

/** Why there is no password to print, or the password. */
export type EnrolmentOutcome =
  | { readonly firstPassword: string }
  | { readonly refused: 'administrator-exists' | 'number-taken' | 'number-wrong' }

/** Makes the administrator who invites everybody else. */
export async function enrolAdministrator(sql: Sql, wanted: Enrolment, now: Date): Promise<EnrolmentOutcome> {
  const staffNumber = normaliseStaffNumber(wanted.staffNumber)
  if (!/^[0-9A-Z]{3,20}$/.test(staffNumber)) return { refused: 'number-wrong' }
  if (!wanted.another && (await countAdministrators(sql, wanted.demo)) > 0)
    return { refused: 'administrator-exists' }
  if ((await listTakenNumbers(sql, [staffNumber])).size > 0) return { refused: 'number-taken' }

  const { stationId, name } = wanted
  const usual = { role: 'administrator', workPhone: null, termUntil: null, recommendation: null } as const
  const { firstPassword } = await addInvited(sql, { stationId, staffNumber, name, ...usual }, now)
  return { firstPassword }
}
