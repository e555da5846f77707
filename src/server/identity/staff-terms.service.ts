import type { Sql } from '@server/platform/database'
import { roleNames } from '@shared/kernel/actor'
import { addDays, beijingDay, nameDay } from '@shared/kernel/beijing-time'
import { type DueMark, dueMarkOf, lastDayToldOf } from '@shared/kernel/due-marks.rules'
import { mayRemind } from '@shared/kernel/reminder.rules'
import { listChiefs } from './people.repository'
import { type EndingTerm, listEndingTerms } from './staff-members.repository'

/** What the room of notices does for the people of the stations. */
export interface TermNotices {
  send(
    sql: Sql,
    notice: {
      readonly stationId: number
      readonly kind: 'term-ending'
      readonly to: { readonly accountId: string }
      readonly key: string
      readonly subject: string
      readonly told: { readonly state: string; readonly when: string }
      readonly now: Date
    },
  ): Promise<void>
}

/** Of a term that was over longer ago nobody is told any more. */
const DAYS_OVER = 7

/** To whoever serves the term; once it is over they do not come in any more. */
const ownWords: Record<DueMark, string | null> = {
  month: '您的任期还有一个月，接着干就跟派出所说',
  week: '您的任期还有一周，接着干就跟派出所说',
  overdue: null,
}

const chiefWords: Record<DueMark, string> = {
  month: '任期还有一个月，接着干请延长',
  week: '任期还有一周，接着干请延长',
  overdue: '任期过了，登不进来',
}

async function remindOf(sql: Sql, notices: TermNotices, term: EndingTerm, now: Date): Promise<void> {
  const { stationId, accountId, role, name, until } = term
  const mark = dueMarkOf(until, beijingDay(now))
  if (mark === null) return
  const tell = (to: string, state: string) =>
    notices.send(sql, {
      stationId,
      kind: 'term-ending',
      to: { accountId: to },
      key: `${accountId} ${until} ${mark}`,
      subject: accountId,
      told: { state, when: nameDay(until) },
      now,
    })
  const own = ownWords[mark]
  if (own !== null) await tell(accountId, own)
  for (const chief of await listChiefs(sql, stationId))
    if (chief !== accountId) await tell(chief, `${roleNames[role]} ${name}的${chiefWords[mark]}`)
}

/** Tells a month before, a week before and when it is over, once each, so that nobody is locked out by surprise. */
export async function remindOfTerms(sql: Sql, notices: TermNotices, now: Date): Promise<void> {
  if (!mayRemind(now)) return
  const today = beijingDay(now)
  for (const term of await listEndingTerms(sql, addDays(today, -DAYS_OVER), lastDayToldOf(today)))
    await remindOf(sql, notices, term, now)
}
