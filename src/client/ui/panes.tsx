import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './panes.css'

interface Props {
  readonly list: ReactNode
  /** The chosen case; null shows `empty` in its place. */
  readonly chosen: ReactNode | null
  readonly empty: ReactNode
}

/** A desk page: the list on the left, the chosen case on the right, each scrolling by itself. */
export function Panes({ list, chosen, empty }: Props) {
  return (
    <View className="panes">
      <View className="panes-list">{list}</View>
      <View className="panes-main">
        {chosen === null ? empty : <View className="panes-inner">{chosen}</View>}
      </View>
    </View>
  )
}
