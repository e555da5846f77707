import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import type { Sealed } from '@server/platform/vault'
import type { ConsentWay, Side } from '@shared/disputes/dispute'
import type { Party } from './stored-dispute'

interface PartyRow extends Omit<Party, 'phone'> {
  keyId: string | null
  sealed: Buffer | null
}

type NewParty = Pick<Party, 'side' | 'accountId' | 'name' | 'phone'>

export async function addParty(sql: Sql, { stationId, uuid }: CaseId, party: NewParty): Promise<void> {
  await sql`
    insert into dispute_parties (station_id, dispute_id, side, account_id, name, phone_key_id, phone_sealed)
    values (${stationId}, ${uuid}, ${party.side}, ${party.accountId}, ${party.name}, ${party.phone?.keyId ?? null},
      ${party.phone?.bytes ?? null})`
}

/** The reporter's side first. */
export async function listParties(sql: Sql, { stationId, uuid }: CaseId): Promise<Party[]> {
  const rows = await sql<PartyRow[]>`
    select p.side, p.account_id as "accountId", p.name, p.phone_key_id as "keyId", p.phone_sealed as sealed,
      p.consent_way as "consentWay", p.consent_at as "consentAt", p.consent_note as "consentNote",
      p.invited_at as "invitedAt", p.invited_index as "invitedIndex", p.topic
    from dispute_parties p where p.station_id = ${stationId} and p.dispute_id = ${uuid} order by p.side desc`
  return rows.map(({ keyId, sealed, ...party }) => ({
    ...party,
    phone: keyId === null || sealed === null ? null : { keyId, bytes: sealed },
  }))
}

/** How, when and to whom a side said whether it wants mediation. */
export interface SpokenConsent {
  readonly side: Side
  readonly way: ConsentWay
  readonly at: Date
  readonly by: string
  readonly note: string | null
}

export async function saveConsent(
  sql: Sql,
  { stationId, uuid }: CaseId,
  { side, way, at, by, note }: SpokenConsent,
): Promise<void> {
  await sql`
    update dispute_parties p set consent_way = ${way}, consent_at = ${at}, consent_by = ${by}, consent_note = ${note}
    where p.station_id = ${stationId} and p.dispute_id = ${uuid} and p.side = ${side}`
}

/** It began anew: each side is asked again. */
export async function forgetConsents(sql: Sql, { stationId, uuid }: CaseId): Promise<void> {
  await sql`
    update dispute_parties p set consent_way = null, consent_at = null, consent_by = null, consent_note = null
    where p.station_id = ${stationId} and p.dispute_id = ${uuid}`
}

export interface Invitation {
  readonly side: Side
  readonly name: string | null
  readonly phone: Sealed | null
  /** The blind index of the phone; null where the side is reached on paper or by voice. */
  readonly index: Buffer | null
  readonly topic: string
  readonly at: Date
}

/** What is not told stays as it was. */
export async function saveInvitation(
  sql: Sql,
  { stationId, uuid }: CaseId,
  { side, name, phone, index, topic, at }: Invitation,
): Promise<void> {
  await sql`
    update dispute_parties p set name = coalesce(${name}, p.name),
      phone_key_id = coalesce(${phone?.keyId ?? null}, p.phone_key_id),
      phone_sealed = coalesce(${phone?.bytes ?? null}, p.phone_sealed),
      invited_index = coalesce(${index}, p.invited_index), invited_at = coalesce(p.invited_at, ${at}), topic = ${topic}
    where p.station_id = ${stationId} and p.dispute_id = ${uuid} and p.side = ${side}`
}

/** The side that was invited under this phone. */
export async function findInvitedSide(
  sql: Sql,
  { stationId, uuid }: CaseId,
  index: Buffer,
): Promise<Side | null> {
  const [row] = await sql<{ side: Side }[]>`
    select p.side from dispute_parties p
    where p.station_id = ${stationId} and p.dispute_id = ${uuid} and p.invited_index = ${index} limit 1`
  return row?.side ?? null
}
