import type { AlertKind, TraceKind } from './audit-alert'
import type { AuditPurpose, DeviceKind, FieldClass } from './audit-circumstances'

export const alertNames: Record<AlertKind, string> = {
  'many-in-an-hour': '一小时里看了很多人的事',
  'many-in-a-day': '一天里看了很多人的事',
  'many-at-night': '夜里看了不少人的事',
  'own-case': '看了自己的事',
  'tied-case': '又去看自己回避的事',
  export: '导出了文件',
}

/** What the chief may think of before asking. */
export const alertHints: Record<AlertKind, string> = {
  'many-in-an-hour': '可能在整理、交接，问一声就清楚。',
  'many-in-a-day': '可能在整理、交接，问一声就清楚。',
  'many-at-night': '可能在值夜班、处理急事，问一声就清楚。',
  'own-case': '手机号和这件事的当事人是同一个。自己的事请别人办。',
  'tied-case': '本人已经回避这件事，后来又去打开；系统没有给看。',
  export: '每次导出都告诉您一声，看看用途对不对。',
}

export const traceNames: Record<TraceKind, string> = {
  viewed: '看',
  changed: '改、办',
  exported: '导出',
  refused: '没让看的',
}

const fieldClassNames: Record<FieldClass, string> = {
  case: '一件事的内容',
  contact: '姓名、电话、地址',
  health: '健康情况',
  minor: '孩子的情况',
  export: '导出的文件',
  account: '账号',
  setting: '所里的设置',
  audit: '谁看过什么',
}

const purposeNames: Record<AuditPurpose, string> = {
  answering: '答复群众',
  visiting: '走访、上门',
  mediating: '调解纠纷',
  supervising: '检查督促',
  reporting: '统计上报',
  'own-data': '本人要看自己的',
  upkeep: '日常维护',
  'sign-in': '登录',
}

const deviceNames: Record<DeviceKind, string> = {
  weixin: '微信',
  phone: '手机',
  tablet: '平板',
  computer: '电脑',
  other: '别的设备',
}

/** Older lines have none of it. */
const NOT_KEPT = '未记录'

interface Circumstances {
  readonly fieldClass: FieldClass | null
  readonly purpose: AuditPurpose | null
  readonly device: DeviceKind | null
  readonly address: string | null
}

/** What for, what of it, and with what from where: `用途：走访、上门 · 涉及：健康情况 · 手机 10.1.2.3`. */
export function sayCircumstances({ fieldClass, purpose, device, address }: Circumstances): string {
  const from = device === null ? `设备${NOT_KEPT}` : [deviceNames[device], address].filter(Boolean).join(' ')
  return [
    `用途：${purpose === null ? NOT_KEPT : purposeNames[purpose]}`,
    `涉及：${fieldClass === null ? NOT_KEPT : fieldClassNames[fieldClass]}`,
    from,
  ].join(' · ')
}

const things: Readonly<Record<string, string>> = {
  thread: '来信',
  workbench: '今天的事',
  dispatch: '派单',
  booking: '上门办证',
  dispute: '纠纷',
  need: '急难愁盼',
  needs: '急难愁盼清单',
  visit: '走访',
  visits: '走访清单',
  'care-visit': '关爱走访',
  'care-visits': '关爱走访清单',
  'child-visit': '儿童走访',
  'child-visits': '儿童走访清单',
  'early-warning': '预警单',
  opinion: '群众意见',
  opinions: '群众意见',
  ledger: '台账',
  'county-export': '上报数字',
  'undelivered-notices': '没送到的通知',
  notice: '通知',
  'notice-template': '通知的说法',
  staff: '人员',
  'village-plan': '进村安排',
  motorbike: '摩托车',
  packing: '带的东西',
  round: '今天的路线',
  station: '派出所',
  beat: '警务区',
  village: '村',
  'duty-hours': '值班时间',
  'duty-days': '值班日子',
  'duty-day': '值班日子',
  checklist: '走访清单的版本',
  talk: '防范宣传',
  retention: '保存期限',
  guide: '办事指南',
  'guide-gap': '没答上的问题',
  article: '文章',
  session: '登录',
  password: '密码',
  'two-step': '二次验证',
  audit: '谁看过什么',
  'audit-alert': '提醒',
}

const deeds: Readonly<Record<string, string>> = {
  viewed: '看了',
  listed: '看了',
  exported: '导出了',
  'file-exported': '导出卷宗：',
  'agreement-exported': '导出协议书：',
  searched: '在清单里找过：',
  downloaded: '下载了',
  made: '做了',
  requested: '申请导出',
  approved: '批准了',
  declined: '没批准',
  answered: '答复了',
  closed: '办结了',
  drafted: '请民警看回复：',
  reviewed: '看了辅警的回复：',
  'handed-over': '转给了别的警务区：',
  recorded: '记了',
  written: '改了',
  deleted: '删了',
  started: '开始',
  ended: '结束',
  reported: '登记了',
  submitted: '登记了',
}

/** One line of the audit in words: `看了来信`, `办了纠纷`. What has no word of its own was work on the thing. */
export function sayAction(action: string): string {
  const [thing = '', deed = ''] = action.split('.')
  if (action === 'session.started') return '登录'
  if (action === 'session.ended') return '退出登录'
  return `${deeds[deed] ?? '办了'}${things[thing] ?? '别的事'}`
}

/** The end of a case's number: enough to tell two apart, and nothing about anybody. */
export const shortNumber = (subject: string): string => subject.slice(-6)
