import { randomBytes } from 'node:crypto'
import type { Signed } from '@server/platform/context'
import type { Sql } from '@server/platform/database'
import { toPublicId } from '@server/platform/public-id'
import { sha256 } from '@server/platform/vault'
import { renewedIdleEnd, startSpan } from '@shared/identity/session.rules'
import type { Role, StaffRole } from '@shared/kernel/actor'
import { type SignedRow, addSession, findSigned, renewSession } from './sessions.repository'

/** Starts a session and gives its token, which exists nowhere else: the database keeps the SHA-256. */
export async function startSession(
  sql: Sql,
  account: { readonly id: string; readonly role: Role },
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await addSession(sql, {
    tokenHash: sha256(token),
    accountId: account.id,
    startedAt: now,
    span: startSpan(account.role, now),
  })
  return token
}

function toSigned(row: SignedRow): Signed {
  const { account_id: accountId, role, station_id: stationId } = row
  if (role === 'resident') return { actor: { role, accountId }, mustChangePassword: false }
  if (stationId === null) throw new Error('a member of staff without a station')

  const publicIds = (uuids: readonly string[]) => uuids.map((uuid) => toPublicId({ stationId, uuid }))
  const beatIds = publicIds([...(row.pair_beats ?? []), ...(row.village_beats ?? [])])
  const deputyBeatIds = publicIds(row.deputy_beats ?? [])
  const staffRole: StaffRole = role
  return {
    actor: { role: staffRole, accountId, stationId, beatIds, deputyBeatIds },
    mustChangePassword: row.must_change_password === true,
  }
}

/** Finds who a token belongs to. Moves the idle end now and then, not with each request. */
export async function authenticate(
  sql: Sql,
  tokenHash: Buffer,
  at: { readonly now: Date; readonly demo: boolean },
): Promise<Signed | null> {
  const row = await findSigned(sql, tokenHash, at.now, at.demo)
  if (!row) return null
  const idleEnd = renewedIdleEnd(row.role, row.renewed_at, row.expires_at, at.now)
  if (idleEnd) await renewSession(sql, tokenHash, { last: row.renewed_at, idleEnd, now: at.now })
  return toSigned(row)
}
