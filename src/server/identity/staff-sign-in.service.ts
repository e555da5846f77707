import type { Audit } from '@server/audit'
import type { Database } from '@server/platform/database'
import type { Vault } from '@server/platform/vault'
import type { AuditEntry } from '@shared/audit/audit-entry'
import type { AttemptLimits } from '@shared/identity/attempt-limit'
import { normaliseStaffNumber } from '@shared/identity/password.rules'
import { standingOf } from '@shared/identity/staff.rules'
import { beijingDay } from '@shared/kernel/beijing-time'
import { Refusal, type RefusalCode } from '@shared/kernel/refusals'
import { type Try, countTries, forgetCountedTries, fromAddress } from './attempts.service'
import { passwordHolds } from './passwords'
import type { Moment, SignedIn } from './resident-sign-in.service'
import { startSession } from './sessions.service'
import { type StaffSecrets, findSecrets, takeStep } from './staff.repository'
import { stepOf } from './two-step'

export interface StaffSignInParts {
  readonly database: Database
  readonly vault: Vault
  readonly audit: Audit
  readonly limits: AttemptLimits
  readonly demo: boolean
}

const WRONG_DIGITS = '验证器上的数字不对，或者刚刚用过，请等下一组数字再填'

export const passwordTries = (limits: AttemptLimits, staffNumber: string, address: string): Try[] => [
  {
    limit: limits.passwordsPerNumberAndAddress,
    subject: `${staffNumber} ${fromAddress(address)}`,
    refusal: 'identity.sign-in-locked',
  },
  { limit: limits.passwordsPerNumber, subject: staffNumber, refusal: 'identity.sign-in-locked' },
]

export const entryOf = (
  staff: StaffSecrets,
  action: string,
  reason: RefusalCode | null = null,
): AuditEntry => ({
  stationId: staff.stationId,
  actorId: staff.accountId,
  actorRole: staff.role,
  action,
  subject: null,
  outcome: reason === null ? 'done' : 'refused',
  reason,
})

const refusal = (code: RefusalCode, staff: StaffSecrets | null, text?: string) =>
  new Refusal(code, {
    ...(staff ? { attempt: entryOf(staff, 'session.started', code) } : {}),
    ...(text === undefined ? {} : { text }),
  })

/** The second step, where it is enrolled: a number of the authenticator, each accepted once. */
async function assertSecondStep(
  parts: StaffSignInParts,
  staff: StaffSecrets,
  totp: string | undefined,
  now: Date,
): Promise<void> {
  if (!staff.totp) return
  if (totp === undefined) throw refusal('identity.two-step-needed', staff)
  const step = stepOf(parts.vault.open(staff.totp), totp, staff.totpLastStep, now)
  if (step === null || !(await takeStep(parts.database.sql, staff.accountId, step))) {
    throw refusal('identity.two-step-needed', staff, WRONG_DIGITS)
  }
}

interface StaffCredentials {
  readonly staffNumber: string
  readonly password: string
  readonly totp?: string | undefined
}

export async function signInStaff(
  parts: StaffSignInParts,
  given: StaffCredentials,
  { address, now }: Moment,
): Promise<SignedIn> {
  const { database, vault, audit } = parts
  const staffNumber = normaliseStaffNumber(given.staffNumber)
  const tries = passwordTries(parts.limits, staffNumber, address)
  await countTries(database.sql, vault, tries, now)

  const staff = await findSecrets(database.sql, { staffNumber }, parts.demo)
  const holds = await passwordHolds(staff?.passwordHash ?? null, given.password)
  if (!staff || !holds) throw refusal('identity.sign-in-wrong', staff)
  await assertSecondStep(parts, staff, given.totp, now)
  if (standingOf(staff.access, beijingDay(now)) !== 'here') throw refusal('identity.access-ended', staff)

  await forgetCountedTries(database.sql, vault, tries)
  return database.transaction(async (sql) => {
    const token = await startSession(sql, { id: staff.accountId, role: staff.role }, now)
    await audit.record(sql, now, entryOf(staff, 'session.started'))
    return { token, accountId: staff.accountId }
  })
}
