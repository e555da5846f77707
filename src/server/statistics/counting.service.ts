import type { Sql } from '@server/platform/database'
import { keptSince } from '@server/retention'
import { MINUTE } from '@shared/kernel/beijing-time'
import { type Month, type Subject, subjects } from '@shared/statistics/board'
import { firstWholeMonth } from '@shared/statistics/board.rules'
import { listChangedMonths } from './statistics-changes.repository'
import { countMonth, findMark, forgetCounts, lockCounting, setMark } from './statistics-sums.repository'

/** A transaction may end later than the moment that it writes down; this much of the past is read again. */
const OVERLAP = 10 * MINUTE
const EARLIEST: Month = '0000-01'

const kinds: Partial<Record<Subject, Parameters<typeof keptSince>[1]>> = {
  threads: 'chat',
  bookings: 'booking',
  satisfaction: 'feedback',
}

/** Months of which cases are deleted by their age are never counted anew: their numbers stay as they were. */
async function firstCountable(sql: Sql, subject: Subject, now: Date): Promise<Month> {
  const kind = kinds[subject]
  return kind === undefined ? EARLIEST : firstWholeMonth(await keptSince(sql, kind, now))
}

async function countSubject(sql: Sql, subject: Subject, now: Date): Promise<void> {
  const mark = await findMark(sql, subject)
  const since = new Date(mark === null ? 0 : mark.getTime() - OVERLAP)
  // Counted for the first time, what is left of the old months is better than nothing.
  const first = mark === null ? EARLIEST : await firstCountable(sql, subject, now)
  for (const span of await listChangedMonths(sql, subject, since))
    if (span.month >= first) await countMonth(sql, subject, span)
  await setMark(sql, subject, now)
}

/** Counts what has changed since the last time; may run again at any moment. */
export async function countChanges(sql: Sql, now: Date): Promise<void> {
  await lockCounting(sql)
  for (const subject of subjects) await countSubject(sql, subject, now)
}

/** Counts everything anew from the cases that are there. */
export async function recountAll(sql: Sql, now: Date): Promise<void> {
  await lockCounting(sql)
  for (const subject of subjects) {
    const first = await firstCountable(sql, subject, now)
    await forgetCounts(sql, subject, first)
    for (const span of await listChangedMonths(sql, subject, new Date(0)))
      if (span.month >= first) await countMonth(sql, subject, span)
    await setMark(sql, subject, now)
  }
}
