import { addDays, beijingDay, beijingMinute, clockOf } from '@shared/kernel/beijing-time'
import { sayDay, sayFullDay } from '@shared/kernel/day-words.rules'
import type { OpenWork, WorkGroup, WorkKind } from './work'

export const workKindNames: Record<WorkKind, string> = {
  dispatch: '派单',
  thread: '来信',
  booking: '上门办证',
  dispute: '纠纷',
  'follow-up': '回访',
  need: '难处',
  'care-visit': '看望',
  'early-warning': '排查',
}

export const workGroupNames: Record<WorkGroup, string> = {
  overdue: '超时了',
  today: '今天到期',
  new: '新来的',
  waiting: '等别人',
}

type Standing = Pick<OpenWork, 'dueAt' | 'isNew' | 'waitsFor'>

/**
 * Where a piece of work stands on the list of today; null for what has its time. What is late stands on top whoever has
 * the turn, but nobody is late while a villager thinks it over.
 */
export function groupOf({ dueAt, isNew, waitsFor }: Standing, now: Date): WorkGroup | null {
  if (dueAt === null) return null
  if (waitsFor === 'villager') return 'waiting'
  if (dueAt < now) return 'overdue'
  if (waitsFor === 'colleague') return 'waiting'
  if (beijingDay(dueAt) === beijingDay(now)) return 'today'
  return isNew ? 'new' : null
}

const LAST_MINUTE = 24 * 60 - 1

function dayIn(dueAt: Date, now: Date): string {
  const day = beijingDay(dueAt)
  const today = beijingDay(now)
  if (day === today) return '今天'
  if (day === addDays(today, 1)) return '明天'
  if (day === addDays(today, -1)) return '昨天'
  return sayDay(day)
}

/** Short enough for a badge: `今天 12:00`, `11月26日`; what is due by the end of a day names no clock. */
export function sayDue(dueAt: Date, now: Date): string {
  const day = dayIn(dueAt, now)
  const minute = beijingMinute(dueAt)
  return minute === LAST_MINUTE || day.endsWith('日') ? day : `${day} ${clockOf(minute)}`
}

/** The same for what lies ahead: `今天 12:00 前`, `今天内`, `11月26日前`. */
export function sayBy(dueAt: Date, now: Date): string {
  const due = sayDue(dueAt, now)
  if (due.includes(':')) return `${due} 前`
  return due.endsWith('日') ? `${due}前` : `${due}内`
}

/** What has ended, by its last change: `11月3日办完`, in another year `2025年11月3日办完`. */
export function sayEnded(at: Date, now: Date): string {
  const day = beijingDay(at)
  const isThisYear = day.slice(0, 4) === beijingDay(now).slice(0, 4)
  return `${isThisYear ? sayDay(day) : sayFullDay(day)}办完`
}

/** The words of a search, as people put spaces between them. */
export const wordsOf = (typed: string): string[] => [
  ...new Set(typed.split(/[\s,，、]+/u).filter((word) => word !== '')),
]

/** A receipt number as people type it: `问-1124-0007`, `问 1124 7`, `问11240007`. */
export function receiptIn(words: string): string | null {
  const [, letter, day, number] = /^(\p{Script=Han})[-－ ]?(\d{4})[-－ ]?(\d{1,6})$/u.exec(words.trim()) ?? []
  return letter === undefined || day === undefined || number === undefined
    ? null
    : `${letter}-${day}-${number.padStart(4, '0')}`
}
