import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { homesOnThursday } from '@tests/rounds/day-on-the-road'
import { openBrowser } from '@tests/support/browser'
import { openDevice, openPage, sees, tap } from '@tests/support/device'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { aNeed } from '@tests/visits/at-the-gate'

let app: TestApp
let browser: Browser

beforeAll(async () => {
  app = await startTestApp()
  await app.sql`update needs set state = 'open', answer = null where state = 'answer-found'`
  await homesOnThursday(app, [{ name: '赵桂兰' }])
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

describe('an answer brought to a door on the way', { timeout: 120_000 }, () => {
  it('is noted without signal and counts from then, however late it arrives', async () => {
    const { act, look, officer } = await aNeed(app, { where: '村口老槐树旁' })
    await act(officer, 'answer', { answer: '周五村电工来换路灯' })
    const context = await openDevice(browser, app, { token: await app.staff('officer-1') })
    const page = await openPage(context, '/rounds/pages/today')
    await sees(page, '顺路：白草坡村')
    await context.setOffline(true)
    const atTheDoor = app.clock.now.getTime()

    await page.getByRole('button', { name: '答复带到了：门前的路灯坏了' }).click()
    await page.getByRole('checkbox', { name: '满意', exact: true }).click()
    await tap(page, '记下来')
    await sees(page, /带到了 · 已记在手机上，等信号/)
    expect((await look(officer)).body.state).toBe('answer-found')
    app.clock.now = new Date(atTheDoor + 90 * 60_000)
    await context.setOffline(false)

    const told = async () => (await look(await app.staff('officer-1'))).body
    await expect.poll(async () => (await told()).state).toBe('carried-back')
    const { carried, steps } = await told()
    expect(Math.abs(new Date(carried.at).getTime() - atTheDoor)).toBeLessThan(60_000)
    expect(steps.at(-1).receivedAt).not.toBeNull()
    await page.getByText('门前的路灯坏了').waitFor({ state: 'detached' })
  })
})
