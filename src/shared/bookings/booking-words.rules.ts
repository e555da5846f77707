import {
  type BeijingDay,
  beijingDay,
  beijingMinute,
  instantAt,
  sayInstant,
} from '@shared/kernel/beijing-time'
import type { BookingAct, BookingState, Progress, ReceiverRelation, Visit } from './booking'
import type { BookerRelation, Eligibility, HomeVisitService, NeedKind, OldCard } from './booking-request'
import { legalDay } from './booking-time.rules'
import { sayHalf } from './slot.rules'

/** What the villager reads out on the phone: `办-1124-0007` for the seventh booking of 24 November. */
export const receiptOf = (now: Date, number: number): string =>
  `办-${beijingDay(now).slice(5).replace('-', '')}-${String(number).padStart(4, '0')}`

export const stateNames: Record<BookingState, string> = {
  submitted: '已提交',
  scheduled: '已预约',
  visiting: '上门中',
  collected: '已采集',
  'under-review': '审核中',
  'in-production': '制证中',
  'at-station': '证件到所',
  'awaiting-delivery': '待送证',
  delivered: '已送达',
  'followed-up': '已回访',
  returned: '退回补充',
  'to-window': '转窗口办理',
  rescheduled: '已改期',
  'nobody-home': '家中无人',
  recapture: '需要重新照相',
  'review-refused': '审核不通过',
  'collected-by-self': '本人已领取',
  'collected-by-relative': '亲属已代领',
  cancelled: '已取消',
}

export const serviceNames: Record<HomeVisitService, string> = {
  first: '第一次办身份证',
  expired: '到期换证',
  damaged: '证坏了换证',
  lost: '证丢了补办',
  temporary: '办临时身份证',
}

export const relationNames: Record<BookerRelation, string> = {
  self: '本人',
  spouse: '丈夫或妻子',
  child: '儿女',
  relative: '其他亲属',
  guardian: '监护人',
  'grid-worker': '网格员',
  'village-cadre': '村干部',
  officer: '民警',
}

export const receiverNames: Record<ReceiverRelation, string> = {
  self: '本人',
  spouse: '丈夫或妻子',
  child: '儿女',
  relative: '其他亲属',
  guardian: '监护人',
  neighbour: '邻居或村干部',
}

export const oldCardNames: Record<OldCard, string> = {
  'in-hand': '旧证在手里',
  damaged: '旧证坏了',
  lost: '旧证丢了',
  none: '没有办过',
}

export const eligibilityNames: Record<Eligibility, string> = {
  alone: '孤寡或独居老人',
  bedridden: '卧床或走不动',
  'seriously-ill': '重病或住院',
  disabled: '重度残疾',
  'no-capacity': '自己做不了主，监护人在场',
  remote: '住得偏远、没有车',
  other: '其他难处',
}

export const needNames: Record<NeedKind, string> = {
  hearing: '耳朵背，说话要大声',
  sight: '眼睛不好',
  dialect: '只会说土话',
}

/** How it stands, in a word: a visit that was called off waits for another time. */
export const stateNameOf = ({ state, calledOff }: Pick<Progress, 'state' | 'calledOff'>): string =>
  calledOff === null ? stateNames[state] : '要另定时间'

/** The acts as staff read them on a button. */
export const actNames: Record<BookingAct, string> = {
  confirmation: '定下时间',
  call: '打过电话',
  lateness: '要晚到',
  departure: '出发上门',
  'nobody-home': '家中无人',
  rescheduling: '改期',
  'supplement-request': '退回补充',
  supplement: '补好了再交',
  'window-referral': '转窗口办理',
  acceptance: '采集完，已受理',
  review: '送去审核',
  recapture: '要重新照相',
  'review-refusal': '审核不通过',
  production: '审核通过，去制证',
  arrival: '证到派出所',
  'delivery-plan': '安排送证',
  'missed-delivery': '这次没送到',
  delivery: '送到，已签收',
  'self-collection': '本人来领走',
  'relative-collection': '亲属代领',
  'follow-up': '回访过了',
  cancellation: '取消',
}

/** The visit in words: the agreed time, else the half-day. */
const sayVisit = (visit: Visit, now: Date): string =>
  visit.at === null ? sayHalf(visit, now) : `${sayInstant(visit.at, now)} 左右`

/** A day in words: `1月8日（周五）`. */
export const sayDay = (day: BeijingDay, now: Date): string =>
  sayInstant(instantAt(day, 0), now).replace(/ ?00:00$/, '')

/** When something is due, in words: an hour, or the whole day where it ends with the day. */
export const sayDue = (due: Date, now: Date): string =>
  beijingMinute(due) === 0 ? sayDay(beijingDay(new Date(due.getTime() - 1)), now) : `${sayInstant(due, now)} `

const late = ({ lateMinutes }: Progress) =>
  lateMinutes === null ? '' : `民警路上耽搁，大约晚到 ${String(lateMinutes)} 分钟。`

/** The visit in words, or nothing where none is planned. */
export const visitWords = ({ visit }: Progress, now: Date) => (visit === null ? '' : sayVisit(visit, now))

const legalWords = ({ acceptance }: Progress, now: Date) =>
  acceptance === null ? '' : `从受理那天算，最晚 ${sayDay(legalDay(acceptance), now)}拿到证`

type Say = (progress: Progress, due: Date, now: Date) => string

const placeKept: Say = (progress, due, now) =>
  `位置给您留着：${visitWords(progress, now)}。民警会在${sayDue(due, now)}前打电话跟您定`
const handedOver: Say = () => '证已经拿到。请说说办得怎么样，民警还会回访一次'

const nexts: Record<BookingState, Say> = {
  submitted: placeKept,
  rescheduled: placeKept,
  scheduled: (progress, _, now) => `${late(progress)}民警${visitWords(progress, now)}上门，出门前先打电话`,
  visiting: (progress) => `${late(progress)}民警已经出发，请在家等，把户口本放手边`,
  collected: (progress, _, now) => `相照好了，已受理。${legalWords(progress, now)}`,
  'under-review': (progress, _, now) => `正在审核。${legalWords(progress, now)}`,
  'in-production': (progress, _, now) => `审核通过，正在做证。${legalWords(progress, now)}`,
  'at-station': (_, due, now) => `证到派出所了，民警争取在${sayDue(due, now)}前送到家；也可以自己去领`,
  'awaiting-delivery': (_, due, now) => `民警正安排送证，争取在${sayDue(due, now)}前送到。请准备好旧证`,
  delivered: handedOver,
  'collected-by-self': handedOver,
  'collected-by-relative': handedOver,
  'followed-up': () => '这件事办完了',
  returned: () => '还缺东西，都写在下面了。补好以后，再选一个上门的时间',
  'to-window': () => '请带上户口本到派出所窗口办。怎么办，以派出所答复为准',
  'nobody-home': () => '民警到了，家里没有人。请再选一个时间',
  recapture: () => '照片没有过关，要重新照一次。请再选一个时间',
  'review-refused': () => '审核没有通过，原因写在下面。有不明白的，打电话问民警',
  cancelled: () => '这次预约取消了。要办的时候再约',
}

/** What comes next, as the household reads it; `due` is when the next step is promised. */
export const sayNext: Say = (progress, due, now) =>
  progress.calledOff === null
    ? nexts[progress.state](progress, due, now)
    : `${visitWords(progress, now)}民警来不了：${progress.calledOff}。${sayDue(due, now)}前会打电话跟您另定时间，您也可以自己改`

const awaited: readonly BookingState[] = ['returned', 'nobody-home', 'recapture', 'to-window']

/** Whether the next step lies with the household. */
export const waitsForHousehold = (state: BookingState): boolean => awaited.includes(state)
