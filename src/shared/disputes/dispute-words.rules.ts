import { type StaffRole, roleNames } from '@shared/kernel/actor'
import { beijingDay, nameDay, sayInstant } from '@shared/kernel/beijing-time'
import type {
  ConsentWay,
  DisputeKind,
  DisputeSource,
  DisputeState,
  Progress,
  ReferralTarget,
  Risk,
} from './dispute'
import { dueAt, followUpDay, isOverdue } from './dispute-time.rules'

/** What the villager reads out on the phone: `纠-1124-0003` for the third of 24 November; a clue is `线-…`. */
export const receiptOf = (kind: DisputeKind, now: Date, number: number): string =>
  `${kind === 'clue' ? '线' : '纠'}-${beijingDay(now).slice(5).replace('-', '')}-${String(number).padStart(4, '0')}`

/** Risk is said with a word beside its colour (MIIT 1.4). */
export const riskNames: Record<Risk, string> = { blue: '一般', yellow: '较急', red: '紧急' }

export const sourceNames: Record<DisputeSource, string> = {
  app: '网上反映',
  phone: '打电话来',
  visit: '走访听到',
  '110': '110 转来',
  grid: '网格员报来',
}

export const consentWayNames: Record<ConsentWay, string> = {
  'in-person': '当面说的',
  phone: '电话里说的',
  paper: '写在纸上',
  app: '手机上点的',
}

/** The next authority by name for each side exit: what is nearly always meant is tapped (facts.md D1, D4). */
export const authoritiesOf: Record<ReferralTarget, readonly string[]> = {
  '110': ['110 指挥中心', '派出所治安案件'],
  authority: ['12345 政务热线', '镇政府', '劳动监察 12333', '交警大队'],
  court: ['人民法院', '农村土地承包仲裁委员会', '劳动人事争议仲裁委员会', '12348 法律援助'],
  centre: ['镇综治中心', '县综治中心'],
}

export const stateNames: Record<DisputeState, string> = {
  registered: '已登记',
  screened: '等民警受理',
  accepted: '已受理',
  assigned: '已分派',
  convened: '正在约时间',
  'in-mediation': '正在调解',
  agreed: '谈成了，等双方确认',
  'not-agreed': '没有谈成',
  performing: '说好了，看着落实',
  'followed-up-7': '7 天回访过',
  'followed-up-30': '30 天回访过',
  'followed-up-90': '90 天回访过',
  archived: '已办结',
  'refused-by-party': '一方不同意调解',
  'to-110': '已转 110 处理',
  'to-authority': '已转有关部门',
  'to-court': '已转仲裁、法院或法律援助',
  'to-centre': '已转综治中心',
  withdrawn: '已撤回',
  merged: '并入同一件事',
}

export const referralNames: Record<ReferralTarget, string> = {
  '110': '转 110、按治安或刑事案件办',
  authority: '转 12345 或有关部门',
  court: '转仲裁、法院或法律援助（12348）',
  centre: '转综治中心',
}

/** Who handles it: `社区民警 张三`. */
export const sayHandler = (role: StaffRole, name: string | null): string =>
  name === null ? '派出所值班民警' : `${roleNames[role]} ${name}`

const byWhen = (progress: Progress, now: Date) => sayInstant(dueAt(progress), now)

const firstContact = (progress: Progress, handler: string, now: Date) =>
  progress.risk === 'red'
    ? `${handler}会马上看、尽快和您联系。有危险请马上打 110`
    : `${handler}会在${byWhen(progress, now)} 前和您联系（以派出所答复为准）`

const settling = (progress: Progress, handler: string, now: Date) =>
  progress.risk === 'blue'
    ? `${handler}在办，争取${byWhen(progress, now)} 前办好（以派出所答复为准）`
    : `${handler}在办，${byWhen(progress, now)} 前会再看一次进展`

const followingUp = (progress: Progress) => {
  const day = followUpDay(progress)
  return day === null
    ? '民警会把这件事归档。又闹起来，点“又出问题了”'
    : `民警 ${nameDay(day)}回访。又闹起来，点“又出问题了”`
}

type Sayer = (progress: Progress, handler: string, now: Date) => string

const nextToResident: Record<DisputeState, Sayer> = {
  registered: firstContact,
  screened: firstContact,
  accepted: settling,
  assigned: settling,
  convened: (_, handler) => `${handler}正在约双方见面，时间地点会告诉您`,
  'in-mediation': (_, handler) => `${handler}正在调解。调解自愿，不愿意可以随时说`,
  agreed: ({ agreement }) =>
    agreement?.reporterSigned === true ? '您已确认，等对方确认' : '请您看看谈成的内容，确认或不同意都行',
  'not-agreed': () => '没有谈成，民警会告诉您别的办法',
  performing: followingUp,
  'followed-up-7': followingUp,
  'followed-up-30': followingUp,
  'followed-up-90': followingUp,
  archived: () => '这件事已办结。又闹起来，点“又出问题了”',
  'refused-by-party': () => '有一方不愿意调解，调解到此为止。您还有下面的办法',
  'to-110': () => '这件事已交 110、按案件处理，民警会找您了解情况',
  'to-authority': ({ authority }) => `这件事归${authority ?? '有关部门'}管，已经转过去`,
  'to-court': ({ authority }) => `这件事要走${authority ?? '仲裁或法院'}，民警会告诉您怎么办`,
  'to-centre': () => '这件事已交综治中心一起来办',
  withdrawn: () => '您已撤回。想再说，随时可以重新反映',
  merged: () => '这件事和已经登记的另一件是同一件，合在一起办',
}

/** A clue's teller only holds a number: nobody can contact them. */
const nextOfClue = ({ state, answer }: Progress, now: Date, progress: Progress): string => {
  if (state === 'registered' || state === 'screened')
    return `民警会在${byWhen(progress, now)} 前看（以派出所答复为准）`
  return state === 'archived' ? (answer ?? '线索已核实办结') : '民警正在核实'
}

/** What happens next, as a resident reads it. */
export function sayNextToResident(progress: Progress, handler: string, now: Date): string {
  if (progress.kind === 'clue') return nextOfClue(progress, now, progress)
  const isLate = progress.risk !== 'red' && isOverdue(progress, now)
  const late = isLate ? '比说好的时间晚了，急的话请打电话催一催。' : ''
  return late + nextToResident[progress.state](progress, handler, now)
}

const jobs: Record<DisputeState, string> = {
  registered: '核实有没有危险（安全筛查）',
  screened: '联系反映人，受理',
  accepted: '征求双方同意，分派',
  assigned: '约双方，组织调解',
  convened: '按约定时间调解',
  'in-mediation': '记录调解结果',
  agreed: '等双方签字确认',
  'not-agreed': '告知其他途径，或再约一次',
  performing: '看着落实，到日子回访',
  'followed-up-7': '到 30 天再回访',
  'followed-up-30': '回访后归档，黄、红到 90 天再回访',
  'followed-up-90': '归档',
  archived: '已办结',
  'refused-by-party': '已终止，其他途径已告知',
  'to-110': '已转案件办理',
  'to-authority': '已转有关部门',
  'to-court': '已转仲裁、法院或法律援助',
  'to-centre': '已转综治中心',
  withdrawn: '反映人已撤回',
  merged: '已并案',
}

/** What has to be done next, as staff read it. */
export function sayNextToStaff(progress: Progress, now: Date): string {
  const job = jobs[progress.state]
  const first = progress.state === 'registered' || progress.state === 'screened'
  if (first && progress.risk === 'red') return `现在就办：${job}`
  return isOverdue(progress, now) ? `已超时（${byWhen(progress, now)}）：${job}` : job
}
