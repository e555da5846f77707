import Taro from '@tarojs/taro'
import { isWeapp } from './runtime'

const FAR = 1_000_000

/** Goes to the end of what scrolls around the node with that id, after what was just drawn is there. */
export function scrollToEnd(id: string): void {
  setTimeout(() => {
    if (isWeapp) Taro.pageScrollTo({ scrollTop: FAR, duration: 0 }).catch(() => undefined)
    else endOf(document.getElementById(id))
  }, 80)
}

const scrolls = (node: HTMLElement) =>
  node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY)

function endOf(from: HTMLElement | null): void {
  let node = from?.parentElement ?? null
  while (node !== null && !scrolls(node)) node = node.parentElement
  ;(node ?? document.documentElement).scrollTo(0, FAR)
}

/** Back to the beginning of the page, where the next step of a form begins. */
export function scrollToTop(): void {
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
}

/** The line that leads to 110 stays over the page and must not cover what is scrolled to. */
const BELOW_EMERGENCY_LINE = -76

/** Brings the node with that id to the upper edge, after what was just drawn is there. */
export function scrollToNode(id: string): void {
  setTimeout(() => {
    Taro.pageScrollTo({ selector: `#${id}`, offsetTop: BELOW_EMERGENCY_LINE, duration: 0 }).catch(
      () => undefined,
    )
  }, 80)
}
