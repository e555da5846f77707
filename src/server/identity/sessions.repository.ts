import type { Sql } from '@server/platform/database'
import type { SessionSpan } from '@shared/identity/session.rules'
import type { Role } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'

export interface SignedRow {
  readonly account_id: string
  readonly role: Role
  readonly renewed_at: Date
  readonly expires_at: Date
  readonly station_id: number | null
  readonly must_change_password: boolean | null
  readonly pair_beats: string[] | null
  readonly deputy_beats: string[] | null
  readonly village_beats: string[] | null
}

/** Who a token belongs to, with today's scope, in one statement: it runs before nearly every answer. */
export async function findSigned(
  sql: Sql,
  tokenHash: Buffer,
  now: Date,
  demo: boolean,
): Promise<SignedRow | null> {
  const today = beijingDay(now)
  const [row] = await sql<SignedRow[]>`
    select s.account_id, a.role, s.renewed_at, s.expires_at, f.station_id, f.must_change_password,
      duty.pair_beats, duty.deputy_beats, villages_of.village_beats
    from sessions s
    join accounts a on a.account_id = s.account_id and a.closed_at is null
    left join staff f on f.account_id = s.account_id
    left join lateral (
      select array_agg(d.beat_id) filter (where s.account_id in (d.officer_id, d.auxiliary_id)) as pair_beats,
        array_agg(d.beat_id) filter (where s.account_id = d.deputy_id) as deputy_beats
      from duty_pairs d
      where d.station_id = f.station_id and d.from_day <= ${today}
        and (d.to_day is null or d.to_day >= ${today})
    ) duty on true
    left join lateral (
      select array_agg(distinct v.beat_id) as village_beats
      from village_duties g join villages v on v.code = g.village_code
      where f.role in ('grid-worker', 'liaison') and g.station_id = f.station_id and v.station_id = f.station_id
        and g.account_id = s.account_id and g.from_day <= ${today} and (g.to_day is null or g.to_day >= ${today})
    ) villages_of on true
    where s.token_hash = ${tokenHash} and s.idle_expires_at > ${now} and s.expires_at > ${now}
      and (f.demo is not true or ${demo})
      and (f.term_until is null or f.term_until >= ${today}::date)
      and (f.recommended_on is null or f.vetted_on is not null)`
  return row ?? null
}

export interface NewSession {
  readonly tokenHash: Buffer
  readonly accountId: string
  readonly startedAt: Date
  readonly span: SessionSpan
}

export async function addSession(sql: Sql, session: NewSession): Promise<void> {
  await sql`
    insert into sessions (token_hash, account_id, started_at, renewed_at, idle_expires_at, expires_at)
    values (${session.tokenHash}, ${session.accountId}, ${session.startedAt}, ${session.startedAt},
      ${session.span.idleExpiresAt}, ${session.span.expiresAt})`
}

/** Moves the idle end, unless another request of the same moment has done so. */
export async function renewSession(
  sql: Sql,
  tokenHash: Buffer,
  renewal: { readonly last: Date; readonly idleEnd: Date; readonly now: Date },
): Promise<void> {
  await sql`
    update sessions set renewed_at = ${renewal.now}, idle_expires_at = ${renewal.idleEnd}
    where token_hash = ${tokenHash} and renewed_at <= ${renewal.last}`
}

export async function endSession(sql: Sql, tokenHash: Buffer): Promise<void> {
  await sql`delete from sessions s where s.token_hash = ${tokenHash}`
}

/** Signs an account out everywhere but here. */
export async function endOtherSessions(sql: Sql, accountId: string, tokenHash: Buffer): Promise<void> {
  await sql`delete from sessions s where s.account_id = ${accountId} and s.token_hash <> ${tokenHash}`
}

/** Signs an account out everywhere, at once. */
export async function endSessionsOf(sql: Sql, accountId: string): Promise<void> {
  await sql`delete from sessions s where s.account_id = ${accountId}`
}

export async function forgetOldSessions(sql: Sql, now: Date): Promise<void> {
  await sql`delete from sessions s where s.idle_expires_at <= ${now}`
}
