import type { NoticeKind, Telling } from './notice'

export interface KindFacts {
  /** As the page of choices and the editor name it. */
  readonly name: string
  readonly reader: 'resident' | 'other-party' | 'staff'
  /** Belongs to the service that was asked for, so that it goes out by SMS unless the person said no. */
  readonly needed: boolean
  /** Rings in quiet hours too. */
  readonly urgent: boolean
  /** Seconds to wait whether it is read in the app first. */
  readonly patience: number
  readonly tells: readonly Telling[]
}

const usual = { reader: 'resident', needed: false, urgent: false, patience: 0 } as const
const invited = { ...usual, reader: 'other-party', needed: true, tells: [] } as const
const staff = { ...usual, reader: 'staff' } as const

/** Everything that is fixed about a kind. */
export const kindFacts: Record<NoticeKind, KindFacts> = {
  'thread-answered': { ...usual, name: '民警答复了', patience: 60, tells: ['receipt'] },
  'booking-confirmed': { ...usual, name: '上门时间定了', needed: true, tells: ['when', 'receipt'] },
  'booking-moved': { ...usual, name: '上门改期', needed: true, tells: ['when', 'receipt'] },
  'booking-cancelled': { ...usual, name: '上门取消', needed: true, tells: ['receipt'] },
  'booking-called-off': { ...usual, name: '民警来不了，另定时间', needed: true, tells: ['when', 'receipt'] },
  'booking-tomorrow': { ...usual, name: '明天上门', tells: ['when', 'receipt'] },
  'card-arrived': { ...usual, name: '证件到所', needed: true, tells: ['when', 'receipt'] },
  'dispute-changed': { ...usual, name: '反映的事有进展', tells: ['receipt', 'state'] },
  'dispute-invitation': {
    ...usual,
    reader: 'other-party',
    name: '请对方来商量',
    needed: true,
    tells: ['when'],
  },
  'agreement-waiting': { ...invited, name: '请对方看谈成的内容' },
  'mediation-ended': { ...invited, name: '告诉对方调解结束' },
  'agreement-due': { ...usual, name: '说好的事到日子', tells: ['when', 'receipt'] },
  'court-term': { ...usual, name: '请法院确认快到期', tells: ['when', 'receipt'] },
  'need-answered': { ...usual, name: '提的事有答复', tells: [] },
  discreet: { ...usual, name: '不说内容的提醒', needed: true, tells: [] },
  'answer-overdue': { ...staff, name: '答复超时', urgent: true, tells: ['receipt'] },
  'dispatch-given': { ...staff, name: '派单给您', urgent: true, tells: [] },
  'dispatch-returned': { ...staff, name: '派单有结果或退回', tells: [] },
  'motorbike-due': { ...staff, name: '摩托车年检、保险', tells: ['when', 'state'] },
  'term-ending': { ...staff, name: '网格员等的任期快到', tells: ['when', 'state'] },
  'follow-up-due': { ...staff, name: '到日子回访', tells: ['receipt'] },
  'dispute-taken-over': { ...staff, name: '纠纷转给您办', urgent: true, tells: ['receipt'] },
  'dispute-given': { ...staff, name: '请您来办一件纠纷', tells: ['receipt'] },
  'promise-late': { ...staff, name: '说好的没有做到', tells: ['when', 'receipt'] },
  'dispute-late': { ...staff, name: '纠纷过了联系时间', urgent: true, tells: ['receipt'] },
  'booking-late': { ...staff, name: '预约过了回话时间', tells: ['receipt'] },
  'dispute-red': { ...staff, name: '纠纷转为紧急', urgent: true, tells: ['receipt'] },
  'warning-written': { ...staff, name: '新的纠纷排查', tells: [] },
  'warning-answered': { ...staff, name: '排查有答复', tells: [] },
  'need-given': { ...staff, name: '请您来办一件难处', tells: ['when'] },
  'need-late': { ...staff, name: '难处过了答复日子', tells: ['when'] },
  'ledger-waiting': { ...staff, name: '台账等您批准', tells: [] },
  'ledger-decided': { ...staff, name: '台账申请有结果', tells: ['state'] },
}
