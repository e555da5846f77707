import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { baicaopo } from '@tests/bookings/home-visit'
import { openBrowser } from '@tests/support/browser'
import { openDevice, openPage, sees } from '@tests/support/device'
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

describe('a new phone of a signed-in villager', () => {
  it('finds the officer of the village that the account names, without choosing again', async () => {
    const token = await app.resident('13800000871')
    await app.call('POST', '/api/own-account', { token, body: { name: '老马', villageCode: baicaopo } })

    const home = await openPage(await openDevice(browser, app, { token }), '/tabs/home')

    await sees(home, '马建国')
    await sees(home, /白草坡村/)
  })

  it('asks for the village where the account names none', async () => {
    const token = await app.resident('13800000872')

    const home = await openPage(await openDevice(browser, app, { token }), '/tabs/home')

    await sees(home, '找我的民警')
  })
})
