import type { Sql } from '@server/platform/database'
import type { StaffAccess } from '@shared/identity/staff'
import type { StaffRole } from '@shared/kernel/actor'
import type { BeijingDay } from '@shared/kernel/beijing-time'

/** A member of staff with everything that those see who answer for the station's people. */
export interface StaffMember extends StaffAccess {
  readonly accountId: string
  readonly stationId: number
  readonly stationName: string
  readonly staffNumber: string
  readonly role: StaffRole
  readonly name: string
  readonly avatar: number
  readonly workPhone: string | null
  readonly firstPassword: boolean
  readonly twoStep: boolean
  readonly recommendedBy: string | null
  readonly vettedByName: string | null
  /** Names of the beats of today. */
  readonly beats: readonly string[]
}

const selectMembers = (sql: Sql, today: BeijingDay) => sql`
  select f.account_id as "accountId", f.station_id as "stationId", coalesce(t.name, '') as "stationName",
    f.staff_number as "staffNumber", f.role, f.name, f.avatar, f.work_phone as "workPhone",
    f.must_change_password as "firstPassword", f.totp_sealed is not null as "twoStep",
    a.closed_at is not null as "left", f.term_until::text as "termUntil", f.recommended_by as "recommendedBy",
    f.recommended_on::text as "recommendedOn", f.vetted_on::text as "vettedOn", v.name as "vettedByName",
    array(
      select b.name from duty_pairs d join beats b on b.station_id = d.station_id and b.beat_id = d.beat_id
      where d.station_id = f.station_id and f.account_id in (d.officer_id, d.auxiliary_id)
        and d.from_day <= ${today}::date and (d.to_day is null or d.to_day >= ${today}::date)
      order by b.position
    ) as beats
  from staff f
    join accounts a on a.account_id = f.account_id
    left join stations t on t.station_id = f.station_id
    left join staff v on v.account_id = f.vetted_by`

export interface StaffSearch {
  /** Null for the whole county. */
  readonly stationId: number | null
  readonly role: StaffRole | null
  readonly text: string | null
  readonly left: boolean
  readonly after: string | null
  readonly limit: number
}

/** In the order of the staff numbers; one more than `limit`. */
export async function listMembers(sql: Sql, search: StaffSearch, today: BeijingDay): Promise<StaffMember[]> {
  const { stationId, role, text, left, after, limit } = search
  return sql<StaffMember[]>`
    ${selectMembers(sql, today)}
    where (a.closed_at is not null) = ${left}
      ${stationId === null ? sql`` : sql`and f.station_id = ${stationId}`}
      ${role === null ? sql`` : sql`and f.role = ${role}`}
      ${text === null ? sql`` : sql`and (position(${text} in f.name) > 0 or position(upper(${text}) in f.staff_number) > 0)`}
      ${after === null ? sql`` : sql`and f.staff_number > ${after}`}
    order by f.staff_number limit ${limit + 1}`
}

export async function findMember(
  sql: Sql,
  accountId: string,
  today: BeijingDay,
): Promise<StaffMember | null> {
  const [row] = await sql<StaffMember[]>`${selectMembers(sql, today)} where f.account_id = ${accountId}`
  return row ?? null
}

/** The row stands still until the change is done. */
export async function lockMember(sql: Sql, accountId: string): Promise<void> {
  await sql`select from staff f where f.account_id = ${accountId} for update`
}

export interface HeldBeat {
  readonly beatUuid: string
  readonly name: string
  readonly part: 'officer' | 'auxiliary' | 'deputy'
}

/** The beats that somebody holds today, with their part in each. */
export function listHeldBeats(
  sql: Sql,
  { stationId, accountId }: Pick<StaffMember, 'stationId' | 'accountId'>,
  today: BeijingDay,
): Promise<HeldBeat[]> {
  return sql<HeldBeat[]>`
    select b.beat_id as "beatUuid", b.name, case ${accountId}::uuid when d.officer_id then 'officer'
      when d.auxiliary_id then 'auxiliary' else 'deputy' end as part
    from duty_pairs d join beats b on b.station_id = d.station_id and b.beat_id = d.beat_id
    where d.station_id = ${stationId} and ${accountId}::uuid in (d.officer_id, d.auxiliary_id, d.deputy_id)
      and d.from_day <= ${today}::date and (d.to_day is null or d.to_day >= ${today}::date)
    order by b.position`
}

/** The villages that somebody answers for today. */
export function listHeldVillages(
  sql: Sql,
  { stationId, accountId }: Pick<StaffMember, 'stationId' | 'accountId'>,
  today: BeijingDay,
): Promise<{ code: string; name: string }[]> {
  return sql<{ code: string; name: string }[]>`
    select v.code, v.name from village_duties g join villages v on v.code = g.village_code
    where g.station_id = ${stationId} and g.account_id = ${accountId}
      and g.from_day <= ${today}::date and (g.to_day is null or g.to_day >= ${today}::date)
    order by v.code`
}

export interface WaitingTransfer {
  readonly stationId: number
  readonly stationName: string
  readonly onDay: string
}

export async function findTransfer(sql: Sql, accountId: string): Promise<WaitingTransfer | null> {
  const [row] = await sql<WaitingTransfer[]>`
    select t.station_id as "stationId", s.name as "stationName", t.on_day::text as "onDay"
    from staff_transfers t join stations s on s.station_id = t.station_id
    where t.account_id = ${accountId} and t.applied_at is null`
  return row ?? null
}

export interface EndingTerm {
  readonly accountId: string
  readonly stationId: number
  readonly role: StaffRole
  readonly name: string
  /** The last day. */
  readonly until: BeijingDay
}

/** Of everybody who has not left: the terms that end from the one day to the other. */
export function listEndingTerms(sql: Sql, from: BeijingDay, to: BeijingDay): Promise<EndingTerm[]> {
  return sql<EndingTerm[]>`
    select f.account_id as "accountId", f.station_id as "stationId", f.role, f.name, f.term_until::text as until
    from staff f join accounts a on a.account_id = f.account_id and a.closed_at is null
    where f.term_until >= ${from}::date and f.term_until <= ${to}::date order by f.term_until, f.account_id`
}

/** Those of the given numbers that somebody has already. */
export async function listTakenNumbers(sql: Sql, staffNumbers: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ staffNumber: string }[]>`
    select f.staff_number as "staffNumber" from staff f where f.staff_number = any(${[...staffNumbers]}::text[])`
  return new Set(rows.map(({ staffNumber }) => staffNumber))
}

/** Administrators who can come in; the invented one of the demo counts in the demo only. */
export async function countAdministrators(sql: Sql, demo: boolean): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from staff f join accounts a on a.account_id = f.account_id and a.closed_at is null
    where f.role = 'administrator' and (not f.demo or ${demo})`
  return row?.count ?? 0
}
