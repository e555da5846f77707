import { View } from '@tarojs/components'
import './counts.css'

interface Count {
  readonly name: string
  /** Null where it is too small to be shown. */
  readonly count: number | null
}

const sayCount = (count: number | null) => (count === null ? '不显示' : String(count))

/** Counts as words and bars; the number always stands beside the bar. */
export function Counts({ counts }: { readonly counts: readonly Count[] }) {
  const most = Math.max(1, ...counts.map(({ count }) => count ?? 0))
  return (
    <View className="stack stack-tight">
      {counts.map(({ name, count }) => (
        <View key={name}>
          <View className="count-line">
            <View className="grow">{name}</View>
            <View>{sayCount(count)}</View>
          </View>
          <View className="count-ground">
            <View className="count-bar" style={{ width: `${String(((count ?? 0) / most) * 100)}%` }} />
          </View>
        </View>
      ))}
    </View>
  )
}

/** Said once above the counts. */
export function HidingNote({ from }: { readonly from: string }) {
  return <View className="soft small">{`${from} 以来。少于 5 的不显示，免得猜出是谁。`}</View>
}
