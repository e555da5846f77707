import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInvitation } from '@tests/disputes/invitation'
import { openBrowser } from '@tests/support/browser'
import { fill, openDevice, openPage, sees, tap, typedAfterReload, visit } from '@tests/support/device'
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

/** Until every part of the pages lies on the phone. */
async function partsAreKept(page: Page): Promise<void> {
  const missing = async () =>
    page.evaluate(async () => {
      const { parts } = (await (await fetch('/parts.json')).json()) as { parts: string[] }
      const kept = await Promise.all(parts.map((part) => caches.match(part)))
      return kept.filter((one) => one === undefined).length
    })
  await expect.poll(missing, { timeout: 60_000, interval: 1000 }).toBe(0)
}

async function openAtHome(): Promise<{ device: BrowserContext; page: Page }> {
  const village = { code: '620822105206', name: '白草坡村', beatId: '' }
  const found = await app.call('GET', '/api/villages?q=bcp&limit=1', {})
  const device = await openDevice(browser, app, {
    elder: true,
    village: { ...village, beatId: String(found.body.items[0].beat.id) },
  })
  return { device, page: await openPage(device, '/tabs/home') }
}

describe('a villager whose phone was opened once with a signal', () => {
  it('opens it without one, and finds the officer, the numbers and what was read', async () => {
    const { device, page } = await openAtHome()
    await visit(page, '/household/pages/guide?slug=id-card-lost')
    await partsAreKept(page)
    await page.close()
    await device.setOffline(true)

    const again = await openPage(device, '/tabs/home')
    await sees(again, /打电话给/)
    await sees(again, '没有信号，值班的人可能换了')
    await visit(again, '/articles/pages/numbers')
    await sees(again, '12110')
    await visit(again, '/household/pages/guide?slug=id-card-lost')

    await sees(again, '要带的东西')
    await device.close()
  }, 120_000)
})

describe('an opinion that is written without a signal', () => {
  it('is kept, goes out by itself when the page is opened with one, once, and its number is found', async () => {
    const { device, page } = await openAtHome()
    await visit(page, '/feedback/pages/opinion')
    await fill(page, '您想说什么？', '村口的路灯坏了半个月')
    await device.setOffline(true)
    await tap(page, '不留名，交上去')
    await sees(page, '已保存，有信号时自动发送')
    await page.close()

    await device.setOffline(false)
    const again = await openPage(device, '/feedback/pages/opinion')
    await sees(again, /^意-1124-/)

    const [{ n } = { n: 0 }] = await app.sql<{ n: number }[]>`select count(*)::int as n from opinions`
    expect(n).toBe(1)
    await device.close()
  })
})

describe('a daughter who books for her mother and her father', () => {
  it('puts one form aside, writes the other, and finds both after a restart', async () => {
    const { device, page } = await openAtHome()
    await visit(page, '/bookings/pages/request-visit')
    await page.getByRole('checkbox', { name: '替别人办' }).click()
    await fill(page, '办证人的姓名', '赵桂兰')
    await tap(page, '先放着，另约一人')
    await page.getByRole('checkbox', { name: '替别人办' }).click()
    await fill(page, '办证人的姓名', '赵长福')
    await page.close()

    const again = await openPage(device, '/bookings/pages/request-visit')
    const both = await again.getByRole('button', { name: /赵桂兰|赵长福/ }).count()
    const shown = await again
      .getByLabel('办证人的姓名', { exact: true })
      .and(again.locator('input'))
      .inputValue()
    const other = shown === '赵桂兰' ? '赵长福' : '赵桂兰'
    await again.getByRole('button', { name: new RegExp(other) }).click()

    expect(both).toBe(1)
    const now = await again
      .getByLabel('办证人的姓名', { exact: true })
      .and(again.locator('input'))
      .inputValue()
    expect(now).toBe(other)
    await device.close()
  })
})

describe('somebody who was asked to a mediation', () => {
  it('finds what they were writing after the page was closed', async () => {
    const { other, act, dispute } = await anInvitation(app)
    await act(other, 'consent', { agrees: true })
    const device = await openDevice(browser, app, { elder: true, token: other })
    const page = await openPage(device, `/disputes/pages/dispute?id=${String(dispute.id)}`)

    await fill(page, '说说您的情况', '狗拴着呢')

    expect(await typedAfterReload(page, '说说您的情况')).toBe('狗拴着呢')
    await device.close()
  })
})
