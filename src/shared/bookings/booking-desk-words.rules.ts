import { type BookingState, type Progress } from './booking'
import { sayDue, visitWords } from './booking-words.rules'

type Say = (progress: Progress, due: Date, now: Date) => string

const callFirst: Say = (progress, due, now) =>
  `${sayDue(due, now)}前打电话，定下上门的时间。先占着${visitWords(progress, now)}`
const askAfter: Say = () => '证已经交到手，回访一次'
const waitForHousehold: Say = () => '等这户补好，再选上门的时间'

const jobs: Record<BookingState, Say> = {
  submitted: callFirst,
  rescheduled: callFirst,
  scheduled: (progress, _, now) => `${visitWords(progress, now)}上门，出门前先打电话`,
  visiting: () => '到了以后采集、受理，写下受理凭证号',
  collected: () => '送去审核',
  'under-review': () => '审核有了结果，记一笔',
  'in-production': () => '证到派出所，记一笔',
  'at-station': (_, due, now) => `${sayDue(due, now)}前送到家，或者等本人、亲属来领`,
  'awaiting-delivery': (_, due, now) => `${sayDue(due, now)}前送到家，收回旧证，请收证的人签收`,
  delivered: askAfter,
  'collected-by-self': askAfter,
  'collected-by-relative': askAfter,
  'followed-up': () => '这件事办完了',
  returned: waitForHousehold,
  'to-window': () => '已转窗口，等这户来办',
  'nobody-home': () => '家里没有人，等这户再选时间',
  recapture: () => '要重新照相，等这户再选时间',
  'review-refused': () => '审核没有通过，原因已经告诉这户',
  cancelled: () => '已经取消',
}

/** What comes next, as the staff of the beat read it; `due` is when the next step is promised. */
export const sayNextToStaff: Say = (progress, due, now) =>
  progress.calledOff === null
    ? jobs[progress.state](progress, due, now)
    : `${visitWords(progress, now)}不上门了：${progress.calledOff}。${sayDue(due, now)}前打电话，另定时间`
