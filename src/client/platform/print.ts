import Taro from '@tarojs/taro'
import { isWeapp } from './runtime'

/** Only the web page can print. */
export const canPrint = !isWeapp

export const printPage = (): void => {
  window.print()
}

/** Puts text on the clipboard, for a browser or another phone. */
export const copyText = (text: string): void => {
  void Taro.setClipboardData({ data: text })
}
