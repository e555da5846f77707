import type { Sql } from '@server/platform/database'
import { toPublicId } from '@server/platform/public-id'
import type { Vault } from '@server/platform/vault'
import { CONSENT_VERSION } from '@shared/identity/consent-document'
import { needsConsent } from '@shared/identity/consent.rules'
import { beijingDay } from '@shared/kernel/beijing-time'
import { maskPhone } from '@shared/kernel/phone'
import { Refusal } from '@shared/kernel/refusals'
import { type Description, describeResident } from './accounts.repository'
import { type OwnAccountRow, findOwnAccount, listOwnBeats } from './own-account.repository'

export function openPhone(
  vault: Vault,
  row: Pick<OwnAccountRow, 'phone_key_id' | 'phone_sealed'>,
): string | null {
  if (row.phone_key_id === null || row.phone_sealed === null) return null
  return vault.open({ keyId: row.phone_key_id, bytes: row.phone_sealed })
}

async function ownBeats(sql: Sql, row: OwnAccountRow, now: Date) {
  const { station_id: stationId, account_id: accountId } = row
  if (stationId === null) return []
  const beats = await listOwnBeats(sql, { accountId, stationId }, beijingDay(now))
  return beats.map(({ beat_id: uuid, name }) => ({ id: toPublicId({ stationId, uuid }), name }))
}

const maskedPhone = (vault: Vault, row: OwnAccountRow): string | null => {
  const phone = openPhone(vault, row)
  return phone === null ? null : maskPhone(phone)
}

/** What a person may know about themselves. */
export async function viewOwnAccount(sql: Sql, vault: Vault, accountId: string, now: Date) {
  const row = await findOwnAccount(sql, accountId, CONSENT_VERSION)
  if (!row) throw new Refusal('actor.signed-out')
  return {
    id: row.account_id,
    role: row.role,
    name: row.name,
    phone: maskedPhone(vault, row),
    villageCode: row.village_code,
    villageName: row.village_name,
    station: row.station_id === null ? null : { id: row.station_id, name: row.station_name ?? '' },
    beats: await ownBeats(sql, row, now),
    mustChangePassword: row.must_change_password,
    twoStep: row.two_step,
    consented: row.consented || !needsConsent(row),
  }
}

export async function describeMyself(sql: Sql, accountId: string, told: Description): Promise<void> {
  if (await describeResident(sql, accountId, told)) return
  throw new Refusal('request.invalid', { errors: [{ field: 'body.villageCode', text: '没有找到这个村' }] })
}
