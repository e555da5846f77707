import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import type { Outgoing } from '@client/platform/outgoing-item'
import { useWaitsForPerson } from '@client/platform/session'
import { ListItem } from '@client/ui/card'

/** What is not sent opens where it was written. */
const open = ({ path, beatId, target }: Outgoing) => {
  if (target.startsWith('road:')) goTo('rounds/pages/today', {})
  if (roundTitle(path) !== undefined) goTo('visits/pages/visits', {})
  if (path === '/api/early-warnings') goTo('disputes/pages/early-warnings', {})
  if (path === '/api/disputes') goTo('disputes/pages/report', {})
  else if (path === '/api/bookings') goTo('bookings/pages/request-visit', {})
  else if (beatId !== null && path.startsWith('/api/threads')) goTo('messages/pages/thread', { beat: beatId })
}

/** What officers write down from door to door. */
const rounds: readonly (readonly [path: string, title: string])[] = [
  ['/api/visits', '入户走访'],
  ['/api/visit-satisfactions', '住户点的满意不满意'],
  ['/api/needs', '急难愁盼'],
  ['/api/care-visits', '看望老人'],
  ['/api/child-visits', '看望孩子'],
  ['/api/notebook', '记事本'],
  ['/api/prevention-talks', '宣传和劝导'],
]
const roundTitle = (path: string): string | undefined =>
  rounds.find(([beginning]) => path === beginning || path.startsWith(`${beginning}/`))?.[1]

function titleOf({ path, body, target }: Outgoing): string {
  if (target.startsWith('road:')) return '上门路上记的一步'
  const round = roundTitle(path)
  if (round !== undefined) return round
  if (path === '/api/bookings') return '约民警上门办证'
  if (path === '/api/early-warnings') return '纠纷排查'
  const text = typeof body.text === 'string' ? body.text : '录音或照片'
  return path === '/api/disputes' ? `报纠纷：${text}` : `写给民警：${text}`
}

/** What this phone has still to send, one by one. */
export function UnsentLine({ items }: { readonly items: readonly Outgoing[] }) {
  const waitsForPerson = useWaitsForPerson()
  const kept = waitsForPerson ? '已保存，登录后自动发送' : '已保存，有信号时自动发送'
  if (items.length === 0) return null
  return (
    <View className="stack stack-tight">
      {items.map((item) => (
        <ListItem
          key={item.key}
          icon={item.refusal === null ? 'waiting' : 'alert'}
          title={shortened(titleOf(item))}
          note={item.refusal === null ? kept : `没有发出：${item.refusal}`}
          onPress={() => {
            open(item)
          }}
        />
      ))}
    </View>
  )
}

const SHOWN = 24
const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)
