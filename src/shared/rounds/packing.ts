import { lastOf } from '@shared/kernel/last'

/** One thing that goes into the box of the motorbike. */
export interface PackingItem {
  readonly key: string
  readonly name: string
  /** What it is good for, or what to look at before leaving. */
  readonly note: string
}

export interface PackingTemplate {
  readonly version: number
  readonly items: readonly PackingItem[]
}

/**
 * The box as the station described it in 2023 (eleven things), and what a home visit for an identity card needs besides.
 * A changed list gets a new version; trips that were ticked before keep theirs.
 */
export const packingTemplates: readonly PackingTemplate[] = [
  {
    version: 1,
    items: [
      { key: 'leaflets', name: '各类宣传资料', note: '户籍、防诈、交通、禁毒、防火' },
      { key: 'contact-cards', name: '便民联系卡', note: '走一户留一张' },
      { key: 'questionnaires', name: '派出所问卷调查', note: '纸的，不记名' },
      { key: 'anti-fraud-code', name: '国家反诈中心APP二维码', note: '只从官方应用商店下载' },
      { key: 'person-forms', name: '人员信息采集表', note: '纸的，不在网上重填' },
      { key: 'household-forms', name: '户籍办理材料表', note: '一次告知，缺什么当面说' },
      { key: 'dispute-forms', name: '矛盾纠纷排查表', note: '' },
      { key: 'notebook', name: '记录本', note: '' },
      { key: 'registers', name: '户口本', note: '带给村民的，一户一户点清' },
      { key: 'blood-pressure', name: '血压仪', note: '看看电量' },
      { key: 'tools', name: '维修工具', note: '补胎、火花塞' },
      { key: 'camera', name: '照相设备', note: '充满电，带白背景' },
      { key: 'capture-kit', name: '离线采集设备', note: '指纹、读卡器、登记表、领取凭证' },
    ],
  },
]

const noTemplate: PackingTemplate = { version: 0, items: [] }

/** The list that is ticked today. */
export const newestTemplate: PackingTemplate = lastOf(packingTemplates) ?? noTemplate

/** The list as it was when a trip was ticked. */
export const templateOf = (version: number): PackingTemplate =>
  packingTemplates.find((template) => template.version === version) ?? newestTemplate
