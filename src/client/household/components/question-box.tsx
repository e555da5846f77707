import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '@client/ui/field'
import { SpeakButton } from '@client/ui/speak-button'

interface Props {
  readonly onChange: (text: string) => void
}

const MOST = 200

/** The question in the villager's own words, typed or spoken. */
export function QuestionBox({ onChange }: Props) {
  const [spoken, setSpoken] = useState('')
  const hear = (words: string) => {
    setSpoken(words.slice(0, MOST))
    onChange(words)
  }
  return (
    <View className="stack stack-tight">
      <Field
        key={spoken}
        label="您想问啥？用自己的话说"
        initial={spoken}
        hint="如：身份证丢了咋办"
        most={MOST}
        onChange={onChange}
      />
      <SpeakButton onWords={hear} />
    </View>
  )
}
