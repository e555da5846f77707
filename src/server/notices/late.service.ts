import type { People } from '@server/identity'
import type { Sql } from '@server/platform/database'
import { isLongLate } from '@shared/kernel/reminder.rules'
import type { NewNotice, NoticesService } from './notices.service'

/** What was promised and has not been done in time. */
export interface Late extends Omit<NewNotice, 'to'> {
  /** Whose turn it is; null where nobody is entered. */
  readonly turn: string | null
  readonly dueAt: Date
}

interface Parts {
  readonly people: Pick<People, 'chiefsOf'>
  readonly notices: Pick<NoticesService, 'send'>
}

/** First whoever's turn it is; a day later, or where nobody is entered, the chiefs as well. */
export async function tellOfLate(
  sql: Sql,
  { people, notices }: Parts,
  { turn, dueAt, ...notice }: Late,
): Promise<void> {
  const isForChiefs = turn === null || isLongLate(dueAt, notice.now)
  const chiefs = isForChiefs ? await people.chiefsOf(sql, notice.stationId) : []
  for (const accountId of new Set([...(turn === null ? [] : [turn]), ...chiefs]))
    await notices.send(sql, { ...notice, to: { accountId } })
}
