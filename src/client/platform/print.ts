import Taro from '@tarojs/taro'
import { isWeapp } from './runtime'

/** Only the web page can print. */
export const canPrint = !isWeapp

/** CSS has a name for A4 but none for A6. */
const sheets = { A4: 'A4', A6: '105mm 148mm' }

/** Opens the browser's print window with paper of that size; named pages in CSS fail inside Taro's scrolling page. */
export function printPage(paper: keyof typeof sheets, margin = '0'): void {
  const rule =
    document.getElementById('paper-size') ?? document.head.appendChild(document.createElement('style'))
  rule.id = 'paper-size'
  rule.textContent = `@page { size: ${sheets[paper]}; margin: ${margin} }`
  window.print()
}

/** Puts text on the clipboard, for a browser or another phone. */
export const copyText = (text: string): void => {
  void Taro.setClipboardData({ data: text })
}
