import type { ReactNode } from 'react'
import { goTo } from '@client/platform/navigate'
import type { IconName } from '@client/ui/icon-name'
import { type Role, staffRoles } from '@shared/kernel/actor'

/** One way into the work of a member of staff. */
export interface StaffDoor {
  readonly icon: IconName
  readonly title: string
  readonly note: string
  readonly roles: readonly Role[]
  readonly open: () => void
  /** In place of a plain row, where something is counted behind it. */
  readonly Item?: (props: DoorProps) => ReactNode
}

export interface DoorProps {
  readonly door: StaffDoor
}

/** What keeps the stations running: people, places, texts, periods. */
export const officeDoors: readonly StaffDoor[] = [
  {
    icon: 'document',
    title: '通知的说法',
    note: '每种通知怎么写，微信的模板编号',
    roles: ['administrator'],
    open: () => {
      goTo('notices/pages/templates', {})
    },
  },
  {
    icon: 'people',
    title: '人员',
    note: '添人、换岗、任期、离开、重设密码',
    roles: ['station-chief', 'administrator'],
    open: () => {
      goTo('identity/pages/staff', {})
    },
  },
  {
    icon: 'building',
    title: '派出所和村',
    note: '警务区、谁管哪里、村、移交',
    roles: ['station-chief'],
    open: () => {
      goTo('beats/pages/station', {})
    },
  },
  {
    icon: 'building',
    title: '派出所和村',
    note: '全县的派出所、警务区、村',
    roles: ['administrator'],
    open: () => {
      goTo('beats/pages/stations', {})
    },
  },
  {
    icon: 'clock',
    title: '值班时间',
    note: '钟点、节假日、谁哪几天不在',
    roles: ['station-chief'],
    open: () => {
      goTo('beats/pages/duty-hours', {})
    },
  },
  {
    icon: 'trash',
    title: '存多久',
    note: '对话、预约、通知满多少天删',
    roles: ['administrator'],
    open: () => {
      goTo('retention/pages/periods', {})
    },
  },
  {
    icon: 'household',
    title: '改指南',
    note: '户口、身份证：改了村民马上看到',
    roles: ['administrator'],
    open: () => {
      goTo('household/pages/edit-guides', {})
    },
  },
  {
    icon: 'shield',
    title: '改文章',
    note: '防骗、防火、交通、禁毒、联系民警',
    roles: ['administrator'],
    open: () => {
      goTo('articles/pages/edit-articles', {})
    },
  },
  {
    icon: 'check',
    title: '走访清单',
    note: '三必核、四必访、五必宣：改了，下一户就用新的',
    roles: ['administrator'],
    open: () => {
      goTo('visits/pages/edit-checklist', {})
    },
  },
  {
    icon: 'search',
    title: '没答上的问题',
    note: '村民问了、指南里没有的',
    roles: ['administrator', 'station-chief'],
    open: () => {
      goTo('household/pages/guide-gaps', {})
    },
  },
  {
    icon: 'shield',
    title: '谁看过什么',
    note: '记录，值得问一声的',
    roles: ['station-chief', 'administrator'],
    open: () => {
      goTo('audit/pages/audit', {})
    },
  },
  {
    icon: 'shield',
    title: '我留下的记录',
    note: '自己看过、办过的',
    roles: staffRoles.filter((role) => role !== 'station-chief' && role !== 'administrator'),
    open: () => {
      goTo('audit/pages/audit', {})
    },
  },
]
