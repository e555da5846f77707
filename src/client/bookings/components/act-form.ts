import type { BookingAct, ReceiverRelation, SlotTime } from '@shared/bookings/booking'
import { instantAt } from '@shared/kernel/beijing-time'
import { said } from '@shared/kernel/typed'
import type { Booking } from '../bookings.api'
import { type ActWords, actWords } from './act-words'

/** What was typed into the sheet of an act. */
export interface ActForm {
  readonly reason: string
  readonly time: string
  readonly minutes: number
  readonly slot: SlotTime | null
  readonly missing: readonly string[]
  readonly number: string
  readonly remote: boolean
  readonly receiver: string
  readonly relation: ReceiverRelation | null
  readonly oldCardReturned: boolean | null
  readonly reached: boolean
}

export const emptyForm: ActForm = {
  reason: '',
  time: '',
  minutes: 20,
  slot: null,
  missing: [],
  number: '',
  remote: false,
  receiver: '',
  relation: null,
  oldCardReturned: null,
  reached: true,
}

/** `9:30`, `0930` or `9点半` as minutes; null where it is no time. */
export function minuteOf(time: string): number | null {
  const [, hours, minutes] = /^(\d{1,2})(?:[:：点]?(\d{2}|半)?分?)$/.exec(time.trim()) ?? []
  if (hours === undefined) return null
  const minute = Number(hours) * 60 + (minutes === '半' ? 30 : Number(minutes ?? '0'))
  return minute < 1440 ? minute : null
}

type Check = (form: ActForm) => string | null

const checks: readonly [keyof ActWords, Check][] = [
  ['slot', ({ slot }) => (slot === null ? '请选一个时间' : null)],
  ['time', ({ time }) => (time !== '' && minuteOf(time) === null ? '钟点写成 9:30 这样' : null)],
  ['missing', ({ missing }) => (missing.length === 0 ? '请选缺什么' : null)],
  ['acceptance', ({ number }) => (number.trim() === '' ? '请写受理凭证号' : null)],
  [
    'receiver',
    ({ receiver, relation }) =>
      receiver.trim() === '' || relation === null ? '请写谁签收的、是什么人' : null,
  ],
  ['oldCard', ({ oldCardReturned }) => (oldCardReturned === null ? '旧证收回了没有？' : null)],
]

/** The one thing that has still to be said, or null. */
export function problemIn(act: BookingAct, form: ActForm): string | null {
  const words = actWords[act]
  if (words.reason === 'needed' && form.reason.trim() === '') return '请写一句为什么'
  for (const [part, check] of checks) {
    const problem = words[part] === undefined ? null : check(form)
    if (problem !== null) return problem
  }
  return null
}

function timeOf({ visit }: Booking, time: string): string | undefined {
  const minute = minuteOf(time)
  return visit === null || minute === null ? undefined : instantAt(visit.day, minute).toISOString()
}

/** The body of each act's request. */
const bodies: Readonly<Record<BookingAct, (form: ActForm, booking: Booking) => object>> = {
  confirmation: ({ time }, booking) => ({ at: timeOf(booking, time) }),
  call: ({ reached, reason }) => ({ reached, note: said(reason) }),
  lateness: ({ minutes }) => ({ minutes }),
  departure: () => ({}),
  'nobody-home': ({ reason }) => ({ reason }),
  rescheduling: ({ slot, reason }) => ({ slot, reason }),
  'supplement-request': ({ missing, reason }) => ({ missing, note: said(reason) }),
  supplement: ({ slot }) => ({ slot }),
  'window-referral': ({ reason }) => ({ reason }),
  acceptance: ({ number, remote }) => ({ number, remote }),
  review: () => ({}),
  recapture: ({ reason }) => ({ reason }),
  'review-refusal': ({ reason }) => ({ reason }),
  production: () => ({}),
  arrival: () => ({}),
  'delivery-plan': ({ reason }) => ({ note: said(reason) }),
  'missed-delivery': ({ reason }) => ({ reason }),
  delivery: ({ receiver, relation, oldCardReturned }) => ({ receiver, relation, oldCardReturned }),
  'self-collection': ({ oldCardReturned }) => ({ oldCardReturned }),
  'relative-collection': ({ receiver, relation, oldCardReturned }) => ({
    receiver,
    relation,
    oldCardReturned,
  }),
  'follow-up': ({ reason }) => ({ note: reason }),
  cancellation: ({ reason }) => ({ reason }),
}

export const bodyOf = (act: BookingAct, form: ActForm, booking: Booking): object => bodies[act](form, booking)
