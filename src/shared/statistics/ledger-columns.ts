import type { LedgerSubject } from './ledger'

/**
 * One field of a ledger. `sheet` columns are read by people in the XLSX; `code` fields go only into the plain export
 * for other programs; `personal` ones only into a sheet that a second person approved.
 */
export interface LedgerColumn {
  readonly key: string
  readonly title: string
  readonly kind: 'both' | 'code' | 'personal'
  /** In characters. */
  readonly width: number
  readonly meaning: string
}

const both = (key: string, title: string, width: number, meaning = title): LedgerColumn => ({
  key,
  title,
  width,
  meaning,
  kind: 'both',
})
const code = (key: string, meaning: string): LedgerColumn => ({
  key,
  title: key,
  width: 0,
  meaning,
  kind: 'code',
})
const personal = (key: string, title: string, width: number, meaning: string): LedgerColumn => ({
  key,
  title,
  width,
  meaning,
  kind: 'personal',
})

const shared = [
  both('receipt', '编号', 14, '受理编号，与给群众的回执相同'),
  both('registeredOn', '登记日期', 12, '登记日期，北京时间'),
  both('beat', '警务区', 14, '警务区名称'),
  both('village', '村', 12, '行政村名称；受保护的案件为空'),
]
const villageCode = code('villageCode', '行政村的 12 位统计用区划代码；受保护的案件为空')

const ledgerColumns: Record<LedgerSubject, readonly LedgerColumn[]> = {
  disputes: [
    ...shared,
    villageCode,
    code('kind', 'dispute 纠纷；clue 匿名线索'),
    code('source', '来源：app 小程序；phone 电话；visit 走访；110；grid 网格'),
    both('sourceName', '来源', 10, '来源的中文名称'),
    code('category', '类别代码'),
    both('categoryName', '类别', 16, '类别的中文名称'),
    code('risk', '风险：blue、yellow、red'),
    both('riskName', '等级', 8, '风险等级的中文名称'),
    code('state', '进度代码'),
    both('stateName', '进度', 14, '进度的中文名称'),
    both('dueOn', '应办日期', 12, '下一步应办的日期'),
    both('settledOn', '谈成日期', 12, '双方谈成的日期；没有谈成为空'),
    both('closedOn', '办结日期', 12, '办结或转出的日期；没有办结为空'),
    both('reopened', '重办次数', 9, '重新来办的次数'),
    personal('reporter', '反映人', 12, '反映的人；匿名线索写“匿名”，受保护的不写'),
    personal('reporterPhone', '反映人电话', 14, '中间四位遮盖，全号在案件里看'),
    personal('otherParty', '对方', 12, '另一方的姓名，按反映人说的'),
    personal('landmark', '地点', 20, '村里的地点'),
    personal('words', '反映内容', 44, '前 300 字；身份证号已遮盖'),
    personal('answer', '答复或去向', 30, '给反映人的答复，或转到了哪里'),
  ],
  bookings: [
    ...shared,
    villageCode,
    code('service', '事项代码：first 首次、expired 换领、damaged 损坏、lost 丢失、temporary 临时身份证'),
    both('serviceName', '事项', 14, '事项的中文名称'),
    code('state', '进度代码'),
    both('stateName', '进度', 14, '进度的中文名称'),
    both('visitOn', '约定上门', 12, '约定上门的日期；没有约定为空'),
    both('acceptedOn', '受理日期', 12, '受理（采集）的日期'),
    both('handedOverOn', '交到手', 12, '证件交到手里的日期'),
    personal('subject', '办证人', 12, '办身份证的人'),
    personal('contact', '联系人', 12, '替他联系的人；本人联系为空'),
    personal('landmark', '地点', 20, '上门的地点'),
    personal('eligibility', '上门理由', 18, '为什么要上门办'),
    personal('acceptanceNumber', '受理号', 16, '居民身份证受理号'),
  ],
  threads: [
    ...shared,
    code('state', '进度：waiting 等答复；answered 已答复；closed 办结'),
    both('stateName', '进度', 10, '进度的中文名称'),
    code('escalation', '现在由谁答复：beat 警务区；deputy 代班；station-chief 所长'),
    both('firstAnswerOn', '首次答复', 12, '第一次答复的日期；还没有答复为空'),
    both('dueOn', '应答复', 12, '应答复的日期；不等答复为空'),
    both('changedOn', '最近一次', 12, '最近有人说话的日期'),
    personal('resident', '村民', 12, '写信的人'),
    personal('residentPhone', '电话', 14, '中间四位遮盖，全号在来信里看'),
    personal('preview', '最近一句', 44, '最近一句话的前 60 字'),
  ],
}

/** What a person reads in the sheet. */
export const sheetColumns = (subject: LedgerSubject, withPersonal: boolean): LedgerColumn[] =>
  ledgerColumns[subject].filter(({ kind }) => kind === 'both' || (kind === 'personal' && withPersonal))

/** What another program reads: nothing personal. */
export const lineFields = (subject: LedgerSubject): LedgerColumn[] =>
  ledgerColumns[subject].filter(({ kind }) => kind !== 'personal')
