import { startSound } from './sound'

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
  const halt = startSound(address, end)
  const playing = {
    stop: () => {
      end(true)
    },
  }
  current = playing
  return playing
}
