import { View } from '@tarojs/components'
import { Choice } from '@client/ui/choice'
import { ReadAloud } from '@client/ui/read-aloud'

interface Props {
  readonly lines: readonly string[]
  readonly yes: string
  /** When it was given; null while it was not. */
  readonly givenAt: string | null
  readonly onChange: (givenAt: string | null) => void
}

/** Read aloud first, then asked; the moment of the yes is kept. */
export function ConsentBlock({ lines, yes, givenAt, onChange }: Props) {
  return (
    <View className="stack stack-tight">
      <View className="field-label">先念给他听</View>
      <View className="said-aloud stack stack-tight">
        {lines.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
      <ReadAloud text={lines.join('')} />
      <Choice
        text={yes}
        wide
        chosen={givenAt !== null}
        onPress={() => {
          onChange(givenAt === null ? new Date().toISOString() : null)
        }}
      />
    </View>
  )
}
