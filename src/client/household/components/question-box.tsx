import { View } from '@tarojs/components'
import { useState } from 'react'
import { dictation } from '@client/platform/dictation'
import { Button } from '@client/ui/button'
import { Field } from '@client/ui/field'

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

/** Not there where the phone cannot listen; the microphone on its keyboard still can. */
function SpeakButton({ onWords }: { readonly onWords: (words: string) => void }) {
  const [listening, setListening] = useState(false)
  if (dictation === null) return null
  const listener = dictation
  const toggle = () => {
    if (listening) listener.stop()
    else
      listener.start(onWords, () => {
        setListening(false)
      })
    setListening(!listening)
  }
  return (
    <Button
      text={listening ? '说完了' : '不会打字，按这里说'}
      icon={listening ? 'stop' : 'microphone'}
      look="quiet"
      onPress={toggle}
    />
  )
}
