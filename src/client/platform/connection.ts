import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { isWeapp } from './runtime'

/** Whether the phone has a signal, as far as it knows itself. */
export const useConnection = create<{ online: boolean }>()(() => ({ online: true }))

const set = (online: boolean) => {
  useConnection.setState({ online })
}

/** Starts to watch the signal; called once when the app starts. */
export function watchConnection(): void {
  if (isWeapp) {
    // Only changes are told later on: the mini-program may have been opened without a signal.
    Taro.getNetworkType().then(
      ({ networkType }) => {
        set(networkType !== 'none')
      },
      () => undefined,
    )
    Taro.onNetworkStatusChange(({ isConnected }) => {
      set(isConnected)
    })
    return
  }
  set(navigator.onLine)
  window.addEventListener('online', () => {
    set(true)
  })
  window.addEventListener('offline', () => {
    set(false)
  })
}
