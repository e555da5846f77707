import { type BeijingDay, addDays, beijingDay, weekdayOf } from '@shared/kernel/beijing-time'
import { lastOf } from '@shared/kernel/last'
import { Refusal } from '@shared/kernel/refusals'
import type { Agreement, Progress } from './dispute'
import type { DisputeCategory } from './dispute-category'
import {
  type CalendarDay,
  type LeavingTie,
  type LegalBasis,
  type Mediation,
  type MediationKind,
  type PanelTie,
  type Session,
  leavingTies,
} from './mediation'
import { exclusionNames } from './mediation-words.rules'

/** 行政案件程序 181, 184: the police mediate once, and a second time within 7 working days of the first. */
const MOST_MEETINGS = 2
const WORKING_DAYS_TO_SECOND = 7
/** Days within which a meeting is written down. */
const DAYS_TO_RECORD = 7

const basesOf: Record<MediationKind, readonly LegalBasis[]> = {
  people: ['people'],
  'public-order': ['public-order'],
  judicial: ['people', 'administrative', 'court'],
}

export const basesFor = (kind: MediationKind): readonly LegalBasis[] => basesOf[kind]

function isWorkingDay(day: BeijingDay, calendar: readonly CalendarDay[]): boolean {
  const special = calendar.find((one) => one.day === day)
  return special === undefined ? weekdayOf(day) <= 5 : !special.isRest
}

/** The last of `count` working days after a day. */
export function addWorkingDays(day: BeijingDay, count: number, calendar: readonly CalendarDay[]): BeijingDay {
  let last = day
  for (let left = count; left > 0; left -= isWorkingDay(last, calendar) ? 1 : 0) last = addDays(last, 1)
  return last
}

const notFor = (text: string) => new Refusal('dispute.not-for-mediation', { text })

/** 治安法2026 Art. 9; 行政案件程序 178, 179: what the police may mediate at all. */
function assertMinorViolation({ violation, exclusions, minors }: Session): void {
  const [excluded] = exclusions
  if (excluded !== undefined)
    throw notFor(`${exclusionNames[excluded]}，不能治安调解，要依法处理（行政案件程序规定 179 条）`)
  if (violation === null)
    throw notFor('没有打架、毁坏东西这类违法行为的，不做治安调解，告诉双方可以找人民调解或去法院')
  if (minors === 'alone') throw new Refusal('dispute.guardian-needed')
}

/** 治安法2026 Art. 108: one police officer alone only where all of it is recorded; an auxiliary does not count. */
function assertEnoughOfficers({ officers, recorded }: Session): void {
  if (officers === 0) throw new Refusal('dispute.officer-needed')
  if (officers === 1 && !recorded) throw new Refusal('dispute.recording-needed')
}

/** 行政案件程序 181: who is suspected of the violation comes in person. */
function assertSuspectsCame({ proxied, suspects }: Session): void {
  if (proxied.length > 0 && suspects.length === 0) throw new Refusal('dispute.suspect-unnamed')
  if (proxied.some((side) => suspects.includes(side))) throw new Refusal('dispute.suspect-comes-self')
}

function assertInTime(before: Mediation | null, heldAt: Date, calendar: readonly CalendarDay[]): void {
  const [first] = before?.heldAt ?? []
  if (first === undefined || before?.kind !== 'public-order') return
  if (before.heldAt.length >= MOST_MEETINGS) throw new Refusal('dispute.meetings-used-up')
  const last = addWorkingDays(beijingDay(first), WORKING_DAYS_TO_SECOND, calendar)
  if (beijingDay(heldAt) <= last) return
  const text = `第二次治安调解要在第一次后 7 个工作日内（${last} 前）。已经过了，请依法处理或转别的途径`
  throw new Refusal('dispute.second-meeting-late', { text })
}

/** 道交法 74: what a road accident costs is not settled as a quarrel among people. */
export function assertMediable(kind: MediationKind, category: DisputeCategory): void {
  if (category === 'traffic' && kind === 'public-order')
    throw notFor('交通事故的赔偿由交警调解或去法院（道路交通安全法 74 条）')
}

/** A record is written soon after, and never of a meeting to come or before the last. */
export function heldLately(
  { mediation }: Pick<Progress, 'mediation'>,
  heldAt: Date | undefined,
  now: Date,
): Date {
  if (heldAt === undefined) return now
  const last = lastOf(mediation?.heldAt ?? [])
  const isLate = beijingDay(heldAt) < addDays(beijingDay(now), -DAYS_TO_RECORD)
  if (heldAt <= now && !isLate && (last === undefined || heldAt >= last)) return heldAt
  throw new Refusal('request.invalid', {
    errors: [{ field: 'body.heldAt', text: '写最近 7 天里、上一次以后、已经过去的时间' }],
  })
}

/** What was agreed: unsigned yet, or spoken, which only 人民调解 knows (人民调解法 28). */
export function agree(
  { mediation }: Pick<Progress, 'mediation'>,
  { text, performBy, instalments, otherSigned }: Omit<Agreement, 'reporterSigned'>,
  oral: boolean,
): Agreement {
  if (oral && mediation?.kind !== 'people') throw new Refusal('dispute.oral-not-fit')
  return { text, performBy, instalments, reporterSigned: oral, otherSigned: oral || otherSigned }
}

/** One more meeting, or why the law does not allow it. Both sides must want it (人民调解法 17). */
export function hold(
  { consents, mediation }: Pick<Progress, 'consents' | 'mediation'>,
  session: Session,
  { heldAt, calendar }: { readonly heldAt: Date; readonly calendar: readonly CalendarDay[] },
): Mediation {
  if (consents.reporter !== 'agreed' || consents.other !== 'agreed')
    throw new Refusal('dispute.consent-missing')
  const { kind, basis } = session
  if (!basesOf[kind].includes(basis)) throw new Refusal('dispute.basis-not-fit')
  if (kind === 'public-order') {
    assertMinorViolation(session)
    assertEnoughOfficers(session)
    assertSuspectsCame(session)
    assertInTime(mediation, heldAt, calendar)
  }
  const earlier = mediation?.kind === kind ? mediation.heldAt : []
  return { kind, basis, heldAt: [...earlier, heldAt] }
}

/** A relative and whoever gains from it step out; a villager who merely knows both may stay. */
export const stepsOut = (tie: PanelTie): tie is LeavingTie => leavingTies.some((leaving) => leaving === tie)
