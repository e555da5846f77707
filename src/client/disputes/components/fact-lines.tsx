import { View } from '@tarojs/components'
import './disputes.css'

type Line = readonly [name: string, value: string | null | undefined]

/** Facts one below the other; what is not there is left out. */
export function FactLines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <View>
      {lines.map(([name, value]) =>
        value === null || value === undefined || value === '' ? null : (
          <View key={name} className="dispute-fact">
            <View className="dispute-fact-name">{name}</View>
            <View className="grow">{value}</View>
          </View>
        ),
      )}
    </View>
  )
}
