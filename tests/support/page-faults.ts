import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds against WCAG 2.0, 2.1 and 2.2, levels A and AA, in one line each. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate((): Promise<AxeResults> => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    return (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
      runOnly: tags,
      resultTypes: ['violations'],
      // The ruler below asks for more, and this rule counts what a form's foot half covers until it is scrolled.
      rules: { 'target-size': { enabled: false } },
    })
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  )
}

export interface Measures {
  /** The least side of anything to tap, in pixels. */
  readonly target: number
  /** The least height of a button with words. */
  readonly button: number
  readonly text: number
}

/** What is too small to tap or to read, or reaches beyond the edge of the screen. */
export async function sizeFaults(page: Page, measures: Measures): Promise<string[]> {
  return [
    ...(await page.evaluate(smallTargets, measures)),
    ...(await page.evaluate(smallText, measures)),
    ...(await page.evaluate(beyondTheEdge)),
    ...(await page.evaluate(cutHints)),
  ]
}

/** Runs in the page. */
function smallTargets({ target, button }: Measures): string[] {
  const roles = ['button', 'link', 'switch', 'checkbox', 'radio', 'tab'].map((role) => `[role=${role}]`)
  const hosts = ['taro-input-core', 'taro-textarea-core', 'a[href]', '.weui-tabbar__item']
  return [...document.querySelectorAll<HTMLElement>([...roles, ...hosts].join(','))]
    .filter((one) => one.getClientRects().length > 0)
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ one, box }) => {
      const height = one.classList.contains('button') ? button : target
      return box.width < target - 0.5 || box.height < height - 0.5
    })
    .map(({ one, box }) => {
      const words = one.getAttribute('aria-label') ?? one.textContent
      return `too small to tap: ${Math.round(box.width)} × ${Math.round(box.height)} ${one.className} ${words}`
    })
}

/** Runs in the page. What is drawn as a picture of paper is as small as paper. */
function smallText({ text }: Measures): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = new Set<string>()
  while (walker.nextNode()) {
    const words = walker.currentNode.textContent?.trim() ?? ''
    const holder = walker.currentNode.parentElement
    if (words === '' || holder === null || holder.getClientRects().length === 0) continue
    if (holder.closest('.paper, .sheet-paper, .material-paper') !== null) continue
    const size = Number.parseFloat(getComputedStyle(holder).fontSize)
    if (size < text - 0.01)
      found.add(`too small to read: ${size}px ${holder.className} ${words.slice(0, 20)}`)
  }
  return [...found]
}

/** Runs in the page. */
function beyondTheEdge(): string[] {
  const width = document.documentElement.clientWidth
  const scrolls = (one: Element): boolean =>
    one.parentElement !== null &&
    (/auto|scroll/.test(getComputedStyle(one.parentElement).overflowX) || scrolls(one.parentElement))
  const strays = [...document.querySelectorAll('.page *')]
    .filter((one) => one.getClientRects().length > 0)
    .filter((one) => {
      const { right, left } = one.getBoundingClientRect()
      return right > width + 1 || left < -1
    })
    .filter((one) => !scrolls(one))
    .map(
      (one) => `beyond the edge of ${width}: ${one.tagName} ${one.className} ${one.textContent.slice(0, 20)}`,
    )
  return document.documentElement.scrollWidth > width ? [`scrolls sideways at ${width}`, ...strays] : strays
}

/** Runs in the page. A hint or a value that its own line cuts off cannot be read. */
function cutHints(): string[] {
  const pen = document.createElement('canvas').getContext('2d')
  return [...document.querySelectorAll<HTMLInputElement>('.page input')]
    .filter((one) => one.getClientRects().length > 0 && pen !== null)
    .filter((one) => {
      const { paddingLeft, paddingRight } = getComputedStyle(one)
      if (pen === null) return false
      const { fontSize, fontFamily } = getComputedStyle(one, one.value === '' ? '::placeholder' : null)
      pen.font = `${fontSize} ${fontFamily}`
      const room = one.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      return pen.measureText(one.value === '' ? one.placeholder : one.value).width > room + 1
    })
    .map((one) => `cut off: ${one.value === '' ? one.placeholder : one.value}`)
}

/** True where the line that leads to 110 is in sight as the page opens. */
export async function showsEmergencyLine(page: Page): Promise<boolean> {
  const box = await page.locator('.page-emergency:visible').first().boundingBox()
  const height = page.viewportSize()?.height ?? 0
  return box !== null && box.y >= 0 && box.y + box.height <= height
}
