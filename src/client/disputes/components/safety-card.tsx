import { View } from '@tarojs/components'
import { callNumber } from '@client/platform/phone-call'
import { Button } from '@client/ui/button'
import { Heading } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import './disputes.css'

const call = () => {
  callNumber('110')
}

interface Props {
  readonly grave: boolean
  readonly onGrave: (grave: boolean) => void
  readonly onLeave: () => void
}

/** What cannot be mediated is said before the form, with 110 at hand (facts.md D5). */
export function SafetyCard({ grave, onGrave, onLeave }: Props) {
  return (
    <View className="card stack dispute-safety">
      <Heading text="这些事不等调解，先打 110" />
      <View>
        正在打人、家里有人挨打、动刀、放火、不让人出门、要寻短见、欺负妇女孩子、偷抢、刚被骗转了钱。着火打
        119，受伤打 120，车祸打 122。
      </View>
      <Button text="打 110" icon="call" look="danger" onPress={call} />
      <View className="soft small">不方便出声，可以把地点和情况发短信到 12110。</View>
      <Choice
        text="是这样的事，我打不了电话，仍要告诉民警"
        chosen={grave}
        wide
        onPress={() => {
          onGrave(!grave)
        }}
      />
      {grave ? (
        <View>写下来就行。只有管这个村的民警和所长看得到，不会去调解，不会告诉对方。民警会马上看。</View>
      ) : null}
      <Button text="快速离开这一页" icon="leave" look="plain" onPress={onLeave} />
    </View>
  )
}
