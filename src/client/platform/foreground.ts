import Taro from '@tarojs/taro'
import { isWeapp } from './runtime'

/** Runs each time the app comes back to the front: WeChat suspends it five seconds after it left. */
export function onAppShown(act: () => void): void {
  if (isWeapp) {
    Taro.onAppShow(act)
    return
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') act()
  })
}
