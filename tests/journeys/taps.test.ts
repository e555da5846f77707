import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '@tests/support/browser'
import { openDevice, openPage } from '@tests/support/device'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { firstBeat } from '@tests/support/villager'

/** The promise: from home to the form or the search box of any of the four jobs. */
const MOST_TAPS = 3

let app: TestApp
let browser: Browser
let phone: BrowserContext

beforeAll(async () => {
  app = await startTestApp()
  browser = await openBrowser()
})
afterEach(() => phone.close())
afterAll(async () => {
  await browser.close()
  await app.close()
})

/** Runs in the page: tells of each press that a finger made, not a script. */
function watchFinger(): void {
  const tell = (globalThis as unknown as { tapped: () => Promise<void> }).tapped
  const hear = (event: MouseEvent) => {
    if (event.isTrusted) void tell()
  }
  document.addEventListener('click', hear, true)
}

async function home(knowsVillage: boolean) {
  const village = { code: '620822105206', name: '白草坡村', beatId: await firstBeat(app.url) }
  phone = await openDevice(browser, app, knowsVillage ? { village } : {})
  const made = { taps: 0 }
  await phone.exposeFunction('tapped', () => {
    made.taps += 1
  })
  await phone.addInitScript(watchFinger)
  const page = await openPage(phone, '/tabs/home')
  return { page, made }
}

type Step = (page: Page) => Locator

const button =
  (name: string | RegExp): Step =>
  (page) =>
    page.getByRole('button', { name }).filter({ visible: true }).first()
const box =
  (label: string): Step =>
  (page) =>
    page.getByLabel(label, { exact: true }).and(page.locator('input, textarea')).filter({ visible: true })
const choice =
  (name: string | RegExp): Step =>
  (page) =>
    page.getByRole('checkbox', { name }).filter({ visible: true }).first()

async function walk(page: Page, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await step(page).tap()
}

const jobs: readonly [name: string, way: readonly Step[], form: Step][] = [
  ['问民警', [button(/^问民警/)], box('写给民警的话')],
  ['问户口', [button(/^问户口/)], box('您想问啥？用自己的话说')],
  ['上门办证', [button(/^上门办证/)], choice('替别人办')],
  ['报纠纷', [button(/^报纠纷/)], choice(/^邻里/)],
]

describe.each([
  ['with a remembered village', true],
  ['without a village', false],
])('from home, %s,', (_words, knowsVillage) => {
  it.each(jobs)('%s is at most three taps away', async (_job, way, form) => {
    const { page, made } = await home(knowsVillage)

    await walk(page, way)

    await form(page).waitFor()
    expect(made.taps).toBe(way.length)
    expect(made.taps).toBeLessThanOrEqual(MOST_TAPS)
  })

  it('the officer of a guide is three taps away, the choice of a village aside', async () => {
    const { page, made } = await home(knowsVillage)
    const village = knowsVillage ? [] : [button(/^白草坡村/)]

    await walk(page, [button(/^问户口/), (one) => one.getByRole('link', { name: /身份证/ }).first()])
    await walk(page, [button(/^问民警$/), ...village])

    await box('写给民警的话')(page).waitFor()
    expect(made.taps - village.length).toBeLessThanOrEqual(MOST_TAPS)
  })
})

describe('the count of taps', () => {
  it('sees a fourth one, and nothing that a script does', async () => {
    const { page, made } = await home(true)
    const elder: Step = (one) => one.getByRole('switch', { name: /^长辈版/ }).filter({ visible: true })

    await page.evaluate(() => {
      document.querySelector('.home-elder')?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    })
    await walk(page, [elder, elder, elder, button(/^问民警/)])

    await box('写给民警的话')(page).waitFor()
    expect(made.taps).toBe(4)
    expect(made.taps).toBeGreaterThan(MOST_TAPS)
  })
})
