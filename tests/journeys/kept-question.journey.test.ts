import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '@tests/support/browser'
import {
  type DeviceOptions,
  fill,
  openDevice,
  openPage,
  sees,
  signInOnPage,
  tap,
} from '@tests/support/device'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { startThread } from '@tests/support/villager'

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

const QUESTION = '卖牛要不要派出所开个条子'

async function villagerAt(address: string, options: DeviceOptions = {}): Promise<Page> {
  phone = await openDevice(browser, app, options)
  return openPage(phone, address)
}

const written = (page: Page) =>
  page.getByLabel('写给民警的话', { exact: true }).and(page.locator('textarea')).inputValue()

async function choosesVillage(page: Page): Promise<void> {
  await sees(page, '先选您的村')
  await fill(page, '您是哪个村的？', 'bcp')
  await tap(page, /^白草坡村/)
  await page.getByLabel('写给民警的话', { exact: true }).first().waitFor()
}

const messagesOf = async (token: string) => {
  const { body: threads } = await app.call('GET', '/api/threads', { token })
  const { body } = await app.call('GET', `/api/threads/${String(threads.items[0].id)}/messages`, { token })
  return body.items
}

describe('a villager whose village is not known yet', () => {
  it('asks about a guide, chooses the village, and the guide goes along with the question', async () => {
    const villager = await villagerAt('/household/pages/guide?slug=id-card-renewal')

    await tap(villager, '问民警')
    await choosesVillage(villager)
    await fill(villager, '写给民警的话', '旧证要交不')
    await tap(villager, '发送')
    await signInOnPage(villager, '13800000701')
    await sees(villager, /编号 /)

    const token = await app.resident('13800000701')
    const [first] = await messagesOf(token)
    expect(first).toMatchObject({ text: '旧证要交不', reference: { kind: 'guide', slug: 'id-card-renewal' } })
  })

  it('types a question no guide answers, chooses the village, and finds it in the form', async () => {
    const villager = await villagerAt('/household/pages/guides')

    await fill(villager, '您想问啥？用自己的话说', QUESTION)
    await tap(villager, /问民警$/)
    await choosesVillage(villager)

    expect(await written(villager)).toBe(QUESTION)
  })
})

describe('a villager who has written before', () => {
  it('finds the new question in the form, and once it is sent the box stays empty', async () => {
    const token = await app.resident('13800000702')
    await startThread(app.url, token, '上次问的')
    const villager = await villagerAt('/household/pages/guides', { token })

    await fill(villager, '您想问啥？用自己的话说', QUESTION)
    await tap(villager, /问民警$/)
    await choosesVillage(villager)
    const before = await written(villager)
    await tap(villager, '发送')
    await expect.poll(async () => (await messagesOf(token)).length, { timeout: 10_000 }).toBe(2)
    await villager.reload()
    await sees(villager, '上次问的')

    expect(before).toBe(QUESTION)
    expect(await written(villager)).toBe('')
  })
})
