import type { Sql } from '@server/platform/database'
import type { Role } from '@shared/kernel/actor'
import type { BeijingDay } from '@shared/kernel/beijing-time'

export interface OwnAccountRow {
  readonly account_id: string
  readonly role: Role
  readonly name: string | null
  readonly phone_key_id: string | null
  readonly phone_sealed: Buffer | null
  readonly village_code: string | null
  readonly village_name: string | null
  readonly station_id: number | null
  readonly station_name: string | null
  readonly must_change_password: boolean
  readonly two_step: boolean
  readonly consented: boolean
}

export async function findOwnAccount(
  sql: Sql,
  accountId: string,
  version: string,
): Promise<OwnAccountRow | null> {
  const [row] = await sql<OwnAccountRow[]>`
    select a.account_id, a.role, coalesce(f.name, a.name) as name, a.phone_key_id, a.phone_sealed, a.village_code,
      v.name as village_name, f.station_id, t.name as station_name, coalesce(f.must_change_password, false) as must_change_password,
      f.totp_sealed is not null as two_step,
      exists (select from consents c where c.account_id = a.account_id and c.version = ${version}
        and c.withdrawn_at is null) as consented
    from accounts a
    left join staff f on f.account_id = a.account_id
    left join villages v on v.code = a.village_code
    left join stations t on t.station_id = f.station_id
    where a.account_id = ${accountId} and a.closed_at is null`
  return row ?? null
}

export interface OwnBeatRow {
  readonly beat_id: string
  readonly name: string
}

/** The beats that a member of staff stands for on a day: as one of the pair, or through their villages. */
export async function listOwnBeats(
  sql: Sql,
  staff: { readonly accountId: string; readonly stationId: number },
  day: BeijingDay,
): Promise<OwnBeatRow[]> {
  const { accountId, stationId } = staff
  return sql<OwnBeatRow[]>`
    select b.beat_id, b.name from beats b
    where b.station_id = ${stationId} and (
      exists (
        select from duty_pairs d
        where d.station_id = ${stationId} and d.beat_id = b.beat_id
          and ${accountId} in (d.officer_id, d.auxiliary_id)
          and d.from_day <= ${day} and (d.to_day is null or d.to_day >= ${day}))
      or exists (
        select from village_duties g join villages v on v.code = g.village_code
        where g.station_id = ${stationId} and g.account_id = ${accountId} and v.beat_id = b.beat_id
          and g.from_day <= ${day} and (g.to_day is null or g.to_day >= ${day})))
    order by b.name`
}
