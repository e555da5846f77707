import { createSeveralDrafts } from '@client/platform/several-drafts'
import { recall } from '@client/platform/storage'
import type { SlotTime } from '@shared/bookings/booking'
import type {
  BookerRelation,
  Eligibility,
  HomeVisitService,
  NeedKind,
  OldCard,
  VisitRequest,
} from '@shared/bookings/booking-request'
import { asksForWill, isFamily, needsGuardian, oldCardsOf } from '@shared/bookings/booking-request.rules'
import { serviceNames } from '@shared/bookings/booking-words.rules'
import { addDays, beijingDay } from '@shared/kernel/beijing-time'
import { said } from '@shared/kernel/typed'

export interface TypedDate {
  readonly year: string
  readonly month: string
  readonly day: string
}

/** What was filled in so far. */
export interface Draft {
  readonly step: number
  readonly relation: BookerRelation | null
  readonly subjectName: string
  readonly birth: TypedDate
  readonly guardianName: string
  /** The person was asked by their family and wants it. */
  readonly agreed: boolean
  readonly consentHow: 'oral' | 'written'
  /** How many days ago the person agreed. */
  readonly consentDaysAgo: number
  readonly callBack: string
  readonly service: HomeVisitService | null
  readonly oldCard: OldCard | null
  readonly expiry: TypedDate
  readonly registerAtHome: boolean
  readonly eligibility: readonly Eligibility[]
  readonly reason: string
  readonly village: { readonly code: string; readonly name: string } | null
  readonly landmark: string
  readonly phone: string
  readonly phoneOf: 'subject' | 'contact'
  readonly contactName: string
  readonly needs: readonly NeedKind[]
  readonly slot: SlotTime | null
  /** The key under which it waits to be sent; null while it is being filled in. */
  readonly sentKey: string | null
}

const noDate: TypedDate = { year: '', month: '', day: '' }

const empty: Draft = {
  step: 0,
  relation: null,
  subjectName: '',
  birth: noDate,
  guardianName: '',
  agreed: false,
  consentHow: 'oral',
  consentDaysAgo: 0,
  callBack: '',
  service: null,
  oldCard: null,
  expiry: noDate,
  registerAtHome: true,
  eligibility: [],
  reason: '',
  village: null,
  landmark: '',
  phone: '',
  phoneOf: 'subject',
  contactName: '',
  needs: [],
  slot: null,
  sentKey: null,
}

/** `1948-03-02`; empty while a part is missing. */
export function dayOf({ year, month, day }: TypedDate): string {
  if (year === '' || month === '' || day === '') return ''
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The guardian is asked for where the age or the tick calls for one. */
export const asksGuardian = (draft: Draft, now: Date): boolean =>
  dayOf(draft.birth) === ''
    ? draft.eligibility.includes('no-capacity')
    : needsGuardian({ subjectBirth: dayOf(draft.birth), eligibility: draft.eligibility }, now)

/** The old card that is meant: chosen, or the only one that goes with the service. */
export function oldCardIn({ service, oldCard }: Draft): OldCard | null {
  if (service === null) return null
  const possible = oldCardsOf(service)
  return oldCard !== null && possible.includes(oldCard) ? oldCard : (possible[0] ?? null)
}

const filled = <T extends object>(parts: T) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<T>

function consentIn(draft: Draft, relation: BookerRelation, now: Date): VisitRequest['consent'] {
  const today = beijingDay(now)
  if (asksForWill(relation)) return draft.agreed ? { how: 'oral', on: today } : undefined
  if (isFamily(relation)) return undefined
  return {
    how: draft.consentHow,
    on: addDays(today, -draft.consentDaysAgo),
    callBack: said(draft.callBack) ?? '',
  }
}

/** The request as the server reads it; what was not filled in stays empty and is found by the rules. */
export function toRequest(draft: Draft, now: Date): VisitRequest {
  const relation = draft.relation ?? 'self'
  const optional = filled({
    contactName: draft.phoneOf === 'contact' ? said(draft.contactName) : undefined,
    oldCardExpiry: said(dayOf(draft.expiry)),
    reason: said(draft.reason),
    guardianName: asksGuardian(draft, now) ? said(draft.guardianName) : undefined,
    consent: consentIn(draft, relation, now),
  })
  return {
    relation,
    subjectName: draft.subjectName.trim(),
    subjectBirth: dayOf(draft.birth),
    phone: draft.phone.trim(),
    phoneOf: draft.phoneOf,
    villageCode: draft.village?.code ?? '',
    landmark: draft.landmark.trim(),
    service: draft.service ?? 'expired',
    oldCard: oldCardIn(draft) ?? 'in-hand',
    registerAtHome: draft.registerAtHome,
    eligibility: draft.eligibility,
    needs: draft.needs,
    ...optional,
  }
}

function blankDraft(): Draft {
  const mine = recall('my-village')
  return { ...empty, village: mine?.code ? { code: mine.code, name: mine.name } : null }
}

/** The forms of this room, kept through restarts: one for each person who is to be visited. */
export const useDraft = createSeveralDrafts<Draft>('booking', blankDraft)

const isBegun = ({ relation, subjectName, service }: Draft): boolean =>
  relation !== null || subjectName !== '' || service !== null

/** Whether anything stands in it that would be lost. */
export const mayBeSetAside = (draft: Draft): boolean => isBegun(draft) && draft.sentKey === null

/** For whom and what, as far as it was filled in. */
export function nameOfDraft({ subjectName, service }: Draft): string {
  const name = subjectName.trim() === '' ? '还没写姓名' : subjectName.trim()
  return service === null ? name : `${name}，${serviceNames[service]}`
}
