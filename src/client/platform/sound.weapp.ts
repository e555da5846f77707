import Taro from '@tarojs/taro'
import type { StartSound } from './sound'

/** A phone with its mute switch on still plays what somebody taps to hear. */
const beHeard = () => {
  Taro.setInnerAudioOption({ obeyMuteSwitch: false }).catch(() => undefined)
}

/** The same with WeChat's player. */
export const startSound: StartSound = (address, end) => {
  beHeard()
  const sound = Taro.createInnerAudioContext()
  sound.src = address
  sound.onEnded(() => {
    end(true)
  })
  sound.onError(() => {
    end(false)
  })
  sound.play()
  return () => {
    sound.destroy()
  }
}
