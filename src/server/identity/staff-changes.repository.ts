import type { Sql } from '@server/platform/database'
import type { Recommendation } from '@shared/identity/staff'
import type { StaffRole } from '@shared/kernel/actor'
import type { BeijingDay } from '@shared/kernel/beijing-time'

export async function describeMember(
  sql: Sql,
  accountId: string,
  told: { readonly name: string; readonly workPhone: string | null },
): Promise<void> {
  await sql`update staff set name = ${told.name}, work_phone = ${told.workPhone} where account_id = ${accountId}`
}

/** The copy in `staff` follows by its foreign key. */
export async function changeRole(sql: Sql, accountId: string, role: StaffRole): Promise<void> {
  await sql`update accounts set role = ${role} where account_id = ${accountId} and role <> 'resident'`
}

export async function keepTerm(sql: Sql, accountId: string, until: BeijingDay | null): Promise<void> {
  await sql`update staff set term_until = ${until} where account_id = ${accountId}`
}

/** A new recommendation is vetted anew. */
export async function keepRecommendation(
  sql: Sql,
  accountId: string,
  { by, on }: Recommendation,
): Promise<void> {
  await sql`
    update staff set recommended_by = ${by}, recommended_on = ${on}, vetted_by = null, vetted_on = null
    where account_id = ${accountId}`
}

export async function keepVetting(sql: Sql, accountId: string, by: string, on: BeijingDay): Promise<void> {
  await sql`update staff set vetted_by = ${by}, vetted_on = ${on} where account_id = ${accountId}`
}

export async function resetPassword(sql: Sql, accountId: string, passwordHash: string): Promise<void> {
  await sql`
    update staff set password_hash = ${passwordHash}, must_change_password = true where account_id = ${accountId}`
}

export async function resetTwoStep(sql: Sql, accountId: string): Promise<void> {
  await sql`
    update staff set totp_key_id = null, totp_sealed = null, totp_pending_key_id = null, totp_pending_sealed = null
    where account_id = ${accountId}`
}

/** Closes the account, or opens it again. */
export async function closeMember(sql: Sql, accountId: string, at: Date | null): Promise<void> {
  await sql`update accounts set closed_at = ${at} where account_id = ${accountId} and role <> 'resident'`
}

/** One transfer waits at a time: a new one takes the place of the old. */
export async function planTransfer(
  sql: Sql,
  accountId: string,
  { stationId, onDay }: { readonly stationId: number; readonly onDay: BeijingDay },
): Promise<void> {
  await sql`delete from staff_transfers t where t.account_id = ${accountId} and t.applied_at is null`
  await sql`
    insert into staff_transfers (station_id, account_id, on_day) values (${stationId}, ${accountId}, ${onDay})
    on conflict (station_id, account_id, on_day) do update set applied_at = null`
}

export interface DueTransfer {
  readonly accountId: string
  readonly role: StaffRole
  readonly fromStationId: number
  readonly toStationId: number
}

/** Transfers whose day has come; another process leaves them alone meanwhile. */
export function takeDueTransfers(sql: Sql, today: BeijingDay): Promise<DueTransfer[]> {
  return sql<DueTransfer[]>`
    select t.account_id as "accountId", f.role, f.station_id as "fromStationId", t.station_id as "toStationId"
    from staff_transfers t join staff f on f.account_id = t.account_id
    where t.applied_at is null and t.on_day <= ${today}::date
    order by t.on_day limit 100 for update of t skip locked`
}

export async function applyTransfer(
  sql: Sql,
  { accountId, toStationId }: DueTransfer,
  now: Date,
): Promise<void> {
  await sql`update staff set station_id = ${toStationId} where account_id = ${accountId}`
  await sql`
    update staff_transfers set applied_at = ${now}
    where station_id = ${toStationId} and account_id = ${accountId} and applied_at is null`
}

export async function dropTransfer(sql: Sql, accountId: string): Promise<void> {
  await sql`delete from staff_transfers t where t.account_id = ${accountId} and t.applied_at is null`
}
