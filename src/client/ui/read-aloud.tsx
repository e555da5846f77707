import { useEffect, useState } from 'react'
import { speech } from '@client/platform/speech'
import { Button } from './button'

/** Reads a text aloud; not there where the phone cannot. */
export function ReadAloud({ text }: { readonly text: string }) {
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => () => speech?.stop(), [])
  if (speech === null) return null
  const voice = speech
  const toggle = () => {
    if (speaking) voice.stop()
    else
      voice.speak(text, () => {
        setSpeaking(false)
      })
    setSpeaking(!speaking)
  }
  return (
    <Button
      text={speaking ? '停下' : '读给我听'}
      icon={speaking ? 'stop' : 'speaker'}
      look="quiet"
      onPress={toggle}
    />
  )
}
