import type { Sql } from '@server/platform/database'
import type { CaseId } from '@server/platform/public-id'
import type { Side } from '@shared/disputes/dispute'
import type { Consent, Party } from './stored-dispute'

interface PartyRow extends Omit<Party, 'phone'> {
  keyId: string | null
  sealed: Buffer | null
}

export async function addParty(sql: Sql, { stationId, uuid }: CaseId, party: Party): Promise<void> {
  await sql`
    insert into dispute_parties (station_id, dispute_id, side, account_id, name, phone_key_id, phone_sealed, consent)
    values (${stationId}, ${uuid}, ${party.side}, ${party.accountId}, ${party.name}, ${party.phone?.keyId ?? null},
      ${party.phone?.bytes ?? null}, ${party.consent})`
}

/** The reporter's side first. */
export async function listParties(sql: Sql, { stationId, uuid }: CaseId): Promise<Party[]> {
  const rows = await sql<PartyRow[]>`
    select p.side, p.account_id as "accountId", p.name, p.phone_key_id as "keyId", p.phone_sealed as sealed, p.consent
    from dispute_parties p where p.station_id = ${stationId} and p.dispute_id = ${uuid} order by p.side desc`
  return rows.map(({ keyId, sealed, ...party }) => ({
    ...party,
    phone: keyId === null || sealed === null ? null : { keyId, bytes: sealed },
  }))
}

export async function saveConsent(
  sql: Sql,
  { stationId, uuid }: CaseId,
  side: Side,
  consent: Consent,
): Promise<void> {
  await sql`
    update dispute_parties p set consent = ${consent}
    where p.station_id = ${stationId} and p.dispute_id = ${uuid} and p.side = ${side}`
}

export async function isMember(sql: Sql, { stationId, uuid }: CaseId, accountId: string): Promise<boolean> {
  const members = await sql`
    select from dispute_members m
    where m.station_id = ${stationId} and m.dispute_id = ${uuid} and m.account_id = ${accountId}`
  return members.count > 0
}

export async function listMembers(sql: Sql, { stationId, uuid }: CaseId): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select m.account_id as id from dispute_members m where m.station_id = ${stationId} and m.dispute_id = ${uuid}`
  return rows.map(({ id }) => id)
}

/** The one who handles it from now on; who handled it before no longer sees it, unless convened. */
export async function setHandler(
  sql: Sql,
  { stationId, uuid }: CaseId,
  accountId: string,
  now: Date,
): Promise<void> {
  await sql`
    delete from dispute_members m
    where m.station_id = ${stationId} and m.dispute_id = ${uuid} and m.part = 'handler'`
  await sql`
    insert into dispute_members (station_id, dispute_id, account_id, part, since)
    values (${stationId}, ${uuid}, ${accountId}, 'handler', ${now})
    on conflict (station_id, dispute_id, account_id) do update set part = 'handler'`
}

export async function addPanel(
  sql: Sql,
  { stationId, uuid }: CaseId,
  accountIds: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    insert into dispute_members (station_id, dispute_id, account_id, part, since)
    select ${stationId}, ${uuid}, a.id, 'panel', ${now} from unnest(${[...accountIds]}::uuid[]) as a (id)
    on conflict (station_id, dispute_id, account_id) do nothing`
}
