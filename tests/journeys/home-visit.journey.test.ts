import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openManyPlaces } from '@tests/bookings/home-visit'
import { openBrowser } from '@tests/support/browser'
import { agree, fill, openDevice, openPage, sees, signInOnPage, tap, tick } from '@tests/support/device'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
let browser: Browser
let phone: BrowserContext
let desk: BrowserContext

beforeAll(async () => {
  app = await startTestApp()
  await openManyPlaces(app)
  browser = await openBrowser()
  phone = await openDevice(browser, app, { elder: true })
  desk = await openDevice(browser, app, { look: 'desk', elder: true, token: await app.staff('officer-1') })
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

async function saysWhoIsServed(page: Page): Promise<void> {
  await tick(page, '替别人办')
  await fill(page, '办证人的姓名', '赵桂兰')
  await fill(page, '年', '1948')
  await fill(page, '月', '3')
  await fill(page, '日', '2')
  await tick(page, '问过本人了，本人愿意办')
  await tap(page, '下一步')
}

async function saysWhatAndWhere(page: Page): Promise<void> {
  await tick(page, '到期换证')
  await tick(page, '卧床或走不动')
  await tap(page, '下一步')
  await fill(page, '住在哪个村', 'bcp')
  await tap(page, /^白草坡村/)
  await fill(page, '哪个社、门前有什么好认的', '村口老槐树往里第三家，蓝铁门')
  await fill(page, '电话（民警出门前先打）', '13800000401')
  await tick(page, '办证人的')
  await tap(page, '下一步')
}

type Act = readonly [name: string, state: string, say?: (page: Page) => Promise<void>]

const nothing = () => Promise.resolve()

/** Each step of the officer, what it leaves the booking in, and what has to be said with it. */
const acts: readonly Act[] = [
  ['打过电话', '已改期'],
  ['定下时间', '已预约'],
  ['出发上门', '上门中'],
  ['采集完，已受理', '已采集', (page) => fill(page, '受理凭证号', 'SL20261127001')],
  ['送去审核', '审核中'],
  ['审核通过，去制证', '制证中'],
  ['证到派出所', '证件到所'],
  ['安排送证', '待送证'],
  [
    '送到，已签收',
    '已送达',
    async (page) => {
      await tick(page, '本人')
      await tick(page, '收回了')
    },
  ],
]

const asksOnly = ['出发上门', '送去审核', '审核通过，去制证', '证到派出所']

async function takes(officer: Page, [name, , say = nothing]: Act): Promise<void> {
  await tap(officer, name)
  if (asksOnly.includes(name)) {
    await agree(officer, '确定')
    return
  }
  await say(officer)
  await tap(officer, `确定：${name}`)
}

const aMinutePasses = () => {
  app.clock.now = new Date(app.clock.now.getTime() + 60_000)
}

describe('a daughter whose mother cannot get up', { timeout: 90_000 }, () => {
  it('books a home visit from a guide, moves it once, and follows it to the card in the hand', async () => {
    const officer = await openPage(desk, '/bookings/pages/beat-bookings')
    const daughter = await openPage(phone, '/household/pages/guide?slug=id-card-renewal')

    await tap(daughter, '走不动？约民警上门')
    await saysWhoIsServed(daughter)
    await saysWhatAndWhere(daughter)
    await tick(daughter, /^11月26日（周四）上午/)
    await tap(daughter, '下一步')
    await tap(daughter, '提交预约')
    await signInOnPage(daughter, '13800000401')
    await sees(daughter, '办-1124-0001')
    await sees(daughter, '给民警留言、录音')
    await tap(officer, /^赵桂兰，到期换证/)
    await sees(officer, '打过电话')
    aMinutePasses()
    await tap(daughter, '改个时间')
    await tick(daughter, /^11月27日（周五）上午/)
    await agree(daughter, '就这个')
    await sees(daughter, '已改期')
    await sees(officer, '已改期')
    for (const act of acts) {
      aMinutePasses()
      await takes(officer, act)
      await sees(daughter, act[1])
    }

    await sees(daughter, '说说办得怎么样')
    const { body } = await app.call('GET', '/api/bookings', { token: await app.resident('13800000401') })
    expect(body.items).toMatchObject([{ state: 'delivered' }])
  })
})
