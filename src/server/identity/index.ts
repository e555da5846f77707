import type { Audit } from '@server/audit'
import type { Authenticate } from '@server/platform/context'
import type { Database, Sql } from '@server/platform/database'
import type { Jobs } from '@server/platform/jobs'
import type { Log } from '@server/platform/log'
import type { Mount } from '@server/platform/mount'
import type { Vault } from '@server/platform/vault'
import { attemptLimits } from '@shared/identity/attempt-limit'
import { forgetOldTries } from './attempts.repository'
import { mountIdentity } from './identity.routes'
import { type People, createPeople } from './people.service'
import { forgetOldCodes } from './phone-codes.repository'
import { forgetOldSessions } from './sessions.repository'
import { authenticate } from './sessions.service'
import type { SmsGateway } from './sms-gateway'
import type { WeixinGateway } from './weixin-gateway'

export type { People } from './people.service'
export type { StaffPerson } from './people.repository'
export { type SmsGateway, Undeliverable, consoleSmsGateway, httpSmsGateway } from './sms-gateway'
export { type WeixinGateway, weixinGateway } from './weixin-gateway'
export { openOwnData } from './own-data.routes'
export type { OwnDataKeeper } from './own-data.service'
export { type EnrolmentOutcome, enrolAdministrator } from './first-administrator.service'
export { enrolStaff } from './staff-enrolment.service'
export { openStaff } from './staff.routes'
export type { StaffDuties } from './staff-members.service'

export interface IdentityParts {
  readonly mount: Mount
  readonly database: Database
  readonly vault: Vault
  readonly now: () => Date
  readonly jobs: Jobs
  readonly log: Log
  readonly audit: Audit
  readonly smsGateway: SmsGateway
  /** Null where no mini-program is configured; sign-in with WeChat is then refused. */
  readonly weixinGateway: WeixinGateway | null
  /** True outside production: codes are shown, the invented staff may sign in. */
  readonly demo: boolean
  readonly operator: { readonly name: string; readonly complaintEntry: string }
  /** Sign-in codes an hour that may be asked for from one address. */
  readonly codesPerAddress: number
}

export interface Identity {
  readonly authenticate: Authenticate
  readonly people: People
}

/** Removes sessions, codes and counters that have run out. */
async function forgetExpired(sql: Sql, now: Date): Promise<void> {
  await forgetOldSessions(sql, now)
  await forgetOldCodes(sql, now)
  await forgetOldTries(sql, now)
}

export function openIdentity(parts: IdentityParts): Identity {
  const { database, now, demo } = parts
  mountIdentity(parts.mount, { ...parts, limits: attemptLimits(parts.codesPerAddress) })
  parts.jobs.every('forget-expired-sign-ins', 600, forgetExpired)
  return {
    authenticate: (tokenHash) => authenticate(database.sql, tokenHash, { now: now(), demo }),
    people: createPeople(parts.vault),
  }
}
