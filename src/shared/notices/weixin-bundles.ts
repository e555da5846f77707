import type { NoticeKind } from './notice'

/** Kinds that one tap in WeChat asks for together; three at most fit on its sheet. */
export const weixinBundles = {
  booking: ['booking-confirmed', 'booking-tomorrow', 'card-arrived'],
  thread: ['thread-answered'],
  dispute: ['dispute-changed', 'agreement-due'],
} as const satisfies Record<string, readonly NoticeKind[]>

export type WeixinBundle = keyof typeof weixinBundles
