import { type Actor, type Role, isStaff } from '@shared/kernel/actor'
import { type BeijingDay, beijingDay } from '@shared/kernel/beijing-time'
import { maskIdentityNumbers } from '@shared/kernel/identity-number'
import { normalisePhone } from '@shared/kernel/phone'
import type { FieldError } from '@shared/kernel/refusals'
import type { BookerRelation, HomeVisitService, OldCard, VisitRequest } from './booking-request'

/** 居民身份证法 Art. 7: under sixteen the guardian applies. */
const OWN_APPLICATION_AGE = 16
const OLDEST = 130
/** 规范2021 Art. 76: a card is renewed from three months before it expires. */
const RENEWAL_MONTHS = 3

const family: readonly BookerRelation[] = ['self', 'spouse', 'child', 'relative', 'guardian']

/** A booker outside of the family writes down that the person agreed, and how to ask them again. */
export const isFamily = (relation: BookerRelation): boolean => family.includes(relation)

/** Whoever books for a grown-up of their family says that they asked them; a guardian decides by law. */
export const asksForWill = (relation: BookerRelation): boolean =>
  isFamily(relation) && relation !== 'self' && relation !== 'guardian'

const relationsByRole: Record<Role, readonly BookerRelation[]> = {
  resident: [...family, 'village-cadre'],
  'grid-worker': ['grid-worker'],
  liaison: ['village-cadre'],
  officer: ['officer'],
  auxiliary: ['officer'],
  'station-chief': ['officer'],
  mediator: [],
  administrator: [],
}

/** Which relations a signed-in person may choose; empty where the role does not book. */
export const relationsOf = (role: Role): readonly BookerRelation[] => relationsByRole[role]

/** Full years on a day; a birthday of 29 February is kept on 1 March. */
export function ageOn(birth: BeijingDay, day: BeijingDay): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

/** Whether the guardian has to book and be there: under sixteen, or without full capacity (民法典 20–23). */
export const needsGuardian = (request: Pick<VisitRequest, 'subjectBirth' | 'eligibility'>, now: Date) =>
  ageOn(request.subjectBirth, beijingDay(now)) < OWN_APPLICATION_AGE ||
  request.eligibility.includes('no-capacity')

const oldCardsFor: Record<HomeVisitService, readonly OldCard[]> = {
  first: ['none'],
  expired: ['in-hand', 'damaged'],
  damaged: ['damaged'],
  lost: ['lost'],
  temporary: ['in-hand', 'damaged', 'lost', 'none'],
}

/** The old card that goes with a service; the page asks only where there is a choice. */
export const oldCardsOf = (service: HomeVisitService): readonly OldCard[] => oldCardsFor[service]

type Check = (request: VisitRequest, now: Date) => FieldError | null

const isDay = (day: BeijingDay) =>
  new Date(`${day}T00:00:00Z`).toString() !== 'Invalid Date' &&
  new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)

const birthCheck: Check = ({ subjectBirth }, now) => {
  const today = beijingDay(now)
  const possible = isDay(subjectBirth) && subjectBirth <= today && ageOn(subjectBirth, today) <= OLDEST
  return possible ? null : { field: 'subjectBirth', text: '出生日期不对，请看一看年、月、日' }
}

const phoneCheck: Check = ({ phone }) =>
  normalisePhone(phone) === null ? { field: 'phone', text: '请填 11 位手机号' } : null

const contactCheck: Check = ({ phoneOf, contactName }) =>
  phoneOf === 'contact' && contactName === undefined
    ? { field: 'contactName', text: '请写这是谁的电话，怎么称呼' }
    : null

const oldCardCheck: Check = ({ service, oldCard }) =>
  oldCardsFor[service].includes(oldCard) ? null : { field: 'oldCard', text: '旧证的情况和要办的事对不上' }

const expiryCheck: Check = ({ oldCardExpiry }) =>
  oldCardExpiry === undefined || isDay(oldCardExpiry)
    ? null
    : { field: 'oldCardExpiry', text: '旧证的到期日不对' }

const eligibilityCheck: Check = ({ eligibility, reason }) => {
  if (eligibility.length === 0) return { field: 'eligibility', text: '请选一样为什么不方便去派出所' }
  const untold = eligibility.includes('other') && reason === undefined
  return untold ? { field: 'reason', text: '选了“其他”，请写一句是什么难处' } : null
}

const guardianCheck: Check = (request, now) => {
  if (birthCheck(request, now) || !needsGuardian(request, now)) return null
  if (isFamily(request.relation) && request.relation !== 'guardian')
    return { field: 'relation', text: '不满 16 岁或自己做不了主的人，要由监护人来约，请选“监护人”' }
  return request.guardianName === undefined ? { field: 'guardianName', text: '请写监护人的姓名' } : null
}

const consentCheck: Check = ({ relation, consent }, now) => {
  if (consent === undefined)
    return isFamily(relation) ? null : { field: 'consent', text: '请先问过本人愿不愿意，再记下来' }
  if (!isFamily(relation) && consent.callBack === undefined)
    return { field: 'consent', text: '请写怎么再问到本人' }
  const possible = isDay(consent.on) && consent.on <= beijingDay(now)
  return possible ? null : { field: 'on', text: '本人同意的日期不对' }
}

const checks: readonly Check[] = [
  birthCheck,
  phoneCheck,
  contactCheck,
  oldCardCheck,
  expiryCheck,
  eligibilityCheck,
  guardianCheck,
  consentCheck,
]

/** Everything in a request that does not fit, said at once; the page asks the same before it sends. */
export function checkRequest(request: VisitRequest, now: Date): FieldError[] {
  return checks.flatMap((check) => check(request, now) ?? [])
}

/** Whether the person may book under that relation. */
export const relationFits = (actor: Actor, relation: BookerRelation): boolean =>
  relationsOf(isStaff(actor) ? actor.role : 'resident').includes(relation)

/** True where a card is to be renewed earlier than the rule allows; the officer decides, so this only warns. */
export function isEarlyRenewal(
  service: HomeVisitService,
  expiry: BeijingDay | undefined,
  now: Date,
): boolean {
  if (service !== 'expired' || expiry === undefined || !isDay(expiry)) return false
  const first = new Date(`${expiry}T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() - RENEWAL_MONTHS)
  return beijingDay(now) < first.toISOString().slice(0, 10)
}

/** The request with every identity number in its free text masked, and whether there was one. */
export function maskRequest<R extends VisitRequest>(request: R): { request: R; masked: boolean } {
  let masked = false
  const clean = (text: string): string => {
    const hidden = maskIdentityNumbers(text)
    masked ||= hidden !== text
    return hidden
  }
  const words = ['subjectName', 'contactName', 'landmark', 'reason', 'guardianName'] as const
  const cleaned = Object.fromEntries(
    words.flatMap((word) => {
      const text = request[word]
      return text === undefined ? [] : [[word, clean(text)]]
    }),
  )
  const { consent } = request
  const agreed =
    consent?.callBack === undefined ? {} : { consent: { ...consent, callBack: clean(consent.callBack) } }
  return { request: { ...request, ...cleaned, ...agreed }, masked }
}
