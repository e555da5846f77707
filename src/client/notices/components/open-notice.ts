import { goTo, goToTab } from '@client/platform/navigate'
import { isStaffAccount, useSession } from '@client/platform/session'
import type { NoticeKind } from '@shared/notices/notice'
import type { NoticeView } from '../notices.api'

type Open = (id: string) => void

const openBooking: Open = (id) => {
  goTo('bookings/pages/booking', { id })
}
const openDispute: Open = (id) => {
  if (isStaffAccount(useSession.getState().actor)) goTo('disputes/pages/dispute-desk', { id })
  else goTo('disputes/pages/dispute', { id })
}
const openWarning: Open = (id) => {
  goTo('disputes/pages/early-warning', { id })
}
const openNeed: Open = (id) => {
  goTo('visits/pages/need', { id })
}
/** Oneself is on the page of one's own account; of somebody else there is a page for who answers for the staff. */
const openPerson: Open = (id) => {
  if (useSession.getState().actor?.id === id) goToTab('me')
  else goTo('identity/pages/staff-member', { id })
}
const openDispatch: Open = (id) => {
  goTo('workbench/pages/dispatch', { id })
}
const openLedgers = () => {
  goTo('statistics/pages/ledger', {})
}
const openMatters = () => {
  goToTab('messages')
}

const openers: Record<NoticeKind, Open> = {
  'thread-answered': (id) => {
    goTo('messages/pages/thread', { id })
  },
  'booking-confirmed': openBooking,
  'booking-moved': openBooking,
  'booking-cancelled': openBooking,
  'booking-called-off': openBooking,
  'booking-tomorrow': openBooking,
  'card-arrived': openBooking,
  'dispute-changed': openDispute,
  'dispute-invitation': openDispute,
  'agreement-waiting': openDispute,
  'mediation-ended': openDispute,
  'agreement-due': openDispute,
  'court-term': openDispute,
  'need-answered': openNeed,
  discreet: openMatters,
  'answer-overdue': (id) => {
    goTo('workbench/pages/conversation', { id })
  },
  'follow-up-due': openDispute,
  'motorbike-due': () => {
    goTo('rounds/pages/motorbikes', {})
  },
  'dispatch-given': openDispatch,
  'dispatch-returned': openDispatch,
  'dispute-taken-over': openDispute,
  'dispute-given': openDispute,
  'promise-late': openDispute,
  'dispute-late': openDispute,
  'booking-late': (id) => {
    goTo('bookings/pages/booking-desk', { id })
  },
  'dispute-red': openDispute,
  'warning-written': openWarning,
  'warning-answered': openWarning,
  'need-given': openNeed,
  'need-late': openNeed,
  'term-ending': openPerson,
  'ledger-waiting': openLedgers,
  'ledger-decided': openLedgers,
}

/** The case that a notice tells of; where it does not say which, everything of one's own. */
export function openNotice({ kind, subject }: Pick<NoticeView, 'kind' | 'subject'>): void {
  if (subject === null) openMatters()
  else openers[kind](subject)
}
