import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { pressable, spoken } from './accessible'
import { Icon } from './icon'
import type { IconName } from './icon-name'

export function Card({ children }: PropsWithChildren) {
  return <View className="card stack">{children}</View>
}

/** A heading that a screen reader can jump to. */
export function Heading({ text }: { readonly text: string }) {
  return (
    <View className="heading" {...spoken({ role: 'heading' })}>
      {text}
    </View>
  )
}

interface BadgeProps {
  readonly icon: IconName
  readonly text: string
  readonly look?: 'plain' | 'good' | 'wait' | 'danger'
}

/** A word with an icon: colour is never the only sign. */
export function Badge({ icon, text, look = 'plain' }: BadgeProps) {
  return (
    <View className={`badge badge-${look}`}>
      <Icon name={icon} />
      <Text>{text}</Text>
    </View>
  )
}

interface ItemProps {
  readonly title: string
  readonly note?: string | undefined
  readonly icon?: IconName
  /** In place of the icon: an avatar. */
  readonly lead?: ReactNode
  /** Between the words and the arrow: a badge. */
  readonly tail?: ReactNode
  /** Without it the item only tells. */
  readonly onPress?: () => void
}

/** One line of a list, tappable as a whole. */
export function ListItem({ title, note, icon, lead, tail, onPress }: ItemProps) {
  const label = note === undefined ? title : `${title}，${note}`
  const acts = onPress === undefined ? {} : pressable({ onPress, label })
  return (
    <View className={onPress === undefined ? 'item item-still' : 'item'} {...acts}>
      {icon === undefined ? lead : <View className="item-icon">{<Icon name={icon} />}</View>}
      <View className="grow">
        <View className="subheading">{title}</View>
        {note === undefined ? null : <View className="soft small">{note}</View>}
      </View>
      {tail}
      {onPress === undefined ? null : <Icon name="forward" />}
    </View>
  )
}
