import type { Browser, BrowserContext, Page } from 'playwright-core'
import { desk, phone } from './browser'
import type { TestApp } from './test-app'

const looks = { phone, desk }

export interface DeviceOptions {
  readonly look?: keyof typeof looks
  readonly elder?: boolean
  /** Signed in as this person; else nobody is. */
  readonly token?: string | undefined
  /** The village that it remembers; else none. */
  readonly village?: { readonly code: string; readonly name: string; readonly beatId: string } | undefined
}

/** What the phone remembers under a name, as Taro writes it on the web. */
const kept = (name: string, data: unknown) => ({ name, value: JSON.stringify({ data }) })

async function rememberedBy(app: TestApp, { elder = false, token, village }: DeviceOptions) {
  const signedIn =
    token === undefined
      ? []
      : [kept('session', { token, actor: (await app.call('GET', '/api/sessions/current', { token })).body })]
  const lives = village === undefined ? [] : [kept('my-village', village)]
  return [kept('elder', elder), ...signedIn, ...lives]
}

/** A browser of its own with an empty memory; its clock starts where the test app's stands. */
export async function openDevice(
  browser: Browser,
  app: TestApp,
  options: DeviceOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...looks[options.look ?? 'phone'],
    baseURL: app.url,
    storageState: {
      cookies: [],
      origins: [{ origin: app.url, localStorage: await rememberedBy(app, options) }],
    },
  })
  context.setDefaultTimeout(10_000)
  await context.addInitScript(shiftClock, app.clock.now.getTime() - Date.now())
  return context
}

/** Runs in the page. Time goes on, from another moment. */
function shiftClock(shift: number): void {
  const Real = Date
  const Shifted = function (this: unknown, ...parts: unknown[]) {
    return parts.length === 0 ? new Real(Real.now() + shift) : Reflect.construct(Real, parts)
  }
  Shifted.prototype = Real.prototype
  Object.assign(Shifted, { now: () => Real.now() + shift, parse: Real.parse, UTC: Real.UTC })
  Object.assign(globalThis, { Date: Shifted })
}

/** Opens an address and waits until nothing on the page is still loading. */
export async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await visit(page, address)
  return page
}

export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await settled(page)
}

/** Taro keeps the pages below the newest in the document, hidden. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('.page')].filter(
      (one) => one.offsetParent !== null,
    )
    return shown.length > 0 && shown.every((one) => one.querySelector('.bone') === null)
  })
}

/** Taps what a person would see as a button with these words. */
export const tap = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()

export const fill = (page: Page, label: string, text: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).and(page.locator('input, textarea')).fill(text)

/** What stands in a field once the page was closed and opened anew. */
export async function typedAfterReload(page: Page, label: string): Promise<string> {
  await page.reload()
  return page.getByLabel(label, { exact: true }).and(page.locator('input, textarea')).inputValue()
}

/** Chooses or ticks an answer. */
export const tick = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('checkbox', { name, exact: typeof name === 'string' })
    .first()
    .click()

/** Says yes to a question before something that cannot be taken back. */
export const agree = (page: Page, yes: string): Promise<void> =>
  page.locator('.taro__modal').getByText(yes, { exact: true }).last().click()

/** Waits until these words are seen. */
export const sees = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor()

/** Signs a resident in through the pages, from the sign-in page to the end of the consent. */
export async function signInOnPage(page: Page, number: string): Promise<void> {
  await fill(page, '手机号', number)
  await tap(page, '发验证码')
  const words = await page
    .getByText(/演示用验证码/)
    .first()
    .innerText()
  await fill(page, '验证码', /\d{6}/.exec(words)?.[0] ?? '')
  await tap(page, '登录')
  await page.getByRole('checkbox', { name: '我已满 14 周岁' }).click()
  await tap(page, '同意并继续')
}
