import { View } from '@tarojs/components'
import { spoken } from './accessible'
import type { IconName } from './icon-name'

interface Props {
  readonly name: IconName
  readonly large?: boolean
}

/** An icon in the colour of the text around it; decoration only, the words beside it carry the meaning. */
export function Icon({ name, large = false }: Props) {
  return <View className={`icon icon-${name}${large ? ' icon-large' : ''}`} {...{ 'aria-hidden': 'true' }} />
}

interface AvatarProps {
  /** 0..5, as the contact card names it. */
  readonly variant: number
  readonly name: string
  readonly large?: boolean
}

/** A drawn officer that stands in for a photo. */
export function Avatar({ variant, name, large = false }: AvatarProps) {
  const drawing = `avatar avatar-${Math.abs(Math.trunc(variant)) % 6}`
  return (
    <View
      className={`${drawing}${large ? ' avatar-large' : ''}`}
      {...spoken({ role: 'img', label: `${name}的画像` })}
    />
  )
}
