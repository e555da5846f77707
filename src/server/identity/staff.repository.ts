import type { Sql } from '@server/platform/database'
import type { Sealed } from '@server/platform/vault'
import type { StaffAccess } from '@shared/identity/staff'
import type { StaffRole } from '@shared/kernel/actor'

/** What sign-in needs to know of a member of staff. */
export interface StaffSecrets {
  readonly accountId: string
  readonly stationId: number
  readonly staffNumber: string
  readonly role: StaffRole
  readonly passwordHash: string
  readonly totp: Sealed | null
  readonly totpPending: Sealed | null
  readonly totpLastStep: number
  readonly access: StaffAccess
}

interface SecretsRow {
  account_id: string
  station_id: number
  staff_number: string
  role: StaffRole
  password_hash: string
  totp_key_id: string | null
  totp_sealed: Buffer | null
  totp_pending_key_id: string | null
  totp_pending_sealed: Buffer | null
  totp_last_step: number
  term_until: string | null
  recommended_on: string | null
  vetted_on: string | null
}

const sealedOf = (keyId: string | null, bytes: Buffer | null): Sealed | null =>
  keyId !== null && bytes !== null ? { keyId, bytes } : null

const toSecrets = (row: SecretsRow): StaffSecrets => ({
  accountId: row.account_id,
  stationId: row.station_id,
  staffNumber: row.staff_number,
  role: row.role,
  passwordHash: row.password_hash,
  totp: sealedOf(row.totp_key_id, row.totp_sealed),
  totpPending: sealedOf(row.totp_pending_key_id, row.totp_pending_sealed),
  totpLastStep: row.totp_last_step,
  access: {
    left: false,
    termUntil: row.term_until,
    recommendedOn: row.recommended_on,
    vettedOn: row.vetted_on,
  },
})

/** By staff number for sign-in, by account for someone who is signed in. The demo's people exist in the demo only. */
export async function findSecrets(
  sql: Sql,
  whose: { readonly staffNumber: string } | { readonly accountId: string },
  demo: boolean,
): Promise<StaffSecrets | null> {
  const who =
    'staffNumber' in whose
      ? sql`f.staff_number = ${whose.staffNumber}`
      : sql`f.account_id = ${whose.accountId}`
  const [row] = await sql<SecretsRow[]>`
    select f.account_id, f.station_id, f.staff_number, f.role, f.password_hash, f.totp_key_id, f.totp_sealed,
      f.totp_pending_key_id, f.totp_pending_sealed, f.totp_last_step, f.term_until::text, f.recommended_on::text,
      f.vetted_on::text
    from staff f join accounts a on a.account_id = f.account_id and a.closed_at is null
    where ${who} and (not f.demo or ${demo})`
  return row ? toSecrets(row) : null
}

/** Accepts a time step once; false where it, or a later one, was used before. */
export async function takeStep(sql: Sql, accountId: string, step: number): Promise<boolean> {
  const used = await sql`
    update staff set totp_last_step = ${step} where account_id = ${accountId} and totp_last_step < ${step}`
  return used.count === 1
}

/** Replaces the password that was checked; false where it was changed meanwhile. */
export async function replacePassword(
  sql: Sql,
  accountId: string,
  hashes: { readonly checked: string; readonly next: string },
): Promise<boolean> {
  const replaced = await sql`
    update staff set password_hash = ${hashes.next}, must_change_password = false
    where account_id = ${accountId} and password_hash = ${hashes.checked}`
  return replaced.count === 1
}

export async function keepPendingSecret(sql: Sql, accountId: string, secret: Sealed): Promise<void> {
  await sql`
    update staff set totp_pending_key_id = ${secret.keyId}, totp_pending_sealed = ${secret.bytes}
    where account_id = ${accountId}`
}

/** Puts the pending secret into use with the step that proved it. */
export async function promotePendingSecret(
  sql: Sql,
  accountId: string,
  pending: Sealed,
  step: number,
): Promise<boolean> {
  const used = await sql`
    update staff set totp_key_id = totp_pending_key_id, totp_sealed = totp_pending_sealed,
      totp_pending_key_id = null, totp_pending_sealed = null, totp_last_step = ${step}
    where account_id = ${accountId} and totp_pending_sealed = ${pending.bytes}`
  return used.count === 1
}

export interface NewStaff {
  readonly accountId: string
  readonly stationId: number
  readonly staffNumber: string
  readonly role: StaffRole
  readonly name: string
  readonly avatar: number
  readonly workPhone: string | null
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly demo: boolean
}

/** False where the account, or somebody with this number, is there already. */
export async function addStaff(sql: Sql, staff: NewStaff, now: Date): Promise<boolean> {
  await sql`
    insert into accounts (account_id, role, created_at) values (${staff.accountId}, ${staff.role}, ${now})
    on conflict (account_id) do nothing`
  const added = await sql`
    insert into staff (account_id, station_id, staff_number, role, name, avatar, work_phone, password_hash,
      must_change_password, demo)
    values (${staff.accountId}, ${staff.stationId}, ${staff.staffNumber}, ${staff.role}, ${staff.name},
      ${staff.avatar}, ${staff.workPhone}, ${staff.passwordHash}, ${staff.mustChangePassword}, ${staff.demo})
    on conflict do nothing`
  return added.count === 1
}
