import Taro from '@tarojs/taro'
import type { StartSound } from './sound'

/** The same with WeChat's player. */
export const startSound: StartSound = (address, end) => {
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
