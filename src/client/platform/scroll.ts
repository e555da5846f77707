import Taro from '@tarojs/taro'

const FAR = 1_000_000

/** Goes to the end of the page, after what was just drawn is there. */
export function scrollToEnd(): void {
  Taro.nextTick(() => {
    setTimeout(() => {
      Taro.pageScrollTo({ scrollTop: FAR, duration: 0 }).catch(() => undefined)
    }, 50)
  })
}
