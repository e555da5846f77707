import { Refusal } from '@shared/kernel/refusals'
import type { DutySpan } from './duty'

/** A span as it is typed: `08:30` to `12:00`; `24:00` is the end of the day. */
export interface TypedSpan {
  readonly from: string
  readonly to: string
}

export const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** Refuses spans that end before they begin, that touch or that overlap. */
export function readSpans(typed: readonly TypedSpan[]): DutySpan[] {
  const spans = typed.map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) }))
  const wrong = spans.some(({ from, to }, index) => from >= to || (spans[index - 1]?.to ?? -1) >= from)
  if (wrong) throw new Refusal('duty.hours-wrong')
  return spans
}
