import { type BeijingDay, addDays, beijingDay } from '@shared/kernel/beijing-time'
import type { FieldError } from '@shared/kernel/refusals'
import type { Checklist } from './checklist'
import type { VisitNotes, VisitState } from './visit'

/** A visit is written down within this time; later it would be written from memory. */
const DAYS_BACK = 31
/** The farthest day that a next visit is planned for. */
const DAYS_AHEAD = 370

/** A planned visit lies after the one that planned it, and within about a year. */
export const fitsPlan = (next: BeijingDay, day: BeijingDay, today: BeijingDay): boolean =>
  next > day && next <= addDays(today, DAYS_AHEAD)

const keysOf = (items: readonly { readonly key: string }[]) => items.map(({ key }) => key)
const strangersIn = (given: readonly string[], known: readonly string[]) =>
  given.some((key) => !known.includes(key))

/** Which fields do not fit the checklist or the calendar. */
export function checkVisit(
  { day, notes }: { readonly day: BeijingDay; readonly notes: VisitNotes },
  checklist: Checklist,
  now: Date,
): FieldError[] {
  const today = beijingDay(now)
  const errors: FieldError[] = []
  if (day > today || day < addDays(today, -DAYS_BACK)) errors.push({ field: 'day', text: '走访的日子不对' })
  const next = notes.nextVisit
  if (next !== null && !fitsPlan(next, day, today))
    errors.push({ field: 'nextVisit', text: '下次走访要在这次之后、一年之内' })
  if (strangersIn(Object.keys(notes.checks), keysOf(checklist.checks)))
    errors.push({ field: 'checks', text: '清单里没有这一项' })
  if (strangersIn(Object.keys(notes.prompts), keysOf(checklist.prompts)))
    errors.push({ field: 'prompts', text: '清单里没有这一项' })
  if (strangersIn(notes.topics, keysOf(checklist.topics)))
    errors.push({ field: 'topics', text: '清单里没有这一项' })
  return errors
}

/** With nobody at home nothing was compared, asked or told: only what the gate shows is kept. */
export const keptNotes = (notes: VisitNotes): VisitNotes =>
  notes.nobodyHome ? { ...notes, checks: {}, prompts: {}, topics: [] } : notes

/** What an auxiliary writes waits for an officer of the beat. */
export const stateWhenWrittenBy = (role: string): VisitState => (role === 'auxiliary' ? 'draft' : 'recorded')
