import { View } from '@tarojs/components'
import './bookings.css'

/** Names and values in two columns; what is empty is left out. */
export function ReviewLines({
  lines,
}: {
  readonly lines: readonly (readonly [string, string | null | undefined])[]
}) {
  return (
    <View>
      {lines.map(([name, value]) =>
        value === undefined || value === null || value === '' ? null : (
          <View key={name} className="booking-review-line">
            <View className="booking-review-name">{name}</View>
            <View className="grow">{value}</View>
          </View>
        ),
      )}
    </View>
  )
}
