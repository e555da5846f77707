import type { Sql } from '@server/platform/database'
import type { RetentionKind } from '@shared/retention/retention'
import { daysKept, keptMilliseconds } from '@shared/retention/retention.rules'
import { listPeriods } from './retention.repository'

export { openRetention } from './retention.routes'

/** When something of that kind goes that was said, delivered or measured at `from`. */
export async function keptUntil(sql: Sql, kind: RetentionKind, from: Date): Promise<Date> {
  const set = (await listPeriods(sql)).find((one) => one.kind === kind)
  return new Date(from.getTime() + keptMilliseconds(daysKept(kind, set?.days ?? null)))
}

/** What is older than this goes now. */
export async function keptSince(sql: Sql, kind: RetentionKind, now: Date): Promise<Date> {
  const span = (await keptUntil(sql, kind, now)).getTime() - now.getTime()
  return new Date(now.getTime() - span)
}
