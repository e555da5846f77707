import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import type { Outgoing } from '@client/platform/outgoing-item'
import { useWaitsForPerson } from '@client/platform/session'
import { ListItem } from '@client/ui/card'

/** What is not sent opens where it was written. */
const open = ({ path, beatId }: Outgoing) => {
  if (path === '/api/disputes') goTo('disputes/pages/report', {})
  else if (path === '/api/bookings') goTo('bookings/pages/request-visit', {})
  else if (beatId !== null && path.startsWith('/api/threads')) goTo('messages/pages/thread', { beat: beatId })
}

function titleOf({ path, body }: Outgoing): string {
  if (path === '/api/bookings') return '约民警上门办证'
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
