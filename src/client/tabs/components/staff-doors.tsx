import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import type { AccountView } from '@client/platform/session'
import { ListItem } from '@client/ui/card'
import type { Role } from '@shared/kernel/actor'
import { LedgerDoor } from './ledger-door'
import { type StaffDoor, officeDoors } from './office-doors'

const beatStaff: readonly Role[] = ['officer', 'auxiliary', 'station-chief']

const doors: readonly StaffDoor[] = [
  {
    icon: 'clock',
    title: '今天',
    note: '超时的、到期的、新来的',
    roles: [...beatStaff, 'grid-worker', 'mediator', 'liaison'],
    open: () => {
      goTo('workbench/pages/today', {})
    },
  },
  {
    icon: 'inbox',
    title: '来信',
    note: '村民写来的，等答复的在前',
    roles: beatStaff,
    open: () => {
      goTo('workbench/pages/inbox', {})
    },
  },
  {
    icon: 'route',
    title: '今天上门',
    note: '顺路排好，没信号也能记',
    roles: beatStaff,
    open: () => {
      goTo('rounds/pages/today', {})
    },
  },
  {
    icon: 'car',
    title: '警用摩托车',
    note: '年检、保险、修理',
    roles: ['station-chief', 'administrator'],
    open: () => {
      goTo('rounds/pages/motorbikes', {})
    },
  },
  {
    icon: 'id-card',
    title: '上门办证',
    note: '受理、上门、送证',
    roles: beatStaff,
    open: () => {
      goTo('bookings/pages/beat-bookings', {})
    },
  },
  {
    icon: 'clock',
    title: '上门日历',
    note: '哪天能约几户、哪天不上门',
    roles: beatStaff,
    open: () => {
      goTo('bookings/pages/booking-calendar', {})
    },
  },
  {
    icon: 'id-card',
    title: '我替村民约的',
    note: '看办到哪了、改期、取消',
    roles: ['grid-worker', 'liaison'],
    open: () => {
      goTo('bookings/pages/my-bookings', {})
    },
  },
  {
    icon: 'dispute',
    title: '纠纷和线索',
    note: '受理、分派、调解、回访',
    roles: ['officer', 'auxiliary', 'station-chief', 'mediator', 'liaison', 'grid-worker'],
    open: () => {
      goTo('disputes/pages/beat-disputes', {})
    },
  },
  {
    icon: 'home',
    title: '走访',
    note: '门口记一户，老人、孩子、宣传',
    roles: beatStaff,
    open: () => {
      goTo('visits/pages/visits', {})
    },
  },
  {
    icon: 'people',
    title: '急难愁盼',
    note: '村民的难处：谁办、几号前、带到没有',
    roles: [...beatStaff, 'grid-worker', 'liaison', 'mediator'],
    open: () => {
      goTo('visits/pages/needs', {})
    },
  },
  {
    icon: 'document',
    title: '记事本',
    note: '只有自己看得到',
    roles: beatStaff,
    open: () => {
      goTo('visits/pages/notebook', {})
    },
  },
  {
    icon: 'bell',
    title: '没送到的通知',
    note: '再发一次，或者打电话告诉本人',
    roles: ['station-chief', 'administrator'],
    open: () => {
      goTo('notices/pages/undelivered', {})
    },
  },
  {
    icon: 'people',
    title: '大家的意见',
    note: '意见、线索，等您答复',
    roles: ['station-chief'],
    open: () => {
      goTo('feedback/pages/received', {})
    },
  },
  {
    icon: 'info',
    title: '统计',
    note: '收到、答复、谈成、满意度，按村按月',
    roles: ['station-chief', 'administrator'],
    open: () => {
      goTo('statistics/pages/board', {})
    },
  },
  {
    icon: 'document',
    title: '台账',
    note: '导出、批准、下载',
    roles: ['officer', 'station-chief', 'administrator'],
    open: () => {
      goTo('statistics/pages/ledger', {})
    },
    Item: LedgerDoor,
  },
  ...officeDoors,
]

/** The work of this member of staff, door by door. */
export function StaffDoors({ actor }: { readonly actor: AccountView }) {
  return (
    <View className="stack stack-tight">
      {doors
        .filter(({ roles }) => roles.includes(actor.role))
        .map((door) => {
          const { icon, title, note, open, Item } = door
          return Item === undefined ? (
            <ListItem key={title} icon={icon} title={title} note={note} onPress={open} />
          ) : (
            <Item key={title} door={door} />
          )
        })}
    </View>
  )
}
