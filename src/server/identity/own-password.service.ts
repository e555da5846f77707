import { assertStrongPassword } from '@shared/identity/password.rules'
import type { Actor } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { countTries, forgetCountedTries } from './attempts.service'
import { hashPassword, passwordHolds } from './passwords'
import type { Moment } from './resident-sign-in.service'
import { endOtherSessions } from './sessions.repository'
import { type StaffSignInParts, entryOf, passwordTries } from './staff-sign-in.service'
import {
  type StaffSecrets,
  findSecrets,
  keepPendingSecret,
  promotePendingSecret,
  replacePassword,
} from './staff.repository'
import { newSecret, secretUri, stepOf } from './two-step'

/** A member of staff at their own door: who, with which session, from where. */
export interface AtOwnDoor extends Moment {
  readonly actor: Actor
  readonly tokenHash: Buffer
}

const STALE = '您的密码刚刚在别处改过，请重新登录'

async function ownSecrets(parts: StaffSignInParts, { actor }: AtOwnDoor): Promise<StaffSecrets> {
  const staff = await findSecrets(parts.database.sql, { accountId: actor.accountId }, parts.demo)
  if (!staff) throw new Refusal('actor.not-allowed')
  return staff
}

/** Asks for the password again before a change; wrong tries count towards the same lock-out as at sign-in. */
async function assertOwnPassword(
  parts: StaffSignInParts,
  door: AtOwnDoor,
  given: { readonly password: string; readonly field: string },
): Promise<StaffSecrets> {
  const staff = await ownSecrets(parts, door)
  const tries = passwordTries(parts.limits, staff.staffNumber, door.address)
  await countTries(parts.database.sql, parts.vault, tries, door.now)
  if (!(await passwordHolds(staff.passwordHash, given.password))) {
    const text = '现在的密码不对'
    throw new Refusal('request.invalid', { text, errors: [{ field: given.field, text }] })
  }
  await forgetCountedTries(parts.database.sql, parts.vault, tries)
  return staff
}

/** Changes the password and signs out every other device. */
export async function changePassword(
  parts: StaffSignInParts,
  door: AtOwnDoor,
  given: { readonly current: string; readonly next: string },
): Promise<void> {
  const staff = await assertOwnPassword(parts, door, { password: given.current, field: 'body.current' })
  assertStrongPassword(given.next, given.current, staff.staffNumber)
  const next = await hashPassword(given.next)
  await parts.database.transaction(async (sql) => {
    const replaced = await replacePassword(sql, staff.accountId, { checked: staff.passwordHash, next })
    if (!replaced) throw new Refusal('actor.signed-out', { text: STALE })
    await endOtherSessions(sql, staff.accountId, door.tokenHash)
    await parts.audit.record(sql, door.now, entryOf(staff, 'password.changed'))
  })
}

/** Makes a secret that waits for its first number; the one in use, if any, stays in use until then. */
export async function beginTwoStep(parts: StaffSignInParts, door: AtOwnDoor, password: string) {
  const staff = await assertOwnPassword(parts, door, { password, field: 'body.password' })
  const secret = newSecret()
  await keepPendingSecret(parts.database.sql, staff.accountId, parts.vault.seal(secret))
  return { secret, uri: secretUri(secret, staff.staffNumber) }
}

export async function confirmTwoStep(
  parts: StaffSignInParts,
  door: AtOwnDoor,
  digits: string,
): Promise<void> {
  const staff = await ownSecrets(parts, door)
  const pending = staff.totpPending
  const step = pending ? stepOf(parts.vault.open(pending), digits, 0, door.now) : null
  if (!pending || step === null) {
    throw new Refusal('identity.code-wrong', { text: '数字不对，请看清验证器，等下一组数字再填' })
  }
  await parts.database.transaction(async (sql) => {
    const enrolled = await promotePendingSecret(sql, staff.accountId, pending, step)
    if (!enrolled) throw new Refusal('identity.code-wrong', { text: '密钥换过了，请重新开始启用' })
    await endOtherSessions(sql, staff.accountId, door.tokenHash)
    await parts.audit.record(sql, door.now, entryOf(staff, 'two-step.enrolled'))
  })
}
