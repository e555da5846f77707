import type { Sql } from '@server/platform/database'
import { type Fragment, type WorkTerms, countGroups, workRange } from '@server/platform/work-shelf'
import type { StaffRole } from '@shared/kernel/actor'
import { END_OF_WAITING } from '@shared/messages/thread.rules'
import type { WorkAsked, WorkCounts } from '@shared/workbench/work'
import { type Inbox, searchBeats } from './thread-lists.repository'
import { type Thread, type ThreadRow, threadColumns, toThread } from './threads.repository'

export interface LetterDesk extends Inbox {
  readonly role: StaffRole
}

/** Where a draft lies the officer sends it; the chief comes after the beat and its deputy. */
function turnOf(sql: Sql, role: StaffRole): Fragment {
  if (role === 'auxiliary') return sql`t.draft_text is null`
  return role === 'station-chief' ? sql`t.escalation = 'station-chief'` : sql`true`
}

/** A waiting thread's place is its due time. */
const termsOf = (sql: Sql, role: StaffRole): WorkTerms => ({
  due: sql`t.inbox_place`,
  uuid: sql`t.thread_id`,
  at: (instant) => sql`${instant.getTime()}::bigint`,
  mine: turnOf(sql, role),
  isNew: sql`t.staff_unread > 0`,
})

export function openLetters(sql: Sql, desk: LetterDesk, asked: WorkAsked): Fragment {
  const { village, limit } = asked
  return searchBeats(sql, desk, {
    limit,
    range: () => sql`
      t.inbox_place < ${END_OF_WAITING}::bigint
        ${village === null ? sql`` : sql`and t.village_name = ${village}`}
        and ${workRange(sql, termsOf(sql, desk.role), asked)}`,
  })
}

export async function listWork(sql: Sql, desk: LetterDesk, asked: WorkAsked): Promise<Thread[]> {
  const rows = await sql<ThreadRow[]>`
    select ${threadColumns(sql)} from (${openLetters(sql, desk, asked)}) t order by t.inbox_place, t.thread_id`
  return rows.map(toThread)
}

export const countWork = (
  sql: Sql,
  desk: LetterDesk,
  asked: Pick<WorkAsked, 'now' | 'village'>,
): Promise<WorkCounts> => countGroups(sql, asked, (one) => openLetters(sql, desk, one))
