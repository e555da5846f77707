import { View } from '@tarojs/components'
import { Badge } from './card'

/** The officers come to a village on a half-day. */
export interface VillageDay {
  readonly id: string
  /** `今天上午` */
  readonly when: string
  readonly village: string
  /** What they bring, in words. */
  readonly brings: string
  /** Why they do not come after all. */
  readonly cancelReason: string | null
}

/** Where the officers go, half-day by half-day; what was called off says why. */
export function VillageDays({ days }: { readonly days: readonly VillageDay[] }) {
  return (
    <View className="stack stack-tight">
      {days.map(({ id, when, village, brings, cancelReason }) => (
        <View key={id}>
          <View className="row row-wrap">
            <View className="grow subheading">
              {cancelReason === null ? `${when}到${village}` : `${when}不到${village}了`}
            </View>
            {cancelReason === null ? null : <Badge icon="close" text="取消" look="danger" />}
          </View>
          <View className="soft small">{cancelReason === null ? brings : `原因：${cancelReason}`}</View>
        </View>
      ))}
    </View>
  )
}
