import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '@tests/support/browser'
import { fill, openDevice, openPage, sees, tap } from '@tests/support/device'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
let browser: Browser

beforeAll(async () => {
  app = await startTestApp()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

describe('a villager who has sent money to a stranger', () => {
  it('is told 110 before anything else, at the first tap from home', async () => {
    const device = await openDevice(browser, app, { elder: true })
    const page = await openPage(device, '/tabs/home')

    await tap(page, /^防骗/)
    await fill(page, '对方说了什么、让您做什么', '说是公安局的，让我把钱转到安全账户，我刚转了两万')
    await tap(page, '看一看')
    await sees(page, '很像诈骗，别再转钱')

    const verdict = page.locator('.verdict:visible').first()
    const button = verdict.getByRole('button', { name: /110/ }).first()
    const lowerEdge = async () => {
      const box = await button.boundingBox()
      return box === null ? Infinity : box.y + box.height
    }
    await expect.poll(lowerEdge).toBeLessThan(page.viewportSize()?.height ?? 0)
    const call = await button.boundingBox()
    const words = (await verdict.innerText()).replaceAll(/\s+/g, ' ')
    expect(words.indexOf('110')).toBeLessThan(words.indexOf('告诉警察'))
    expect(call?.height).toBeGreaterThanOrEqual(60)
    expect(call?.y).toBeGreaterThan(0)
  })
})
