import { toast } from './notice'
import { startSound } from './sound'
import type { Speech } from './speech'
import { piecesOf } from './speech-pieces'
import { weixinSpeech } from './weixin-speech'

/** The plugin refuses more than 1,000 bytes at once; a Chinese character has three. */
const LONGEST_PIECE = 200

/** Which text is being read; one that was stopped does not go on with its next piece. */
let turn = 0
let halt: () => void = () => undefined

/** The voice of WeChat's speech plugin, which reads a text piece by piece. */
export const speech: Speech = weixinSpeech === null ? null : { speak, stop }

function speak(text: string, onEnd: () => void): void {
  stop()
  const mine = turn
  const pieces = piecesOf(text, LONGEST_PIECE)
  const fail = () => {
    if (turn !== mine) return
    toast('现在读不出来，等有信号再点一次')
    onEnd()
  }
  const read = (place: number) => {
    const content = pieces[place]
    if (content === undefined) onEnd()
    else
      weixinSpeech?.textToSpeech({
        lang: 'zh_CN',
        tts: true,
        content,
        success: ({ filename }) => {
          if (turn !== mine) return
          halt = startSound(filename, (heard) => {
            halt()
            if (turn !== mine) return
            if (heard) read(place + 1)
            else fail()
          })
        },
        fail,
      })
  }
  read(0)
}

function stop(): void {
  turn += 1
  halt()
  halt = () => undefined
}
