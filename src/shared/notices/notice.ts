import type { MinuteOfDay } from '@shared/kernel/beijing-time'

/** What a person is told about. `discreet` says only that there is something: nobody who looks over a shoulder learns more. */
export const noticeKinds = [
  'thread-answered',
  'booking-confirmed',
  'booking-moved',
  'booking-cancelled',
  'booking-called-off',
  'booking-tomorrow',
  'card-arrived',
  'dispute-changed',
  'dispute-invitation',
  'agreement-waiting',
  'mediation-ended',
  'agreement-due',
  'court-term',
  'need-answered',
  'discreet',
  'answer-overdue',
  'follow-up-due',
  'dispatch-given',
  'dispatch-returned',
  'dispute-taken-over',
  'dispute-given',
  'promise-late',
  'dispute-late',
  'booking-late',
  'dispute-red',
  'warning-written',
  'warning-answered',
  'need-given',
  'need-late',
  'ledger-waiting',
  'ledger-decided',
  'motorbike-due',
  'term-ending',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The list in the app always has it; the others reach a pocket. */
export const noticeChannels = ['app', 'sms', 'weixin'] as const
export type NoticeChannel = (typeof noticeChannels)[number]
export type OutsideChannel = Exclude<NoticeChannel, 'app'>

/** What a template may name. */
export const tellings = ['when', 'receipt', 'state'] as const
export type Telling = (typeof tellings)[number]
export type Told = Readonly<Partial<Record<Telling, string>>>

/** Nothing rings from one minute of the Beijing day to the other; equal minutes: it may ring at any time. */
export interface QuietHours {
  readonly from: MinuteOfDay
  readonly to: MinuteOfDay
}

/** What a person chose. `sms` is null while nobody has asked them. */
export interface NoticeChoice {
  readonly sms: boolean | null
  readonly weixin: boolean
  /** Kinds that stay in the app and reach no pocket. */
  readonly muted: readonly NoticeKind[]
  readonly quiet: QuietHours
}

/** Why a delivery ended without reaching anybody. */
export const deadReasons = ['refused', 'gave-up', 'too-late', 'no-address'] as const
export type DeadReason = (typeof deadReasons)[number]

/** The words of one kind on one channel. `title` on the list in the app, `weixinTemplateId` where WeChat has given one. */
export interface NoticeTemplate {
  readonly kind: NoticeKind
  readonly channel: NoticeChannel
  readonly title: string | null
  readonly text: string
  readonly weixinTemplateId: string | null
}
