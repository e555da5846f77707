import { View } from '@tarojs/components'
import { Button } from '@client/ui/button'
import { Badge, Card, Heading } from '@client/ui/card'
import { useLoadable } from '@client/ui/use-loadable'
import { opinionKindNames } from '@shared/feedback/feedback'
import { sayDay } from '@shared/feedback/feedback.rules'
import { receipts } from '../feedback.api'

/** What was sent from this phone and what was answered; not the words, since phones are shared. */
export function MyReceipts() {
  const [mine, reload] = useLoadable(receipts.read)
  if (mine.face !== 'ready' || mine.value.length === 0) return null
  return (
    <View className="stack">
      <Heading text="我提过的" />
      {mine.value.map(({ id, receipt, kind, state, next, reply, sentOn }) => (
        <Card key={id}>
          <View className="row row-wrap">
            <View className="subheading">{receipt}</View>
            {state === 'answered' ? (
              <Badge icon="answered" text="已答复" look="good" />
            ) : (
              <Badge icon="waiting" text="等答复" look="wait" />
            )}
          </View>
          <View className="soft small">{`${opinionKindNames[kind]}，${sayDay(sentOn)}`}</View>
          <View>{reply ?? next}</View>
        </Card>
      ))}
      <Button
        text="从这台手机上清掉"
        icon="trash"
        look="plain"
        onPress={() => {
          receipts.drop()
          reload()
        }}
      />
    </View>
  )
}
