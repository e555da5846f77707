import { goTo } from '@client/platform/navigate'
import type { IconName } from '@client/ui/icon-name'
import { isHandedOver } from '@shared/bookings/booking-time.rules'
import { serviceNames, stateNameOf } from '@shared/bookings/booking-words.rules'
import { categoryWords } from '@shared/disputes/dispute-category'
import { stateNames as disputeStates } from '@shared/disputes/dispute-words.rules'
import { opinionKindNames } from '@shared/feedback/feedback'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { BookingLine } from '../../bookings/bookings.api'
import type { DisputeLine } from '../../disputes/disputes.api'
import type { OpinionStatus } from '../../feedback/feedback.api'
import type { Thread } from '../../messages/messages.api'
import type { NeedLine } from '../../visits/visits.api'

interface MatterBadge {
  readonly icon: IconName
  readonly text: string
  readonly look: 'plain' | 'good' | 'wait' | 'danger'
}

/** Anything that a resident asked, booked, reported or said, as one line among the others. */
export interface Matter {
  readonly id: string
  readonly icon: IconName
  readonly title: string
  readonly words: string
  readonly foot: string
  readonly badges: readonly MatterBadge[]
  /** Something is for the resident to do or to read. */
  readonly waitsForMe: boolean
  readonly ended: boolean
  /** Done for a parent or a neighbour. */
  readonly forOther: boolean
  readonly changedAt: string
  readonly open: () => void
  /** Asks how it went; null where that is not the question, or was answered. */
  readonly rate: (() => void) | null
}

type RatedService = 'thread' | 'booking' | 'dispute'

const rating = (service: RatedService, id: string, ended: boolean, rated: ReadonlySet<string>) =>
  !ended || rated.has(id)
    ? null
    : () => {
        goTo('feedback/pages/satisfaction', { service, id })
      }

const underWay = (text: string): MatterBadge => ({ icon: 'clock', text, look: 'plain' })
const done = (text: string): MatterBadge => ({ icon: 'check', text, look: 'good' })
const yourTurn = (text: string): MatterBadge => ({ icon: 'alert', text, look: 'wait' })

function threadState({ state, dueAt, overdue, handler }: Thread, now: Date): MatterBadge {
  if (state === 'closed') return done('已办结')
  if (state === 'answered') return { icon: 'answered', text: '已答复', look: 'good' }
  if (overdue) return { icon: 'waiting', text: `已催${handler}`, look: 'wait' }
  const due = dueAt === null ? '等答复' : `${sayInstant(new Date(dueAt), now)} 前答复`
  return { icon: 'waiting', text: due, look: 'wait' }
}

function ofThread(thread: Thread, rated: ReadonlySet<string>, now: Date): Matter {
  const { id, unread, state, receipt, changedAt } = thread
  const answered = state !== 'waiting' && unread === 0
  const news: MatterBadge = { icon: 'message', text: `${String(unread)} 条新答复`, look: 'danger' }
  return {
    id,
    icon: 'message',
    title: `问${thread.beat.name}`,
    words: thread.preview,
    foot: `${receipt} · ${sayInstant(new Date(changedAt), now)}`,
    badges: unread === 0 ? [threadState(thread, now)] : [news],
    waitsForMe: unread > 0,
    ended: state !== 'waiting',
    forOther: false,
    changedAt,
    open: () => {
      goTo('messages/pages/thread', { id, beat: thread.beat.id })
    },
    rate: rating('thread', id, answered, rated),
  }
}

function ofBooking(booking: BookingLine, rated: ReadonlySet<string>): Matter {
  const { id, state, stage, waitsForHousehold, receipt, village, changedAt } = booking
  const text = stateNameOf(booking)
  return {
    id,
    icon: 'id-card',
    title: `${booking.subjectName}，${serviceNames[booking.service]}`,
    words: booking.next,
    foot: `${receipt} · ${village}`,
    badges: [waitsForHousehold ? yourTurn(text) : stage === 'closed' ? done(text) : underWay(text)],
    waitsForMe: waitsForHousehold,
    ended: stage === 'closed',
    forOther: booking.forOther,
    changedAt,
    open: () => {
      goTo('bookings/pages/booking', { id })
    },
    rate: rating('booking', id, isHandedOver(state), rated),
  }
}

function ofDispute(dispute: DisputeLine, rated: ReadonlySet<string>): Matter {
  const { id, state, stage, waitsForMe, receipt, village, changedAt } = dispute
  const text = disputeStates[state]
  return {
    id,
    icon: 'dispute',
    title: categoryWords[dispute.category].name,
    words: dispute.next,
    foot: village === null ? receipt : `${receipt} · ${village}`,
    badges: [waitsForMe ? yourTurn(text) : stage === 'closed' ? done(text) : underWay(text)],
    waitsForMe,
    ended: stage === 'closed',
    forOther: dispute.forOther,
    changedAt,
    open: () => {
      goTo('disputes/pages/dispute', { id })
    },
    rate: rating('dispute', id, stage === 'closed' || stage === 'follow-up', rated),
  }
}

function ofNeed({ id, what, next, village, state, waitsForMe, changedAt }: NeedLine): Matter {
  const ended = state === 'carried-back'
  return {
    id,
    icon: 'people',
    title: what,
    words: next,
    foot: village,
    badges: [waitsForMe ? yourTurn('看看行不行') : ended ? done('有答复') : underWay('正在想办法')],
    waitsForMe,
    ended,
    forOther: false,
    changedAt,
    open: () => {
      goTo('visits/pages/need', { id })
    },
    rate: null,
  }
}

function ofOpinion({ id, receipt, kind, state, next, reply, sentOn }: OpinionStatus): Matter {
  const answered = state === 'answered'
  return {
    id,
    icon: 'inbox',
    title: opinionKindNames[kind],
    words: reply ?? next,
    foot: receipt,
    badges: [answered ? { icon: 'answered', text: '已答复', look: 'good' } : underWay('等答复')],
    waitsForMe: false,
    ended: answered,
    forOther: false,
    changedAt: sentOn,
    open: () => {
      goTo('feedback/pages/opinion', {})
    },
    rate: null,
  }
}

export interface Found {
  readonly threads: readonly Thread[]
  readonly bookings: readonly BookingLine[]
  readonly disputes: readonly DisputeLine[]
  readonly needs: readonly NeedLine[]
  readonly opinions: readonly OpinionStatus[]
  readonly rated: ReadonlySet<string>
}

/** Everything in one list, what changed last first. */
export function toMatters(found: Found, now: Date): Matter[] {
  const { threads, bookings, disputes, needs, opinions, rated } = found
  const all = [
    ...threads.map((thread) => ofThread(thread, rated, now)),
    ...bookings.map((booking) => ofBooking(booking, rated)),
    ...disputes.map((dispute) => ofDispute(dispute, rated)),
    ...needs.map(ofNeed),
    ...opinions.map(ofOpinion),
  ]
  return all.sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1))
}

const groups: readonly { title: string; holds: (matter: Matter) => boolean }[] = [
  { title: '等您看、等您办', holds: ({ waitsForMe }) => waitsForMe },
  { title: '正在办', holds: ({ waitsForMe, ended }) => !waitsForMe && !ended },
  { title: '办完的', holds: ({ waitsForMe, ended }) => !waitsForMe && ended },
]

/** What waits for the resident on top, then what is under way, then what has ended; a group with nothing is not shown. */
export const inGroups = (matters: readonly Matter[]) =>
  groups
    .map(({ title, holds }) => ({ title, held: matters.filter(holds) }))
    .filter(({ held }) => held.length > 0)
