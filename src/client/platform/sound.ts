/** Starts a sound at an address and says when it is over; the answer stops it. */
export type StartSound = (address: string, end: (heard: boolean) => void) => () => void

export const startSound: StartSound = (address, end) => {
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
