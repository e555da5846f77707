import { useState } from 'react'
import { dictation } from '@client/platform/dictation'
import { Button } from './button'

/** Speaking instead of typing. Not there where the phone cannot listen; the microphone on its keyboard still can. */
export function SpeakButton({ onWords }: { readonly onWords: (words: string) => void }) {
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
