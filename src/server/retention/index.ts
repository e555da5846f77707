import type { Sql } from '@server/platform/database'
import type { RetentionKind } from '@shared/retention/retention'
import { daysKept, keptMilliseconds, sayPeriod } from '@shared/retention/retention.rules'
import { listPeriods } from './retention.repository'

export { openRetention } from './retention.routes'

async function daysInForce(sql: Sql, kind: RetentionKind): Promise<number> {
  const set = (await listPeriods(sql)).find((one) => one.kind === kind)
  return daysKept(kind, set?.days ?? null)
}

/** How long something of that kind is kept now, in the words that people read: 1 年, 100 天. */
export async function sayKept(sql: Sql, kind: RetentionKind): Promise<string> {
  return sayPeriod(await daysInForce(sql, kind))
}

/** When something of that kind goes that was said, delivered or measured at `from`. */
export async function keptUntil(sql: Sql, kind: RetentionKind, from: Date): Promise<Date> {
  return new Date(from.getTime() + keptMilliseconds(await daysInForce(sql, kind)))
}

/** What is older than this goes now. */
export async function keptSince(sql: Sql, kind: RetentionKind, now: Date): Promise<Date> {
  return new Date(now.getTime() - keptMilliseconds(await daysInForce(sql, kind)))
}
