import { View } from '@tarojs/components'
import { Badge, Card, Heading } from '@client/ui/card'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { Thread } from '../messages.api'

/** How the conversation stands: the receipt number, who handles it, by when. */
export function ThreadCard({ thread }: { readonly thread: Thread }) {
  return (
    <Card>
      <View className="row row-wrap">
        <View className="grow">
          <Heading text={thread.beat.name} />
        </View>
        <ThreadBadge thread={thread} />
      </View>
      <View>{`由${thread.handler}处理`}</View>
      <View className="soft small">{`编号 ${thread.receipt}，打电话问时报这个号`}</View>
    </Card>
  )
}

/** The state in a word. */
export function ThreadBadge({ thread: { state, overdue, dueAt } }: { readonly thread: Thread }) {
  switch (state) {
    case 'waiting':
      if (overdue) return <Badge icon="alert" look="danger" text="答复晚了，已催办" />
      return <Badge icon="waiting" look="wait" text={dueAt === null ? '等答复' : dueWords(dueAt)} />
    case 'answered':
      return <Badge icon="answered" look="good" text="已答复" />
    case 'closed':
      return <Badge icon="check" text="已办结" />
  }
}

const dueWords = (dueAt: string) => `${sayInstant(new Date(dueAt), new Date())} 前答复`
