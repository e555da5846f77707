import type { Mount } from '@server/platform/mount'
import { consentDocument } from '@shared/identity/consent-document'
import { assertAgreeable } from '@shared/identity/consent.rules'
import { identityContracts } from '@shared/identity/identity.contract'
import { isStaff, type Actor } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { addConsent } from './consents.repository'
import { describeMyself, viewOwnAccount } from './own-account.service'
import { type AtOwnDoor, beginTwoStep, changePassword, confirmTwoStep } from './own-password.service'
import { assertPhone, sendPhoneCode } from './phone-codes.service'
import { type ResidentSignInParts, signInByPhone, signInByWeixin } from './resident-sign-in.service'
import { endSession } from './sessions.repository'
import { type StaffSignInParts, signInStaff } from './staff-sign-in.service'

export interface RoutesParts extends ResidentSignInParts, StaffSignInParts {
  readonly operator: { readonly name: string; readonly complaintEntry: string }
}

function mountSignIn(mount: Mount, parts: RoutesParts): void {
  mount(identityContracts.sendPhoneCode, ({ body, address, now }) =>
    sendPhoneCode(parts, { phone: assertPhone(body.phone), address, now }),
  )
  mount(identityContracts.startSession, async ({ body, address, now }) => {
    const moment = { address, now }
    const { token, accountId } =
      'phone' in body
        ? await signInByPhone(parts, body, moment)
        : 'weixinCode' in body
          ? await signInByWeixin(parts, body, moment)
          : await signInStaff(parts, body, moment)
    return { token, actor: await viewOwnAccount(parts.database.sql, parts.vault, accountId, now) }
  })
}

interface AtDoor {
  readonly actor: Actor
  readonly tokenHash: Buffer | null
  readonly address: string
  readonly now: Date
}

function atOwnDoor({ actor, tokenHash, address, now }: AtDoor): AtOwnDoor {
  if (!tokenHash) throw new Refusal('actor.signed-out')
  return { actor, tokenHash, address, now }
}

function mountSession(mount: Mount, { vault, database, audit }: RoutesParts): void {
  mount(identityContracts.currentSession, ({ actor, sql, now }) =>
    viewOwnAccount(sql, vault, actor.accountId, now),
  )
  mount(identityContracts.endSession, async (context) => {
    const { actor, tokenHash, now } = atOwnDoor(context)
    await database.transaction(async (sql) => {
      await endSession(sql, tokenHash)
      if (!isStaff(actor)) return
      const { stationId, accountId: actorId, role: actorRole } = actor
      const act = { action: 'session.ended', subject: null, outcome: 'done', reason: null } as const
      await audit.record(sql, now, { stationId, actorId, actorRole, ...act })
    })
  })
}

function mountResident(mount: Mount, { vault, operator }: RoutesParts): void {
  mount(identityContracts.describeMyself, async ({ actor, body, sql, now }) => {
    await describeMyself(sql, actor.accountId, { name: body.name, villageCode: body.villageCode })
    return viewOwnAccount(sql, vault, actor.accountId, now)
  })
  mount(identityContracts.consentDocument, () => Promise.resolve(consentDocument(operator)))
  mount(identityContracts.giveConsent, async ({ actor, body, sql, now }) => {
    assertAgreeable(body)
    const givenAt = await addConsent(sql, actor.accountId, body.version, now)
    return { version: body.version, givenAt: givenAt.toISOString() }
  })
}

function mountStaff(mount: Mount, parts: RoutesParts): void {
  mount(identityContracts.changePassword, (context) =>
    changePassword(parts, atOwnDoor(context), context.body),
  )
  mount(identityContracts.beginTwoStep, (context) =>
    beginTwoStep(parts, atOwnDoor(context), context.body.password),
  )
  mount(identityContracts.confirmTwoStep, (context) =>
    confirmTwoStep(parts, atOwnDoor(context), context.body.code),
  )
}

export function mountIdentity(mount: Mount, parts: RoutesParts): void {
  mountSignIn(mount, parts)
  mountSession(mount, parts)
  mountResident(mount, parts)
  mountStaff(mount, parts)
}
