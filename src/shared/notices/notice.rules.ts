import { HOUR, addDays, beijingDay, beijingMinute, instantAt } from '@shared/kernel/beijing-time'
import {
  type NoticeChoice,
  type NoticeKind,
  type OutsideChannel,
  type QuietHours,
  noticeKinds,
} from './notice'
import { kindFacts } from './notice-kind'

/** 21:00 to 07:00: nobody is woken, unless the person wants it otherwise. */
export const usualQuiet: QuietHours = { from: 21 * 60, to: 7 * 60 }

export const unasked: NoticeChoice = { sms: null, weixin: true, muted: [], quiet: usualQuiet }

/** Tries before a person has to look; with the pauses below about half a day. */
export const MOST_TRIES = 16
const LONGEST_PAUSE = HOUR
/** Up to this share is added or taken away, so that a gateway that comes back is not run over by all at once. */
const JITTER = 0.25

/** The pause after the `tries`-th try failed: twice the one before; `chance` is 0 to 1. */
export function pauseAfter(tries: number, firstPause: number, chance: number): number {
  const pause = Math.min(firstPause * 2 ** Math.min(tries - 1, 30), Math.max(LONGEST_PAUSE, firstPause))
  return Math.round(pause * (1 - JITTER + 2 * JITTER * chance))
}

const isQuietAt = (minute: number, { from, to }: QuietHours) =>
  from <= to ? minute >= from && minute < to : minute >= from || minute < to

/** `at`, or the end of the quiet hours that it lies in. */
export function firstLoudMoment(at: Date, quiet: QuietHours): Date {
  const minute = beijingMinute(at)
  if (!isQuietAt(minute, quiet)) return at
  const day = beijingDay(at)
  return instantAt(minute < quiet.to ? day : addDays(day, 1), quiet.to)
}

/** When it may reach a pocket for the first time. */
export function dueAt(kind: NoticeKind, quiet: QuietHours, now: Date): Date {
  const { urgent, patience } = kindFacts[kind]
  const at = new Date(now.getTime() + patience * 1000)
  return urgent ? at : firstLoudMoment(at, quiet)
}

/** Ways that are open to this person for this kind. */
export interface Reach {
  /** A phone is known and may be written to. */
  readonly sms: boolean
  /** WeChat has one more consent for this kind. */
  readonly weixin: boolean
}

const wantsSms = ({ sms }: NoticeChoice, kind: NoticeKind) => sms ?? kindFacts[kind].needed

export interface Way {
  readonly channel: OutsideChannel
  /** Where WeChat refuses, an SMS says it. */
  readonly orBySms: boolean
}

/** By WeChat where the person consented there, else by SMS: one pocket, one ring. */
export function wayTo(kind: NoticeKind, choice: NoticeChoice, reach: Reach): Way | null {
  if (kindFacts[kind].reader === 'staff' || choice.muted.includes(kind)) return null
  const sms = reach.sms && wantsSms(choice, kind)
  if (reach.weixin && choice.weixin) return { channel: 'weixin', orBySms: sms }
  return sms ? { channel: 'sms', orBySms: false } : null
}

/** Kinds that a resident may keep out of their pocket. */
export const choosableKinds: readonly NoticeKind[] = noticeKinds.filter(
  (kind) => kindFacts[kind].reader === 'resident' && kind !== 'discreet',
)

/** A claimed notice is taken again after this long: longer than any gateway is waited for. */
export const leaseFor = (patience: number): number => patience * 3

/** When a failed one is tried again; null: a person has to look. */
export const nextTry = (tries: number, firstPause: number, chance: number, now: Date): Date | null =>
  tries >= MOST_TRIES ? null : new Date(now.getTime() + pauseAfter(tries, firstPause, chance))
