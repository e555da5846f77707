import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '@tests/support/browser'
import { fill, openDevice, openPage, sees, tap, tick } from '@tests/support/device'
import { type TestApp, startTestApp } from '@tests/support/test-app'

const guide = '/household/pages/guide?slug=id-card-lost'

let app: TestApp
let browser: Browser
let desk: BrowserContext
let phone: BrowserContext

beforeAll(async () => {
  app = await startTestApp()
  browser = await openBrowser()
  desk = await openDevice(browser, app, { look: 'desk', token: await app.staff('administrator') })
  phone = await openDevice(browser, app, { elder: true })
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

const etagOf = async () => (await fetch(`${app.url}/api/guides/id-card-lost`)).headers.get('etag')

const openEditor = async (device: BrowserContext): Promise<Page> => {
  const page = await openPage(device, '/household/pages/edit-guide?slug=id-card-lost')
  await sees(page, '村民看到的样子')
  return page
}

describe('an administrator who corrects the fee of a guide', () => {
  it('sees it in the villager’s own page beside the form, saves, and the villager reads it at once', async () => {
    const [before, villager] = [await etagOf(), await openPage(phone, guide)]
    await sees(villager, /丢了补40元/)

    const page = await openPage(desk, '/tabs/me')
    await tap(page, /^改指南/)
    await tap(page, /^身份证丢了/)
    await fill(page, '多少钱', '补领40元，拿收据。')
    await page.locator('.beside-preview').getByText('补领40元，拿收据。').waitFor()
    await tick(page, '我今天对照依据核对过')
    await fill(page, '核对的人或单位（村民看得到）', '西屯派出所 何静')
    await tap(page, '存成第 2 版')
    await sees(page, '没答上的问题')

    await villager.reload()
    await sees(villager, '补领40元，拿收据。')
    await sees(villager, /最后核对：2026年11月24日，西屯派出所 何静/)
    expect(await etagOf()).not.toBe(before)
  })

  it('leaves the old version readable, marked as old', async () => {
    const page = await openEditor(desk)

    await tap(page, /^第 1 版/)

    await sees(page, '这是旧的版本，现在可能不一样了。')
    await sees(page, /丢了补40元/)
  })
})

describe('two administrators who write at once', () => {
  it('lose nothing: the second is told what the first changed, and decides', async () => {
    const [first, second] = [await openEditor(desk), await openEditor(desk)]
    await fill(second, '去哪里', '就近的派出所。')
    await fill(first, '多久', '最多45天。')
    await tap(first, '存成第 3 版')
    const version = async () => (await app.call('GET', '/api/guides/id-card-lost')).body.version as number
    await expect.poll(version).toBe(3)

    await tap(second, '存成第 3 版')
    await sees(second, '别人刚存了第 3 版。您写的都还在，没有丢。')
    await sees(second, '别人写的：最多45天。')
    await tap(second, '多久：用别人的')
    await tap(second, '按我现在写的，存成第 4 版')

    await expect
      .poll(async () => (await app.call('GET', '/api/guides/id-card-lost')).body)
      .toMatchObject({ version: 4, howLong: '最多45天。', where: '就近的派出所。' })
  })
})
