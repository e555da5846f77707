import { type BeijingDay, HOUR, addDays } from '@shared/kernel/beijing-time'
import { type FieldError, Refusal } from '@shared/kernel/refusals'
import type { LedgerRange, LedgerRequest, LedgerStanding } from './ledger'

/** An approval holds for a day, and a request waits a week for one. */
const HOLDS = 24 * HOUR
const WAITS = 7 * 24 * HOUR
const MOST_DAYS = 366

/** More rows than anybody reads; the range is then made shorter. */
export const MOST_ROWS = 5000

/** What is wrong with a range of days, by field. */
export function checkRange({ from, to }: Pick<LedgerRange, 'from' | 'to'>, today: BeijingDay): FieldError[] {
  if (to < from) return [{ field: 'to', text: '结束日期不能早于开始日期' }]
  if (to > today) return [{ field: 'to', text: '结束日期最晚到今天' }]
  return addDays(from, MOST_DAYS) <= to ? [{ field: 'from', text: '一次最多导一年' }] : []
}

export const readyUntil = ({ state, decidedAt, requestedAt }: LedgerRequest): Date | null =>
  state === 'approved' ? new Date((decidedAt ?? requestedAt).getTime() + HOLDS) : null

/** What was asked for before this waits no longer. */
export const waitingSince = (now: Date): Date => new Date(now.getTime() - WAITS)

export function standingOf(request: LedgerRequest, now: Date): LedgerStanding {
  switch (request.state) {
    case 'waiting':
      return request.requestedAt < waitingSince(now) ? 'expired' : 'waiting'
    case 'approved':
      return now > (readyUntil(request) ?? now) ? 'expired' : 'ready'
    case 'declined':
    case 'downloaded':
      return request.state
  }
}

interface Decision {
  readonly by: string
  readonly approves: boolean
  readonly reason: string | null
}

/** The second person's word; four eyes are two persons, whatever their roles. */
export function decide(request: LedgerRequest, { by, approves, reason }: Decision, now: Date): LedgerRequest {
  if (by === request.requesterId) throw new Refusal('ledger.own-approval')
  if (standingOf(request, now) !== 'waiting') throw new Refusal('ledger.not-waiting')
  return { ...request, state: approves ? 'approved' : 'declined', decidedBy: by, decidedAt: now, reason }
}

/** Taken away once where it holds personal data; without, as often as needed while it is ready. */
export function takeAway(request: LedgerRequest, now: Date): LedgerRequest {
  switch (standingOf(request, now)) {
    case 'ready':
      return { ...request, state: request.personal ? 'downloaded' : 'approved', downloadedAt: now }
    case 'waiting':
    case 'declined':
      throw new Refusal('ledger.not-approved')
    case 'downloaded':
      throw new Refusal('ledger.already-downloaded')
    case 'expired':
      throw new Refusal('ledger.expired')
  }
}

export interface LedgerPeriod {
  readonly name: string
  readonly from: BeijingDay
  readonly to: BeijingDay
}

const firstOfMonth = (day: BeijingDay): BeijingDay => `${day.slice(0, 7)}-01`

/** The periods that stations report by, up to today. */
export function usualPeriods(today: BeijingDay): LedgerPeriod[] {
  const thisMonth = firstOfMonth(today)
  const endOfLast = addDays(thisMonth, -1)
  return [
    { name: '本月', from: thisMonth, to: today },
    { name: '上月', from: firstOfMonth(endOfLast), to: endOfLast },
    { name: '今年', from: `${today.slice(0, 4)}-01-01`, to: today },
  ]
}
