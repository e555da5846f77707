import type { BeijingDay, MinuteOfDay } from '@shared/kernel/beijing-time'

/** From the first minute up to, not including, the last; 1440 is midnight at the end of the day. */
export interface DutySpan {
  readonly from: MinuteOfDay
  readonly to: MinuteOfDay
}

/** A holiday (no spans) or a make-up workday: its spans replace those of the weekday. */
export interface DutyException {
  readonly day: BeijingDay
  readonly name: string
  readonly spans: readonly DutySpan[]
}

export interface DutyHours {
  /** Seven days from Monday; each has its spans in order. */
  readonly weekly: readonly (readonly DutySpan[])[]
  readonly exceptions: readonly DutyException[]
}

/** Who picks up now. */
export interface Cover {
  readonly by: 'officer' | 'deputy' | 'desk'
  /** Null for the desk: whoever sits there. */
  readonly accountId: string | null
}
