import type { BookingAct, ReceiverRelation } from '@shared/bookings/booking'

/** What has to be said with an act, as the sheet asks for it. */
export interface ActWords {
  readonly reason?: 'needed' | 'optional'
  readonly note?: string
  readonly slot?: true
  readonly time?: true
  readonly minutes?: true
  readonly missing?: true
  readonly acceptance?: true
  readonly receiver?: readonly ReceiverRelation[]
  readonly oldCard?: true
  /** Done by one tap: nothing has to be said. */
  readonly plain?: true
}

const family: readonly ReceiverRelation[] = ['spouse', 'child', 'relative', 'guardian']

export const actWords: Readonly<Record<BookingAct, ActWords>> = {
  confirmation: { time: true },
  call: { note: '说了什么（可以不写）' },
  lateness: { minutes: true },
  departure: { plain: true },
  'nobody-home': { reason: 'needed' },
  rescheduling: { slot: true, reason: 'needed' },
  'supplement-request': { missing: true },
  supplement: { slot: true },
  'window-referral': { reason: 'needed' },
  acceptance: { acceptance: true },
  review: { plain: true },
  recapture: { reason: 'needed' },
  'review-refusal': { reason: 'needed' },
  production: { plain: true },
  arrival: { plain: true },
  'delivery-plan': { note: '打算哪天送（可以不写）' },
  'missed-delivery': { reason: 'needed' },
  delivery: { receiver: ['self', ...family, 'neighbour'], oldCard: true },
  'self-collection': { oldCard: true },
  'relative-collection': { receiver: family, oldCard: true },
  'follow-up': { reason: 'needed' },
  cancellation: { reason: 'needed' },
}

/** Reasons that are tapped instead of typed. */
export const usualReasons: Partial<Record<BookingAct, readonly string[]>> = {
  'nobody-home': ['敲门没人应，电话没人接', '家里人说临时出门了'],
  rescheduling: ['跟家里人电话商量好的', '天气不好，路不通', '临时有警情'],
  'window-referral': ['上门设备坏了', '要到窗口比对指纹'],
  recapture: ['照片反光', '衣服颜色不合格', '指纹没采上'],
  'missed-delivery': ['家里没人', '路不通'],
  'follow-up': ['证拿到了，没有问题', '电话回访，满意'],
  cancellation: ['家里人打电话说不办了', '已经自己去办了'],
}

/** What is often missing, ticked all at once. */
export const usualMissing = ['户口本', '旧身份证', '监护人到场', '监护人的身份证', '本人同意', '困难的证件']
