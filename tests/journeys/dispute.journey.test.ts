import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '@tests/support/browser'
import { fill, openDevice, openPage, sees, tap } from '@tests/support/device'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aPhoto } from '@tests/uploads/files'

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

const tick = (page: Page, name: RegExp) => page.getByRole('checkbox', { name }).first().click()

async function chooseVillage(page: Page): Promise<void> {
  await fill(page, '事情在哪个村', 'bcp')
  await tap(page, /^白草坡村/)
  await tap(page, '下一步')
}

const rows = async () => (await app.sql<{ n: number }[]>`select count(*)::int as n from disputes`)[0]?.n

describe('a villager without a signal', () => {
  it('reports a boundary dispute with two photos, closes the page, and it is sent once', async () => {
    const token = await app.resident('13700000001')
    const device = await openDevice(browser, app, { elder: true, token })
    const page = await openPage(device, '/disputes/pages/report')
    await tick(page, /^地界/)
    await tap(page, '下一步')
    await fill(page, '怎么回事？', '隔壁把地界石挪了半米')
    const photo = { name: 'stone.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() }
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(page, '照片，加几张')])
    await chooser.setFiles([photo, { ...photo, buffer: await aPhoto({ width: 300 }) }])
    await page.getByRole('button', { name: '去掉这张照片' }).nth(1).waitFor()
    await tap(page, '下一步')
    await chooseVillage(page)

    await device.setOffline(true)
    await tap(page, '交给民警')
    await sees(page, '已保存，有信号时自动发送')
    await page.close()
    expect(await rows()).toBe(0)
    await device.setOffline(false)
    const again = await openPage(device, '/disputes/pages/report')
    await again.waitForURL(/disputes\/pages\/dispute\?id=/)

    await sees(again, /^纠-1124-\d{4}$/)
    const { body } = await app.call('GET', '/api/disputes', { token })
    const { body: sent } = await app.call('GET', `/api/disputes/${String(body.items[0].id)}`, { token })
    expect(body.items).toHaveLength(1)
    expect(sent.report.attachments).toHaveLength(2)
    await device.close()
  })
})

describe('a woman who is beaten at home', () => {
  it('meets 110 first, then is heard all the same, protected, and leaves quickly', async () => {
    const token = await app.resident('13700000002')
    const device = await openDevice(browser, app, { elder: true, token })
    const page = await openPage(device, '/disputes/pages/report')
    await tick(page, /^婚姻家庭/)
    await tap(page, '下一步')
    await fill(page, '怎么回事？', '男人喝了酒又打我，脸都打肿了')
    await sees(page, '先打 110')
    await tap(page, '仍要告诉民警')
    await tap(page, '下一步')
    await chooseVillage(page)
    await tick(page, /安全电话/)
    await fill(page, '安全电话（别人接不到的）', '13911112222')
    await tap(page, '交给民警')
    await page.waitForURL(/disputes\/pages\/dispute\?id=/)

    const { body } = await app.call('GET', '/api/disputes', { token: await app.staff('officer-1') })
    const seen = body.items[0] as { id: string; risk: string; protected: boolean }
    expect(seen).toMatchObject({ risk: 'red', protected: true })
    const auxiliary = await app.call('GET', `/api/disputes/${seen.id}`, {
      token: await app.staff('auxiliary-1'),
    })
    expect(auxiliary.status).toBe(403)
    await page.keyboard.press('Escape')
    await page.waitForURL(/tabs\/home/)
    await device.close()
  })
})
