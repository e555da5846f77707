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
  /** Said instead of the text where the text alone would not be understood. */
  readonly label?: string
}

/** Something to choose by tapping: chosen shows by a mark and weight, not by colour alone. */
export function Choice({ text, chosen, onPress, wide = false, label = text }: Props) {
  const look = `choice${chosen ? ' choice-chosen' : ''}${wide ? ' choice-wide' : ''}`
  return (
    <View className={look} {...pressable({ onPress, role: 'checkbox', checked: chosen, label })}>
      {chosen ? <Icon name="check" /> : null}
      <Text>{text}</Text>
    </View>
  )
}
