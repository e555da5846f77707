import { Text, View } from '@tarojs/components'
import { pressable } from './accessible'
import { Icon } from './icon'
import type { IconName } from './icon-name'

interface Props {
  readonly text: string
  readonly onPress: () => void
  readonly look?: 'main' | 'quiet' | 'plain' | 'danger'
  readonly icon?: IconName
  readonly disabled?: boolean
  /** As wide as its words, for a row of buttons. */
  readonly narrow?: boolean
  /** Said instead of the text where the text alone would not be understood. */
  readonly label?: string
}

/** The button of every page: at least 48 high, 62 in elder mode. */
export function Button({
  text,
  onPress,
  look = 'main',
  icon,
  disabled = false,
  narrow = false,
  label,
}: Props) {
  const classes = ['button', disabled ? 'button-off' : `button-${look}`, narrow ? 'button-narrow' : '']
  return (
    <View className={classes.join(' ').trim()} {...pressable({ onPress, disabled, label: label ?? text })}>
      {icon === undefined ? null : <Icon name={icon} />}
      <Text>{text}</Text>
    </View>
  )
}
