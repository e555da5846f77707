import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { pressable, spoken } from './accessible'
import { Icon } from './icon'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly danger?: boolean
}

/** A sheet that rises from the bottom edge over the page. */
export function Sheet({ title, onClose, danger = false, children }: PropsWithChildren<Props>) {
  return (
    <View>
      <View className="sheet-shade" onClick={onClose} />
      <View className={danger ? 'sheet sheet-danger' : 'sheet'} {...spoken({ role: 'dialog', label: title })}>
        <View className="row">
          <View className="grow heading">{title}</View>
          <View className="sheet-close" {...pressable({ onPress: onClose, label: '关闭' })}>
            <Icon name="close" />
          </View>
        </View>
        <View className="stack">{children}</View>
      </View>
    </View>
  )
}
