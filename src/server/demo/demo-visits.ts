import type { CheckResult, Finding } from '@shared/visits/checklist'
import type { NeedKind } from '@shared/visits/need'
import { type DemoKey } from './demo-people'

/** Invented visits and needs, so that no page of a new demo is empty. Days are counted back from the first start. */
interface DemoVisit {
  readonly place: number
  readonly beat: number
  readonly village: readonly [code: string, name: string]
  readonly by: DemoKey
  readonly daysAgo: number
  readonly landmark: string
  readonly nobodyHome?: boolean
  readonly checks?: Readonly<Record<string, CheckResult>>
  readonly prompts?: Readonly<Record<string, Finding>>
  readonly topics?: readonly string[]
  readonly welfare?: readonly string[]
  readonly note?: string
  /** Days from now; below zero it is due. */
  readonly nextIn?: number
}

const baicaopo = ['620822105206', '白草坡村'] as const
const qiaozi = ['620822105207', '桥子村'] as const
const dianzi = ['620822105205', '店子村'] as const
const allAgree = { household: 'agrees', residents: 'agrees', vehicles: 'agrees' } as const

export const demoVisits: readonly DemoVisit[] = [
  {
    place: 1,
    beat: 1,
    village: baicaopo,
    by: 'officer-1',
    daysAgo: 2,
    landmark: '村口老槐树往里第二家，红铁门',
    checks: { ...allAgree, vehicles: 'differs' },
    prompts: { disputes: 'nothing', opinions: 'found' },
    topics: ['telecom-fraud', 'fire-and-theft', 'officer-contact'],
    welfare: ['alone'],
    note: '三轮车换了，牌照没换',
    nextIn: 28,
  },
  {
    place: 2,
    beat: 1,
    village: baicaopo,
    by: 'auxiliary-1',
    daysAgo: 1,
    landmark: '小卖部斜对面',
    checks: allAgree,
    prompts: { minors: 'found' },
    topics: ['traffic-safety', 'telecom-fraud'],
    welfare: ['left-behind'],
  },
  {
    place: 3,
    beat: 1,
    village: qiaozi,
    by: 'officer-1',
    daysAgo: 9,
    landmark: '桥头第一家',
    nobodyHome: true,
    nextIn: -1,
  },
  {
    place: 4,
    beat: 2,
    village: dianzi,
    by: 'officer-2',
    daysAgo: 3,
    landmark: '店子街卫生室隔壁',
    checks: allAgree,
    topics: ['fire-and-theft', 'drugs'],
  },
]

interface DemoNeed {
  readonly place: number
  /** The visit where it was heard; null: a grid worker's. */
  readonly visit: number | null
  readonly beat: number
  readonly village: readonly [code: string, name: string]
  readonly what: string
  readonly kind: NeedKind
  readonly where: string
  readonly writtenBy: DemoKey
  readonly owner: DemoKey
  readonly dueIn: number
  readonly answer?: string
}

export const demoNeeds: readonly DemoNeed[] = [
  {
    place: 1,
    visit: 1,
    beat: 1,
    village: baicaopo,
    what: '门前的路灯坏了半个月，晚上老人不敢出门',
    kind: 'livelihood',
    where: '村口老槐树往里第二家',
    writtenBy: 'officer-1',
    owner: 'officer-1',
    dueIn: 5,
  },
  {
    place: 2,
    visit: null,
    beat: 1,
    village: qiaozi,
    what: '老人想办残疾人补贴，不知道找谁',
    kind: 'welfare',
    where: '桥头第三家',
    writtenBy: 'grid-worker-1',
    owner: 'officer-1',
    dueIn: -2,
  },
  {
    place: 3,
    visit: 2,
    beat: 1,
    village: baicaopo,
    what: '孙子要转学，问户口要不要先迁',
    kind: 'papers',
    where: '小卖部斜对面',
    writtenBy: 'auxiliary-1',
    owner: 'officer-1',
    dueIn: 1,
    answer: '不用先迁户口，带户口本和学籍卡到学校问就行；具体以学校答复为准',
  },
]
