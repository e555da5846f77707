import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { toast } from '@client/platform/notice'
import { play } from '@client/platform/player'
import { pressable } from './accessible'
import { Icon } from './icon'

interface Props {
  /** Where the recording is; null where it is gone. */
  readonly address: () => Promise<string | null>
  readonly seconds: number | null
  readonly onFailed?: () => void
}

/** A recording to listen to. */
export function VoiceNote({ address, seconds, onFailed }: Props) {
  const [sound, setSound] = useState<{ stop: () => void } | null>(null)
  useEffect(() => () => sound?.stop(), [sound])
  const playing = sound !== null

  const fail = () => {
    toast('这段录音现在放不出来，请再点一次')
    onFailed?.()
  }
  const start = async () => {
    const from = await address()
    if (from === null) {
      fail()
      return
    }
    setSound(
      play(from, (heard) => {
        setSound(null)
        if (!heard) fail()
      }),
    )
  }
  const toggle = () => {
    if (playing) sound.stop()
    else void start()
  }
  const length = seconds === null ? '录音' : `录音 ${String(Math.round(seconds))} 秒`
  return (
    <View
      className="voice"
      {...pressable({ onPress: toggle, label: playing ? '正在放，点一下停' : `听${length}` })}
    >
      <Icon name={playing ? 'stop' : 'play'} />
      <Text>{playing ? '正在放，点一下停' : length}</Text>
    </View>
  )
}
