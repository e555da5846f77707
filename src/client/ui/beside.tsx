import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useWideScreen } from '@client/platform/wide-screen'
import { Choice } from './choice'
import './beside.css'

interface Props {
  readonly form: ReactNode
  /** As its readers will see it. */
  readonly preview: ReactNode
  /** Who they are. */
  readonly readers?: string
}

/** A form with what comes of it: side by side on a desk screen, one after the other on a phone. */
export function Beside({ form, preview, readers = '村民' }: Props) {
  const wide = useWideScreen()
  return wide ? (
    <View className="beside">
      <View className="beside-form">{form}</View>
      <View className="beside-preview">
        <View className="soft small">{`${readers}看到的样子`}</View>
        <View className="beside-still">{preview}</View>
      </View>
    </View>
  ) : (
    <InTurn form={form} preview={preview} />
  )
}

function InTurn({ form, preview }: Props) {
  const [shown, setShown] = useState<'form' | 'preview'>('form')
  return (
    <View className="stack">
      <View className="choices">
        <Choice
          text="写"
          chosen={shown === 'form'}
          onPress={() => {
            setShown('form')
          }}
        />
        <Choice
          text="看样子"
          chosen={shown === 'preview'}
          onPress={() => {
            setShown('preview')
          }}
        />
      </View>
      {shown === 'form' ? form : <View className="beside-still">{preview}</View>}
    </View>
  )
}
