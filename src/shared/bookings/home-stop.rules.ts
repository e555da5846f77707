import { type BeijingDay, beijingDay, beijingMinute, clockOf } from '@shared/kernel/beijing-time'
import type { BookingState, Progress } from './booking'
import type { VisitRequest } from './booking-request'
import { holdsPlace } from './booking-steps.rules'
import { eligibilityNames, needNames, oldCardNames, serviceNames } from './booking-words.rules'

const withCard: readonly BookingState[] = ['at-station', 'awaiting-delivery', 'delivered']

/** What the officers come for: to take a picture, or to bring the card. */
export const stopKindOf = (state: BookingState): 'visit' | 'delivery' =>
  withCard.includes(state) ? 'delivery' : 'visit'

/** Nothing is left to do at the gate. */
export const isStopDone = (state: BookingState): boolean =>
  !holdsPlace(state) && state !== 'awaiting-delivery'

/** The clock that was agreed on the phone. */
export const clockOfVisit = ({ visit }: Progress): string | null =>
  visit?.at ? clockOf(beijingMinute(visit.at)) : null

/** Full years on a day. */
function ageOn(birth: BeijingDay, day: BeijingDay): number {
  const hadBirthday = day.slice(5) >= birth.slice(5)
  return Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (hadBirthday ? 0 : 1)
}

type Home = Omit<VisitRequest, 'phone' | 'consent'>

/** Everything about a home in plain sentences, for the phone to read out on the road. */
export function sayHome(request: Home, villageName: string, now: Date): string {
  const age = ageOn(request.subjectBirth, beijingDay(now))
  const parts = [
    `${request.subjectName}，${String(age)} 岁，${serviceNames[request.service]}`,
    `${villageName}，${request.landmark}`,
    request.eligibility.map((one) => eligibilityNames[one]).join('，'),
    request.needs.map((need) => needNames[need]).join('，'),
    `${oldCardNames[request.oldCard]}，${request.registerAtHome ? '户口本在家' : '户口本不在家'}`,
    request.guardianName === undefined ? '' : `监护人${request.guardianName}`,
    request.reason ?? '',
  ]
  return `${parts.filter((part) => part !== '').join('。')}。`
}
