import Taro from '@tarojs/taro'
import { isWeapp } from './runtime'

interface Playing {
  readonly stop: () => void
}

let current: Playing | null = null

/** Plays one recording at a time; `onEnd` says whether it was heard to the end or could not be played. */
export function play(address: string, onEnd: (heard: boolean) => void): Playing {
  current?.stop()
  let over = false
  const end = (heard: boolean) => {
    if (over) return
    over = true
    current = null
    halt()
    onEnd(heard)
  }
  const halt = (isWeapp ? startWeixin : startWeb)(address, end)
  const playing = {
    stop: () => {
      end(true)
    },
  }
  current = playing
  return playing
}

type Start = (address: string, end: (heard: boolean) => void) => () => void

const startWeb: Start = (address, end) => {
  const sound = new Audio(address)
  sound.onended = () => {
    end(true)
  }
  sound.onerror = () => {
    end(false)
  }
  sound.play().catch(() => {
    end(false)
  })
  return () => {
    sound.pause()
  }
}

const startWeixin: Start = (address, end) => {
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
