import { Text, View } from '@tarojs/components'
import { pressable } from './accessible'
import { Icon } from './icon'
import './choice.css'

interface Props {
  readonly text: string
  readonly chosen: boolean
  readonly onPress: () => void
  /** A row of its own, for a question with several answers. */
  readonly wide?: boolean
}

/** Something to choose by tapping: chosen shows by a mark and weight, not by colour alone. */
export function Choice({ text, chosen, onPress, wide = false }: Props) {
  const look = `choice${chosen ? ' choice-chosen' : ''}${wide ? ' choice-wide' : ''}`
  return (
    <View className={look} {...pressable({ onPress, role: 'checkbox', checked: chosen, label: text })}>
      {chosen ? <Icon name="check" /> : null}
      <Text>{text}</Text>
    </View>
  )
}
