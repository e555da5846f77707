import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '@tests/support/browser'
import { fill, openDevice, openPage, sees, tap, tick, visit } from '@tests/support/device'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { startThread } from '@tests/support/villager'
import { aNeed } from '@tests/visits/at-the-gate'

let app: TestApp
let browser: Browser
let officersPhone: BrowserContext
let residentToken: string
let threadId: string

beforeAll(async () => {
  app = await startTestApp()
  browser = await openBrowser()
  residentToken = await app.resident('13800000777')
  threadId = await startThread(app.url, residentToken, '门前的路灯坏了，晚上不敢出门')
  officersPhone = await openDevice(browser, app, { token: await app.staff('officer-1') })
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

const kept = async (landmark: string) => {
  const [row] = await app.sql<{ visits: number; needs: number }[]>`
    select (select count(*)::int from visits v where v.landmark = ${landmark}) as visits,
      (select count(*)::int from needs n where n.place = ${landmark}) as needs`
  return row
}

describe('an officer on a round without signal', { timeout: 90_000 }, () => {
  it('writes a household and its need down; when the signal returns both are there once', async () => {
    const page = await openPage(officersPhone, '/visits/pages/gate')
    await officersPhone.setOffline(true)
    await tick(page, '白草坡村')
    await fill(page, '哪一家', '老槐树旁红铁门')
    await tick(page, '户籍信息：一致')
    await tick(page, '车辆信息：有出入')
    await tick(page, '都讲了')
    await tap(page, '记一件难处')
    await fill(page, '难处', '水管冻裂了')

    await tap(page, '记下这一户')
    await sees(page, '存在手机里了')
    await tap(page, '满意')
    const without = await kept('老槐树旁红铁门')
    await officersPhone.setOffline(false)
    await sees(page, '派出所已经收到。')

    expect(without).toEqual({ visits: 0, needs: 0 })
    expect(await kept('老槐树旁红铁门')).toEqual({ visits: 1, needs: 1 })
    await page.close()
  })

  it('carries the answer back, and the villager who asked sees it and says that it settles the matter', async () => {
    const { need } = await aNeed(app, { threadId, what: '门前的路灯坏了' })
    const officer = await openPage(officersPhone, `/visits/pages/need?id=${String(need.id)}`)
    const villagersPhone = await openDevice(browser, app, { elder: true, token: residentToken })
    const villager = await openPage(villagersPhone, '/tabs/messages')
    await sees(villager, /马建国正在想办法/)

    await tap(officer, '写下答复')
    await fill(officer, '答复', '电工周五上午来修')
    await tap(officer, '确定：写下答复')
    await tap(officer, '答复带到了')
    await tick(officer, '在小程序里说')
    await tick(officer, '没有说')
    await tap(officer, '确定：答复带到了')
    await sees(officer, '重新办')

    await visit(villager, '/tabs/messages')
    await tap(villager, /门前的路灯坏了/)
    await sees(villager, '电工周五上午来修')
    await tap(villager, '说说行不行')
    await tick(villager, '行，解决了')
    await tap(villager, '确定：说说行不行')
    await sees(villager, '答复带到了，村民满意')

    const { body } = await app.call('GET', `/api/needs/${String(need.id)}`, { token: residentToken })
    expect(body).toMatchObject({
      state: 'carried-back',
      carried: { word: 'satisfied' },
      answer: '电工周五上午来修',
    })
  })
})
