import type { Sql } from '@server/platform/database'
import { newUuid } from '@server/platform/public-id'
import type { Sealed } from '@server/platform/vault'

/** A phone as it lies in the database. */
export interface KeptPhone {
  readonly sealed: Sealed
  readonly index: Buffer
}

export async function residentByPhone(sql: Sql, phoneIndex: Buffer): Promise<string | null> {
  const [row] = await sql<{ account_id: string }[]>`
    select a.account_id from accounts a
    where a.phone_index = ${phoneIndex} and a.role = 'resident' and a.closed_at is null`
  return row?.account_id ?? null
}

/** The resident of a phone, made on the first sign-in; two first sign-ins at once make one account. */
export async function residentOfPhone(sql: Sql, phone: KeptPhone, now: Date): Promise<string> {
  const known = await residentByPhone(sql, phone.index)
  if (known !== null) return known

  const accountId = newUuid(now)
  const added = await sql`
    insert into accounts (account_id, role, phone_key_id, phone_sealed, phone_index, created_at)
    values (${accountId}, 'resident', ${phone.sealed.keyId}, ${phone.sealed.bytes}, ${phone.index}, ${now})
    on conflict (phone_index) where role = 'resident' and closed_at is null do nothing`
  const found = added.count === 1 ? accountId : await residentByPhone(sql, phone.index)
  if (found === null) throw new Error('a resident was closed while signing in')
  return found
}

export async function residentOfOpenid(sql: Sql, openidIndex: Buffer): Promise<string | null> {
  const [row] = await sql<{ account_id: string }[]>`
    select b.account_id from weixin_bindings b
    join accounts a on a.account_id = b.account_id and a.closed_at is null
    where b.openid_index = ${openidIndex}`
  return row?.account_id ?? null
}

/** Binds a WeChat user to the resident whose phone they handed over last. */
export async function bindOpenid(
  sql: Sql,
  accountId: string,
  openid: { readonly index: Buffer; readonly sealed: Sealed },
  now: Date,
): Promise<void> {
  await sql`
    insert into weixin_bindings (openid_index, account_id, openid_key_id, openid_sealed, bound_at)
    values (${openid.index}, ${accountId}, ${openid.sealed.keyId}, ${openid.sealed.bytes}, ${now})
    on conflict (openid_index) do update set account_id = excluded.account_id, bound_at = excluded.bound_at`
}

export interface Description {
  /** `undefined` leaves it as it is. */
  readonly name: string | null | undefined
  readonly villageCode: string | null | undefined
}

/** Saves what a resident says about themselves; false where there is no such village. */
export async function describeResident(sql: Sql, accountId: string, told: Description): Promise<boolean> {
  const village = told.villageCode ?? null
  const changed = await sql`
    update accounts a set
      name = case when ${told.name !== undefined} then ${told.name ?? null} else a.name end,
      village_code = case when ${told.villageCode !== undefined} then ${village} else a.village_code end
    where a.account_id = ${accountId} and a.role = 'resident'
      and (${village}::text is null or exists (select from villages v where v.code = ${village}))`
  return changed.count === 1
}
