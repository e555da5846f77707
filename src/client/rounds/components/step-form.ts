import type { ReceiverRelation } from '@shared/bookings/booking'
import type { RoadAct } from '@shared/rounds/round'

/** What was tapped or typed about a step. */
export interface StepForm {
  readonly reached: boolean
  readonly reason: string
  readonly minutes: number
  readonly missing: readonly string[]
  readonly number: string
  readonly remote: boolean
  readonly receiver: string
  readonly relation: ReceiverRelation | null
  readonly oldCardReturned: boolean | null
}

export const emptyStep: StepForm = {
  reached: true,
  reason: '',
  minutes: 20,
  missing: [],
  number: '',
  remote: false,
  receiver: '',
  relation: null,
  oldCardReturned: null,
}

/** Noted by one tap: nothing has to be said. */
export const isPlain = (act: RoadAct): boolean => act === 'departure' || act === 'confirmation'

export const receiverNames: Readonly<Record<ReceiverRelation, string>> = {
  self: '本人',
  spouse: '丈夫或妻子',
  child: '儿女',
  relative: '其他亲属',
  guardian: '监护人',
  neighbour: '邻居或村干部',
}
export const receivers = ['self', 'spouse', 'child', 'relative', 'guardian', 'neighbour'] as const

/** Reasons that are tapped instead of typed. */
export const usualReasons: Partial<Record<RoadAct, readonly string[]>> = {
  'nobody-home': ['敲门没人应，电话没人接', '家里人说临时出门了'],
  'missed-delivery': ['家里没人', '路不通'],
  'window-referral': ['上门设备坏了', '要到窗口比对指纹'],
}

export const usualMissing = ['户口本', '旧身份证', '监护人到场', '监护人的身份证', '本人同意']

const said = (text: string) => text.trim() !== ''
const reasonSaid = ({ reason }: StepForm) => (said(reason) ? null : '请说一句为什么')
const nothing = () => null

const checks: Readonly<Record<RoadAct, (form: StepForm) => string | null>> = {
  call: nothing,
  confirmation: nothing,
  departure: nothing,
  lateness: nothing,
  acceptance: ({ number }) => (said(number) ? null : '请写受理凭证号'),
  delivery: ({ receiver, relation, oldCardReturned }) =>
    said(receiver) && relation !== null && oldCardReturned !== null ? null : '谁签收的、旧证收回了没有？',
  'nobody-home': reasonSaid,
  'missed-delivery': reasonSaid,
  'window-referral': reasonSaid,
  'supplement-request': ({ missing }) => (missing.length === 0 ? '请选缺什么' : null),
}

/** The one thing that has still to be said, or null. */
export const problemIn = (act: RoadAct, form: StepForm): string | null => checks[act](form)

const reasonOnly = ({ reason }: StepForm) => ({ reason: reason.trim() })
const empty = () => ({})

const bodies: Readonly<Record<RoadAct, (form: StepForm) => object>> = {
  call: ({ reached }) => ({ reached }),
  confirmation: empty,
  departure: empty,
  lateness: ({ minutes }) => ({ minutes }),
  acceptance: ({ number, remote }) => ({ number: number.trim(), remote }),
  delivery: ({ receiver, relation, oldCardReturned }) => ({
    receiver: receiver.trim(),
    relation,
    oldCardReturned,
  }),
  'nobody-home': reasonOnly,
  'missed-delivery': reasonOnly,
  'window-referral': reasonOnly,
  'supplement-request': ({ missing }) => ({ missing }),
}

/** What the station is told with a step. */
export const bodyOf = (act: RoadAct, form: StepForm): object => bodies[act](form)
