import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { instant, limit, listOf, publicId, typedPhone, typedText } from '@shared/kernel/fields'
import { halves, receiverRelations } from './booking'
import { bookerRelations, eligibilities, homeVisitServices, needKinds, oldCards } from './booking-request'
import { bookingItem, bookingView, calendarDay, slotView } from './booking-view.contract'
import { MOST_CAPACITY } from './slot.rules'

const handlers = ['officer', 'auxiliary', 'station-chief'] as const
const bookers = ['resident', 'grid-worker', 'liaison', ...handlers] as const

const villageCode = z.string().regex(/^\d{12}$/, '请选一个村')
const slot = z.strictObject({ day: calendarDay, half: z.enum(halves) })
const few = <T extends z.ZodType>(item: T) => z.array(item).max(10)

const visitRequest = z.strictObject({
  relation: z.enum(bookerRelations),
  subjectName: typedText(30),
  subjectBirth: calendarDay,
  phone: typedPhone,
  phoneOf: z.enum(['subject', 'contact']),
  contactName: typedText(30).optional(),
  villageCode,
  landmark: typedText(100),
  service: z.enum(homeVisitServices),
  oldCard: z.enum(oldCards),
  oldCardExpiry: calendarDay.optional(),
  registerAtHome: z.boolean(),
  eligibility: few(z.enum(eligibilities)),
  reason: typedText(300).optional(),
  needs: few(z.enum(needKinds)).default([]),
  guardianName: typedText(30).optional(),
  consent: z
    .strictObject({ how: z.enum(['oral', 'written']), on: calendarDay, callBack: typedText(60).optional() })
    .optional(),
})

export const bookingContracts = {
  slots: contract({
    method: 'GET',
    path: '/api/booking-slots',
    summary: '一个村哪些半天能约上门，还剩几个位置；from 起十天一页，最远三十天',
    access: 'public',
    query: z.strictObject({ village: villageCode, from: calendarDay.optional() }),
    /** `nextCursor` is the next `from`. */
    response: listOf(slotView).extend({ beat: z.object({ id: publicId, name: z.string() }) }),
    status: 200,
  }),
  setSlot: contract({
    method: 'POST',
    path: '/api/booking-slots',
    summary:
      '所长定一个半天能约几户；0 是不上门（休假、培训），要写原因，约好的户马上收到通知，等民警打电话另定时间',
    access: ['station-chief'],
    body: z.strictObject({
      beatId: publicId,
      day: calendarDay,
      /** Null: the whole day. */
      half: z.enum(halves).nullable(),
      capacity: z.int().min(0).max(MOST_CAPACITY),
      note: typedText(60).optional(),
    }),
    /** `calledOff`: how many households were told that nobody comes. */
    response: listOf(slotView).extend({ calledOff: z.int() }),
    status: 200,
    changes: true,
  }),
  list: contract({
    method: 'GET',
    path: '/api/bookings',
    summary: '我约的上门办证；民警看本警务区的：待受理、今天、办理中、已办完',
    access: bookers,
    query: z.strictObject({
      /** `mine` is what one booked oneself; the others are lists of the beat. */
      list: z.enum(['mine', 'to-accept', 'today', 'planned', 'in-progress', 'closed']).default('mine'),
      beatId: publicId.optional(),
      limit: limit(50, 20),
      cursor: z.string().max(100).optional(),
    }),
    response: listOf(bookingItem).extend({
      /** How many wait in each list of the beat; the counts stop at 100. Null for one's own list. */
      counts: z.object({ toAccept: z.int(), today: z.int(), overdue: z.int() }).nullable(),
    }),
    status: 200,
  }),
  create: contract({
    method: 'POST',
    path: '/api/bookings',
    summary: '约民警上门照相办身份证；不用填身份证号',
    access: bookers,
    body: visitRequest.extend({ slot }),
    response: bookingView,
    status: 201,
    changes: true,
  }),
  one: contract({
    method: 'GET',
    path: '/api/bookings/:id',
    summary: '一次预约的情况和进度',
    access: 'signed-in',
    params: z.strictObject({ id: z.string().max(64) }),
    response: bookingView,
    status: 200,
  }),
} as const

/** Every act may tell when it happened: noted on the road without signal, it arrives later. */
const act = <const A extends string, S extends z.ZodRawShape>(
  noun: A,
  summary: string,
  { shape }: z.ZodObject<S>,
) =>
  contract({
    method: 'POST',
    path: `/api/bookings/:id/${noun}`,
    summary,
    access: bookers,
    params: z.strictObject({ id: z.string().max(64) }),
    body: z.strictObject({ ...shape, happenedAt: instant.optional() }),
    response: bookingView,
    status: 200,
    changes: true,
  })

const reason = typedText(200)
const note = typedText(200).optional()
const reasonOnly = z.strictObject({ reason })
const noteOnly = z.strictObject({ note })
const receiver = typedText(30)
const oldCardReturned = z.boolean()

/** One endpoint for each act; the body is what has to be said with it. */
export const bookingActContracts = {
  confirmation: act(
    'confirmation',
    '定下上门的时间，可写约好的钟点',
    z.strictObject({ at: instant.optional(), note }),
  ),
  call: act('call', '先打过电话', z.strictObject({ reached: z.boolean(), note })),
  lateness: act(
    'lateness',
    '路上耽搁，大约晚到几分钟',
    z.strictObject({ minutes: z.int().min(5).max(240), note }),
  ),
  departure: act('departure', '出发上门', noteOnly),
  'nobody-home': act('nobody-home', '到了，家中无人', reasonOnly),
  rescheduling: act('rescheduling', '改到另一个半天', z.strictObject({ slot, reason: reason.optional() })),
  'supplement-request': act(
    'supplement-request',
    '退回补充：缺什么一次说清',
    z.strictObject({ missing: z.array(typedText(60)).min(1, '请写缺什么').max(10), note }),
  ),
  supplement: act('supplement', '补好了，再选一个半天', z.strictObject({ slot, note })),
  'window-referral': act('window-referral', '转到派出所窗口办', reasonOnly),
  acceptance: act(
    'acceptance',
    '采集完，已受理：写受理凭证号；法定 45 天从这时算，交通不便的加 30 天',
    z.strictObject({ number: typedText(40), remote: z.boolean().default(false), note }),
  ),
  review: act('review', '送去审核', noteOnly),
  recapture: act('recapture', '采集不合格，要重照', reasonOnly),
  'review-refusal': act('review-refusal', '审核不通过，写明理由', reasonOnly),
  production: act('production', '审核通过，去制证', noteOnly),
  arrival: act('arrival', '证件到派出所', noteOnly),
  'delivery-plan': act('delivery-plan', '安排送证', noteOnly),
  'missed-delivery': act('missed-delivery', '这次没送到，证带回派出所', reasonOnly),
  delivery: act(
    'delivery',
    '送到家，已签收',
    z.strictObject({ receiver, relation: z.enum(receiverRelations), oldCardReturned, note }),
  ),
  'self-collection': act('self-collection', '本人来派出所领走', z.strictObject({ oldCardReturned, note })),
  'relative-collection': act(
    'relative-collection',
    '亲属带自己的身份证和领取凭证代领',
    z.strictObject({
      receiver,
      relation: z.enum(['spouse', 'child', 'relative', 'guardian']),
      oldCardReturned,
      note,
    }),
  ),
  'follow-up': act('follow-up', '回访过了', z.strictObject({ note: typedText(200) })),
  cancellation: act('cancellation', '取消', z.strictObject({ reason: reason.optional() })),
} as const
