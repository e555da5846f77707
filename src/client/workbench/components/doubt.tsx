import { View } from '@tarojs/components'
import { Button } from '@client/ui/button'
import { Badge } from '@client/ui/card'
import { useAttempt } from '@client/ui/use-attempt'
import type { Message } from '../../messages/messages.api'
import { reviewMessage } from '../workbench.api'

interface Props {
  readonly threadId: string
  readonly message: Message
  readonly mayReview: boolean
  readonly onReviewed: (message: Message) => void
}

const verdicts = { fine: '看过了：正常', improper: '看过了：不当' }

/** Why a person should look at a message (it was delivered all the same), and what they made of it. */
export function Doubt({ threadId, message, mayReview, onReviewed }: Props) {
  const { busy, run } = useAttempt()
  const review = (outcome: 'fine' | 'improper') =>
    run(async () => {
      const body = { sequence: message.sequence, outcome }
      onReviewed(await reviewMessage({ params: { id: threadId }, body }))
    })
  if (message.doubtful.length === 0) return null
  if (message.reviewed !== null) return <View className="bubble-meta">{verdicts[message.reviewed]}</View>
  return (
    <View className="stack stack-tight">
      <Badge icon="warning" look="wait" text={`请看一看：${message.doubtful.join('、')}`} />
      {mayReview ? (
        <View className="row row-wrap">
          <Button text="正常" look="quiet" narrow disabled={busy} onPress={() => void review('fine')} />
          <Button text="不当" look="quiet" narrow disabled={busy} onPress={() => void review('improper')} />
        </View>
      ) : null}
    </View>
  )
}
