import type { BookingLine } from '@client/bookings/bookings.api'
import type { DisputeLine } from '@client/disputes/disputes.api'
import type { OpinionStatus } from '@client/feedback/feedback.api'
import type { Thread } from '@client/messages/messages.api'

export const at = (minute: number) => `2026-11-24T01:${String(minute).padStart(2, '0')}:00.000Z`

export const aThread = (id: string, changes: Partial<Thread> = {}) =>
  ({
    id,
    receipt: '问-1124-0001',
    beat: { id: 'beat-1', name: '第一警务区' },
    state: 'waiting',
    dueAt: '2026-11-24T06:00:00.000Z',
    overdue: false,
    handler: '社区民警 马建国',
    unread: 0,
    preview: '身份证快到期了',
    changedAt: at(0),
    ...changes,
  }) as Thread
export const aBooking = (id: string, changes: Partial<BookingLine> = {}) =>
  ({
    id,
    receipt: '办-1124-0001',
    state: 'submitted',
    stage: 'to-accept',
    service: 'expired',
    subjectName: '赵桂兰',
    forOther: false,
    village: '白草坡村',
    next: '等民警受理',
    waitsForHousehold: false,
    changedAt: at(0),
    ...changes,
  }) as BookingLine
export const aDispute = (id: string, changes: Partial<DisputeLine> = {}) =>
  ({
    id,
    receipt: '纠-1124-0001',
    state: 'registered',
    stage: 'open',
    category: 'water',
    forOther: false,
    village: '白草坡村',
    next: '等民警看',
    waitsForMe: false,
    changedAt: at(0),
    ...changes,
  }) as DisputeLine
export const anOpinion = (id: string, changes: Partial<OpinionStatus> = {}): OpinionStatus => ({
  id,
  receipt: '意-1124-0001',
  kind: 'opinion',
  state: 'received',
  next: '所长亲自看',
  answerDue: '2026-12-01',
  reply: null,
  sentOn: '2026-11-24',
  ...changes,
})
