import { View } from '@tarojs/components'
import { useState } from 'react'
import { goBack } from '@client/platform/navigate'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { type Satisfaction, satisfactionNames, satisfactions } from '@shared/visits/visit'

interface Props {
  /** True while it waits for signal on this phone. */
  readonly waits: boolean
  readonly nobodyHome: boolean
  readonly onRate: (answer: Satisfaction) => void
  readonly onNext: () => void
}

/** The household is written down; they may say with one tap how they found it. */
export function GateDone({ waits, nobodyHome, onRate, onNext }: Props) {
  const [rated, setRated] = useState(false)
  return (
    <View className="stack">
      <Card>
        <Heading text={waits ? '存在手机里了' : '记下了'} />
        <View>{waits ? '现在没有信号，有信号时自动发送，不会丢，也不会发两遍。' : '派出所已经收到。'}</View>
      </Card>
      {nobodyHome ? null : (
        <Card>
          <Heading text={rated ? '谢谢您' : '请这家人点一下：满意吗？'} />
          <View className="soft">只数个数，不记是谁家点的。</View>
          {rated
            ? null
            : satisfactions.map((answer) => (
                <Button
                  key={answer}
                  text={satisfactionNames[answer]}
                  look="quiet"
                  onPress={() => {
                    setRated(true)
                    onRate(answer)
                  }}
                />
              ))}
        </Card>
      )}
      <Button text="下一户" icon="forward" onPress={onNext} />
      <Button text="回去" look="plain" onPress={goBack} />
    </View>
  )
}
