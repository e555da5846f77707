import type { Sql } from '@server/platform/database'
import type { StaffRole } from '@shared/kernel/actor'

interface NameRow {
  account_id: string
  name: string | null
}

/** Names by account; a resident who has not said how to call them has null. */
export async function listNames(sql: Sql, accountIds: readonly string[]): Promise<NameRow[]> {
  if (accountIds.length === 0) return []
  return sql<NameRow[]>`
    select a.account_id, coalesce(f.name, a.name) as name
    from accounts a left join staff f on f.account_id = a.account_id
    where a.account_id in ${sql(accountIds)}`
}

export interface ResidentRow {
  readonly name: string | null
  readonly phone_key_id: string | null
  readonly phone_sealed: Buffer | null
  readonly village_code: string | null
}

export async function findResident(sql: Sql, accountId: string): Promise<ResidentRow | null> {
  const [row] = await sql<ResidentRow[]>`
    select a.name, a.phone_key_id, a.phone_sealed, a.village_code
    from accounts a where a.account_id = ${accountId} and a.role = 'resident'`
  return row ?? null
}

export async function findPhoneIndex(sql: Sql, accountId: string): Promise<Buffer | null> {
  const [row] = await sql<{ phone_index: Buffer | null }[]>`
    select a.phone_index from accounts a
    where a.account_id = ${accountId} and a.role = 'resident' and a.closed_at is null`
  return row?.phone_index ?? null
}

export interface OpenidRow {
  readonly openid_key_id: string
  readonly openid_sealed: Buffer
}

/** The WeChat user that the resident signed in as last. */
export async function findOpenid(sql: Sql, accountId: string): Promise<OpenidRow | null> {
  const [row] = await sql<OpenidRow[]>`
    select b.openid_key_id, b.openid_sealed from weixin_bindings b
    where b.account_id = ${accountId} order by b.bound_at desc limit 1`
  return row ?? null
}

/** A member of staff as a contact card shows them: work facts only. */
export interface StaffPerson {
  readonly accountId: string
  readonly stationId: number
  readonly staffNumber: string
  readonly role: StaffRole
  readonly name: string
  readonly avatar: number
  readonly workPhone: string | null
}

export async function listStaff(sql: Sql, accountIds: readonly string[]): Promise<StaffPerson[]> {
  if (accountIds.length === 0) return []
  return sql<StaffPerson[]>`
    select f.account_id as "accountId", f.station_id as "stationId", f.staff_number as "staffNumber", f.role,
      f.name, f.avatar, f.work_phone as "workPhone"
    from staff f where f.account_id in ${sql(accountIds)}`
}

/** The staff of a station who can sign in, by role and staff number. */
export async function listStaffOfStation(sql: Sql, stationId: number): Promise<StaffPerson[]> {
  return sql<StaffPerson[]>`
    select f.account_id as "accountId", f.station_id as "stationId", f.staff_number as "staffNumber", f.role,
      f.name, f.avatar, f.work_phone as "workPhone"
    from staff f join accounts a on a.account_id = f.account_id and a.closed_at is null
    where f.station_id = ${stationId} order by f.role, f.staff_number`
}

/** The chief who can sign in; the first by staff number where two are entered (所长、教导员). */
/** By staff number. */
export async function listChiefs(sql: Sql, stationId: number): Promise<string[]> {
  const rows = await sql<{ account_id: string }[]>`
    select f.account_id from staff f join accounts a on a.account_id = f.account_id and a.closed_at is null
    where f.station_id = ${stationId} and f.role = 'station-chief'
    order by f.staff_number`
  return rows.map(({ account_id: accountId }) => accountId)
}
