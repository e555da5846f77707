import { randomBytes } from 'node:crypto'
import type { Sql } from '@server/platform/database'
import { newUuid } from '@server/platform/public-id'
import { normaliseStaffNumber } from '@shared/identity/password.rules'
import type { Recommendation } from '@shared/identity/staff'
import { mayFillRole } from '@shared/identity/staff.policy'
import { readablePassword } from '@shared/identity/staff.rules'
import type { StaffRole } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { hashPassword } from './passwords'
import { endSessionsOf } from './sessions.repository'
import { closeMember, keepRecommendation, keepTerm, resetPassword } from './staff-changes.repository'
import { enrolStaff } from './staff-enrolment.service'
import { listTakenNumbers } from './staff-members.repository'
import { type AtDesk, type StaffMembers, type StaffParts, entryOf, staffOnly } from './staff-members.service'

const AVATARS = 6

export interface Invitation {
  readonly stationId: number
  readonly staffNumber: string
  readonly name: string
  readonly role: StaffRole
  readonly workPhone: string | null
  readonly termUntil: string | null
  readonly recommendation: Recommendation | null
}

const newPassword = (): string => readablePassword(randomBytes(16))

/** Adds somebody with a first password that is told once and has to be changed at the first sign-in. */
export async function addInvited(sql: Sql, invitation: Invitation, now: Date) {
  const accountId = newUuid(now)
  const firstPassword = newPassword()
  const { stationId, staffNumber, name, role, workPhone, termUntil, recommendation } = invitation
  const avatar = (randomBytes(1)[0] ?? 0) % AVATARS
  const told = {
    accountId,
    stationId,
    staffNumber,
    name,
    role,
    workPhone,
    avatar,
    demo: false,
    firstPassword,
  }
  if (!(await enrolStaff(sql, told, now))) throw new Refusal('staff.number-taken')
  if (termUntil !== null) await keepTerm(sql, accountId, termUntil)
  if (recommendation !== null) await keepRecommendation(sql, accountId, recommendation)
  return { accountId, firstPassword }
}

/** What hands out a first password. It runs in a transaction of its own: no password is kept for replay. */
export class StaffInvitations {
  constructor(
    private readonly parts: StaffParts,
    private readonly members: StaffMembers,
  ) {}

  invite(invitation: Invitation, { actor: asking, now }: AtDesk) {
    const actor = staffOnly(asking)
    const attempt = entryOf(actor, 'invite', { stationId: invitation.stationId, accountId: null }, 'refused')
    if (!mayFillRole(actor, invitation)) throw new Refusal('actor.not-allowed', { attempt })
    return this.parts.database.transaction(async (sql) => {
      await this.assertFree(sql, invitation)
      const { accountId, firstPassword } = await addInvited(sql, invitation, now)
      await this.parts.audit.record(sql, now, entryOf(actor, 'invite', { ...invitation, accountId }))
      const desk = { actor, sql, now }
      return { staff: await this.members.view(await this.members.find(accountId, desk), desk), firstPassword }
    })
  }

  resetPassword(accountId: string, { actor, now }: AtDesk) {
    return this.parts.database.transaction(async (sql) => {
      const firstPassword = newPassword()
      const staff = await this.members.act(accountId, 'reset-password', { actor, sql, now }, async () => {
        await resetPassword(sql, accountId, await hashPassword(firstPassword))
        await endSessionsOf(sql, accountId)
      })
      return { staff, firstPassword }
    })
  }

  comeBack(accountId: string, { actor, now }: AtDesk) {
    return this.parts.database.transaction(async (sql) => {
      const firstPassword = newPassword()
      const staff = await this.members.act(accountId, 'return', { actor, sql, now }, async () => {
        await closeMember(sql, accountId, null)
        await resetPassword(sql, accountId, await hashPassword(firstPassword))
      })
      return { staff, firstPassword }
    })
  }

  private async assertFree(sql: Sql, { stationId, staffNumber }: Invitation): Promise<void> {
    if (!(await this.parts.duties.stationNames(sql)).has(stationId)) throw new Refusal('station.not-found')
    const taken = await listTakenNumbers(sql, [normaliseStaffNumber(staffNumber)])
    if (taken.size > 0) throw new Refusal('staff.number-taken')
  }
}
