import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import { pressable } from '@client/ui/accessible'
import { Badge } from '@client/ui/card'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { ResponseOf } from '@shared/kernel/contract'
import type { threadContracts } from '@shared/messages/thread.contract'
import './thread-item.css'

type Thread = ResponseOf<typeof threadContracts.one>

/** One conversation of the resident: with whom, how it stands, by when an answer is due. */
export function ThreadItem({ thread }: { readonly thread: Thread }) {
  const open = () => {
    goTo('messages/pages/thread', { id: thread.id, beat: thread.beat.id })
  }
  return (
    <View className="card thread-item" {...pressable({ onPress: open })}>
      <View className="row row-wrap">
        <View className="grow subheading">{thread.beat.name}</View>
        {thread.unread === 0 ? null : (
          <Badge icon="message" look="danger" text={`${String(thread.unread)} 条新答复`} />
        )}
        <State thread={thread} />
      </View>
      <View className="thread-preview">{thread.preview}</View>
      <View className="soft small">{`${thread.receipt} · ${sayInstant(new Date(thread.changedAt), new Date())}`}</View>
    </View>
  )
}

function State({ thread }: { readonly thread: Thread }) {
  switch (thread.state) {
    case 'waiting':
      return <Badge icon="waiting" look="wait" text={dueWords(thread)} />
    case 'answered':
      return <Badge icon="answered" look="good" text="已答复" />
    case 'closed':
      return <Badge icon="check" text="已办结" />
  }
}

function dueWords({ dueAt, overdue, handler }: Thread): string {
  if (overdue) return `已催${handler}`
  return dueAt === null ? '等答复' : `${sayInstant(new Date(dueAt), new Date())} 前答复`
}
