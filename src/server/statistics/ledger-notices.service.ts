import type { Sql } from '@server/platform/database'
import { toPublicId } from '@server/platform/public-id'
import type { LedgerRequest } from '@shared/statistics/ledger'
import { approvesLedgers } from '@shared/statistics/ledger.policy'
import type { StatisticsParts } from './parts'

type Parts = Pick<StatisticsParts, 'people' | 'notices'>

/** Whoever may decide it: four eyes are two persons. */
async function approversOf({ people }: Parts, sql: Sql, { stationId, requesterId }: LedgerRequest) {
  const staff = await people.staffOfStation(sql, stationId)
  return staff.filter(({ role, accountId }) => approvesLedgers(role) && accountId !== requesterId)
}

const about = (request: LedgerRequest, now: Date) => {
  const subject = toPublicId(request)
  return { stationId: request.stationId, key: subject, subject, now }
}

/** Somebody asks for names and phones, and waits for a word. */
export async function tellApprovers(
  parts: Parts,
  sql: Sql,
  request: LedgerRequest,
  now: Date,
): Promise<void> {
  for (const { accountId } of await approversOf(parts, sql, request))
    await parts.notices.send(sql, { ...about(request, now), kind: 'ledger-waiting', to: { accountId } })
}

/** The requester hears the outcome; nobody else is asked for a word any more. */
export async function tellOutcome(parts: Parts, sql: Sql, request: LedgerRequest, now: Date): Promise<void> {
  const { subject, ...rest } = about(request, now)
  for (const { accountId } of await approversOf(parts, sql, request))
    await parts.notices.readOf(sql, accountId, subject, now)
  const state = request.state === 'approved' ? '批准了，一天内下载。' : '没有批准，点开看为什么。'
  const to = { accountId: request.requesterId }
  await parts.notices.send(sql, { ...rest, subject, kind: 'ledger-decided', to, told: { state } })
}
