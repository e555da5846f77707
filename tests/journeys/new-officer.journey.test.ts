import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountOf } from '@tests/disputes/told-dispute'
import { openBrowser } from '@tests/support/browser'
import { fill, openDevice, openPage, sees, tap, tick, visit } from '@tests/support/device'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { startThread } from '@tests/support/villager'

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

describe('an officer who is new in the station', () => {
  it('is invited, must change the first password, and sees the own beat only', async () => {
    const villager = await app.resident('13800000501')
    await startThread(app.url, villager, '我家户口本丢了，咋补？')
    const administrator = await app.staff('administrator')
    const desk = await openDevice(browser, app, { look: 'desk', token: administrator })
    const office = await openPage(desk, '/identity/pages/invite-staff')
    await fill(office, '姓名', '令狐远')
    await fill(office, '警号（工号）', '990077')
    await tap(office, '添进去')
    await sees(office, '令狐远（990077）的首次密码')
    const first = (await office.locator('.first-password').innerText()).trim()

    const phone = await openDevice(browser, app)
    const page = await openPage(phone, '/identity/pages/staff-sign-in')
    await fill(page, '警号（工号）', '990077')
    await fill(page, '密码', first)
    await tap(page, '登录')
    await page.waitForURL(/change-password/)
    await visit(page, '/workbench/pages/inbox')
    await sees(page, '第一次登录要先改密码')
    await visit(page, '/identity/pages/change-password')
    await fill(page, '现在的密码', first)
    await fill(page, '新密码，至少 10 位', 'mountain-road-8')
    await fill(page, '再填一次新密码', 'mountain-road-8')
    await tap(page, '改好了')
    await page.waitForURL((url) => !url.pathname.includes('change-password'))

    const [newcomer] = await app.sql<{ id: string }[]>`
      select f.account_id as id from staff f where f.staff_number = '990077'`
    const before = await seen(newcomer?.id ?? '')
    const chief = await openDevice(browser, app, { look: 'desk', token: await app.staff('chief') })
    const station = await openPage(chief, '/beats/pages/station')
    await tap(station, '第一警务区，移交')
    await tick(station, '令狐远')
    await tap(station, '移交')
    await sees(station, /民警 令狐远/)
    const after = await seen(newcomer?.id ?? '')
    const gone = await seen(accountOf('officer-1'))

    expect([before, after, gone]).toEqual([[], ['第一警务区'], []])
    await visit(page, '/workbench/pages/inbox')
    await sees(page, '我家户口本丢了，咋补？')
    await Promise.all([desk.close(), phone.close(), chief.close()])
  })
})

/** The beats that somebody is one of the pair of, as the station's page says. */
async function seen(accountId: string): Promise<string[]> {
  const token = await app.staff('administrator')
  const { body } = await app.call('GET', `/api/staff/${accountId}`, { token })
  return body.beats
    .filter(({ part }: { part: string }) => part === 'officer')
    .map(({ name }: { name: string }) => name)
}
