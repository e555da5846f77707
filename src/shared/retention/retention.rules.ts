import { HOUR } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { AUDIT_YEARS, type RetentionKind, retentionBounds } from './retention'

/** The days that hold: what was set, within the bounds of today, or the usual period. */
export function daysKept(kind: RetentionKind, set: number | null): number {
  const { least, most } = retentionBounds[kind]
  return set === null ? most : Math.min(most, Math.max(least, set))
}

export const keptMilliseconds = (days: number): number => days * 24 * HOUR

const DAYS_OF_YEAR = 365

/** The period as people read it. */
export const sayPeriod = (days: number): string =>
  days % DAYS_OF_YEAR === 0 ? `${String(days / DAYS_OF_YEAR)} 年` : `${String(days)} 天`

/** What of the audit is older than this goes. */
export function auditKeptSince(now: Date): Date {
  const since = new Date(now)
  since.setUTCFullYear(since.getUTCFullYear() - AUDIT_YEARS)
  return since
}

/** Refuses a period that is shorter than the work needs or longer than people were told. */
export function assertWithin(kind: RetentionKind, days: number): void {
  const { least, most } = retentionBounds[kind]
  if (days >= least && days <= most) return
  const text = `要在 ${String(least)} 到 ${String(most)} 天之间`
  throw new Refusal('retention.out-of-bounds', { text, errors: [{ field: 'body.days', text }] })
}
