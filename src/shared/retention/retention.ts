/** What is deleted by its age. The other files of the station are kept as the law on archives says. */
export const retentionKinds = [
  'chat',
  'booking',
  'feedback',
  'notice',
  'care-reading',
  'child-visit',
] as const

export type RetentionKind = (typeof retentionKinds)[number]

export interface RetentionBounds {
  readonly name: string
  /** From when the days count. */
  readonly since: string
  /** Fewer would delete what is still needed to answer a question about the matter. */
  readonly least: number
  /** What the 《个人信息说明》 promises: the usual period, and no longer without asking people anew (PIPL Art. 17, 19). */
  readonly most: number
}

const YEAR = 365

/**
 * Who saw or changed what (facts.md G: 3 y; 网络数据安全管理条例 Art. 12 wants what was handed on traceable for as long).
 * No administrator shortens it: their own traces are among them.
 */
export const AUDIT_YEARS = 3

/** The product's defaults are the longest periods (facts.md G: chat 1 y, booking 1 y after delivery, reading 90 d). */
export const retentionBounds: Record<RetentionKind, RetentionBounds> = {
  chat: { name: '和民警的对话', since: '从最后一句话算起', least: 90, most: YEAR },
  booking: { name: '上门办证的预约', since: '从证件送到手算起', least: 90, most: YEAR },
  feedback: { name: '评价、意见和线索', since: '从评价、答复那天算起', least: 90, most: YEAR },
  notice: { name: '通知', since: '从发出那天算起', least: 14, most: 90 },
  'care-reading': { name: '血压读数', since: '从量的那天算起', least: 7, most: 90 },
  'child-visit': { name: '留守儿童走访', since: '从走访那天算起', least: 30, most: YEAR },
}
