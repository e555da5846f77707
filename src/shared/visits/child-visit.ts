export const childTopics = ['law', 'anti-fraud', 'traffic', 'water', 'bullying', 'internet', 'care'] as const
export type ChildTopic = (typeof childTopics)[number]

export const childTopicNames: Record<ChildTopic, string> = {
  law: '法制教育',
  'anti-fraud': '防骗',
  traffic: '交通安全',
  water: '防溺水',
  bullying: '防欺负',
  internet: '上网安全',
  care: '关爱聊天',
}

/** Whom the guardian agreed to have asked for help. */
export const referrals = ['none', 'civil-affairs', 'school'] as const
export type Referral = (typeof referrals)[number]

export const referralNames: Record<Referral, string> = {
  none: '不用转',
  'civil-affairs': '转民政',
  school: '转学校',
}

/** Why somebody opens a child's record; it stands in the audit beside the name. */
export const viewingReasons = ['next-visit', 'referral', 'guardian-asked', 'supervision'] as const
export type ViewingReason = (typeof viewingReasons)[number]

export const viewingReasonNames: Record<ViewingReason, string> = {
  'next-visit': '准备去看孩子',
  referral: '办转介',
  'guardian-asked': '监护人来问',
  supervision: '所长检查',
}

/** What is kept of a child: an alias, never the full name, and only what the visit is for. */
export interface ChildDetails {
  readonly guardian: string
  readonly carer: string | null
  readonly school: string | null
  readonly need: string | null
}
