import type { Sql } from '@server/platform/database'
import type { Vault } from '@server/platform/vault'
import { CONSENT_VERSION } from '@shared/identity/consent-document'
import { needsConsent } from '@shared/identity/consent.rules'
import type { Actor } from '@shared/kernel/actor'
import { maskPhone } from '@shared/kernel/phone'
import { Refusal } from '@shared/kernel/refusals'
import { residentByPhone } from './accounts.repository'
import { hasConsented } from './consents.repository'
import { openPhone } from './own-account.service'
import {
  type StaffPerson,
  findOpenid,
  findPhoneIndex,
  findResident,
  listChiefs,
  listNames,
  listStaff,
  listStaffOfStation,
} from './people.repository'

/** A resident as the staff who handle their case may see them. */
export interface ResidentPerson {
  readonly name: string | null
  readonly phoneMasked: string | null
  readonly villageCode: string | null
  /** The whole number, for the one who has to call; every use belongs into the audit. */
  phone(): string | null
}

/** What other rooms may ask about people. */
export interface People {
  /** Names by account id; null where a resident has not said how to call them. */
  namesOf(sql: Sql, accountIds: readonly string[]): Promise<ReadonlyMap<string, string | null>>
  residentOf(sql: Sql, accountId: string): Promise<ResidentPerson | null>
  /** Who the resident is to WeChat, for calls to it; null where they never opened the mini-program. */
  openidOf(sql: Sql, accountId: string): Promise<string | null>
  /** The blind index of a resident's phone, to find what somebody was invited to; null for an account without one. */
  phoneIndexOf(sql: Sql, accountId: string): Promise<Buffer | null>
  /** The resident who proved the phone of this blind index. */
  residentWith(sql: Sql, phoneIndex: Buffer): Promise<string | null>
  staffOf(sql: Sql, accountIds: readonly string[]): Promise<ReadonlyMap<string, StaffPerson>>
  /** Everybody who works for a station now. */
  staffOfStation(sql: Sql, stationId: number): Promise<StaffPerson[]>
  /** The accounts of the station's chiefs, by staff number. */
  chiefsOf(sql: Sql, stationId: number): Promise<string[]>
  /** The account of the first of them, or null where none is entered. */
  chiefOf(sql: Sql, stationId: number): Promise<string | null>
  /** Refuses a resident who has not agreed to the current text; staff need no consent. */
  assertConsented(sql: Sql, actor: Actor): Promise<void>
}

export const createPeople = (vault: Vault): People => ({
  async namesOf(sql, accountIds) {
    const rows = await listNames(sql, accountIds)
    return new Map(rows.map((row) => [row.account_id, row.name]))
  },
  async residentOf(sql, accountId) {
    const row = await findResident(sql, accountId)
    if (!row) return null
    const phone = openPhone(vault, row)
    return {
      name: row.name,
      phoneMasked: phone === null ? null : maskPhone(phone),
      villageCode: row.village_code,
      phone: () => phone,
    }
  },
  async openidOf(sql, accountId) {
    const row = await findOpenid(sql, accountId)
    return row && vault.open({ keyId: row.openid_key_id, bytes: row.openid_sealed })
  },
  phoneIndexOf: findPhoneIndex,
  residentWith: residentByPhone,
  async staffOf(sql, accountIds) {
    const people = await listStaff(sql, accountIds)
    return new Map(people.map((person) => [person.accountId, person]))
  },
  staffOfStation: listStaffOfStation,
  chiefsOf: listChiefs,
  async chiefOf(sql, stationId) {
    const [chief = null] = await listChiefs(sql, stationId)
    return chief
  },
  async assertConsented(sql, actor) {
    if (!needsConsent(actor) || (await hasConsented(sql, actor.accountId, CONSENT_VERSION))) return
    throw new Refusal('identity.consent-needed')
  },
})
