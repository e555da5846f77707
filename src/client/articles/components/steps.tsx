import { View } from '@tarojs/components'
import './steps.css'

/** What to do, in this order. */
export function Steps({ steps }: { readonly steps: readonly string[] }) {
  return (
    <View className="stack stack-tight">
      {steps.map((step, place) => (
        <View key={step} className="step">
          <View className="step-place">{place + 1}</View>
          <View className="grow">{step}</View>
        </View>
      ))}
    </View>
  )
}
