import type { DisputeAct } from '@shared/disputes/dispute'

/** What an act is called on a button, and in the progress. */
export const actNames: Record<DisputeAct, string> = {
  screening: '核实过，没有正在发生的危险',
  acceptance: '受理',
  consent: '记下愿不愿意调解',
  assignment: '分派',
  convening: '召集双方',
  mediation: '记一次调解',
  agreement: '谈成了，写下来',
  signature: '有人签字了',
  confirmation: '我同意，确认',
  'agreement-refusal': '我不同意',
  'no-agreement': '没谈成',
  performance: '记下落实情况',
  'follow-up': '回访',
  closure: '答复并办结',
  referral: '转出去',
  merging: '并案',
  withdrawal: '撤回',
  supplement: '再补充',
  reopening: '又出问题了',
  risk: '调整等级',
  note: '记一笔',
  invitation: '请一方来调解',
  statement: '记下一方怎么说',
  disclosure: '有关系要说明、回避',
  'court-confirmation': '司法确认',
}

/** What an act asks for. */
interface Asked {
  /** The words: what they are called, whether they must be there, and how long they may be. */
  readonly words?: { readonly label: string; readonly needed?: true; readonly most?: number }
  readonly consent?: true
  readonly assignee?: 'one' | 'several'
  readonly agreement?: true
  readonly side?: true
  readonly holds?: true
  readonly referral?: true
  readonly receipt?: true
  readonly risk?: true
  readonly meeting?: true
  readonly session?: true
  readonly invited?: true
  readonly tie?: true
  readonly kept?: true
  readonly court?: true
}

const toVillager = (label: string) => ({ words: { label: `${label}（村民看得到）` } })

export const asked: Partial<Record<DisputeAct, Asked>> = {
  screening: { words: { label: '怎么核实的（只有办事的人看得到）' } },
  acceptance: toVillager('要告诉村民的话'),
  consent: { consent: true, words: { label: '怎么说的（只有办事的人看得到）' } },
  assignment: { assignee: 'one', ...toVillager('要交代的话') },
  convening: {
    assignee: 'several',
    meeting: true,
    ...toVillager('还要交代的话'),
  },
  mediation: { session: true, words: { label: '调解经过（只有办事的人看得到）' } },
  agreement: { agreement: true },
  signature: { side: true },
  'no-agreement': { words: { label: '为什么没谈成（村民看得到）', needed: true } },
  performance: { kept: true, ...toVillager('落实得怎样') },
  'follow-up': { holds: true, ...toVillager('回访怎么说的') },
  closure: { words: { label: '答复（村民看得到）', needed: true, most: 1000 } },
  referral: { referral: true, words: { label: '为什么转（村民看得到）', needed: true } },
  merging: { receipt: true, words: { label: '为什么（只有办事的人看得到）', needed: true } },
  reopening: { words: { label: '出了什么事', needed: true } },
  risk: { risk: true, words: { label: '为什么（只有办事的人看得到）', needed: true } },
  note: { words: { label: '只有办事的人看得到', needed: true } },
  invitation: { side: true, invited: true },
  statement: { side: true, words: { label: '怎么说的（不给另一方看）', needed: true, most: 1000 } },
  'court-confirmation': { court: true },
  disclosure: { tie: true, words: { label: '说明（只有办事的人看得到）' } },
}
