import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import type { Outgoing } from '@client/platform/outgoing-item'
import { ListItem } from '@client/ui/card'

/** What is not sent opens where it was written. */
const open = ({ path, beatId }: Outgoing) => {
  if (path === '/api/disputes') goTo('disputes/pages/report', {})
  else if (path === '/api/bookings') goTo('bookings/pages/request-visit', {})
  else if (beatId !== null && path.startsWith('/api/threads')) goTo('messages/pages/thread', { beat: beatId })
}

const wordsFor = ({ refusal }: Outgoing) =>
  refusal === null ? '已保存，有信号时自动发送' : `没有发出：${refusal}`

/** What this phone has still to send. */
export function UnsentLine({ items }: { readonly items: readonly Outgoing[] }) {
  const [first] = items
  if (first === undefined) return null
  return (
    <View>
      <ListItem
        icon={first.refusal === null ? 'waiting' : 'alert'}
        title={`还有 ${String(items.length)} 条没有发出`}
        note={wordsFor(first)}
        onPress={() => {
          open(first)
        }}
      />
    </View>
  )
}
