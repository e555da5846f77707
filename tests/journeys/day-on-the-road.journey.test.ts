import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { homesOnThursday, mucun, qiaozi } from '@tests/rounds/day-on-the-road'
import { openBrowser } from '@tests/support/browser'
import { agree, openDevice, openPage, sees, tap, tick } from '@tests/support/device'
import { type TestApp, startTestApp } from '@tests/support/test-app'

let app: TestApp
let browser: Browser
let ids: readonly string[]

beforeAll(async () => {
  app = await startTestApp()
  ids = await homesOnThursday(app, [
    { name: '赵桂兰' },
    { name: '孙德福', villageCode: qiaozi },
    { name: '白玉珍', villageCode: mucun, half: 'afternoon' },
  ])
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

const later = (minutes: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000)
}

/** A phone with today's round on it, in the hand of one of the staff. */
async function onTheRoad(key: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await openDevice(browser, app, { token: await app.staff(key) })
  const page = await openPage(context, '/rounds/pages/today')
  if (key !== 'officer-1') await tick(page, '第一警务区')
  await sees(page, /^赵桂兰/)
  await context.setOffline(true)
  await sees(page, '没有信号，已保存，有信号时自动发送')
  return { context, page }
}

const homeOf = (page: Page, name: string): Locator =>
  page.locator('.card').filter({ has: page.getByText(new RegExp(`^${name} · `)) })

async function calls(page: Page, name: string): Promise<void> {
  await homeOf(page, name).getByRole('button', { name: '打过电话', exact: true }).click()
  await tap(page, '记下来')
  await sees(page, /打过电话 · 已记在手机上/)
}

async function leavesFor(page: Page, name: string): Promise<void> {
  await homeOf(page, name).getByRole('button', { name: '出发上门', exact: true }).click()
  await agree(page, '记下来')
  await homeOf(page, name)
    .getByText(/出发上门 · 已记在手机上/)
    .waitFor()
}

async function accepts(page: Page, name: string): Promise<void> {
  await homeOf(page, name).getByRole('button', { name: '采集完，已受理', exact: true }).click()
  await page.getByLabel('受理凭证号', { exact: true }).and(page.locator('input')).fill('SL20261126001')
  await tap(page, '记下来')
  await homeOf(page, name)
    .getByText(/采集完，已受理 · 已记在手机上/)
    .waitFor()
}

async function findsNobody(page: Page, name: string): Promise<void> {
  const home = homeOf(page, name)
  await home.getByRole('button', { name: `记别的：${name}` }).click()
  await home.getByRole('button', { name: '家中无人', exact: true }).click()
  await page.getByRole('checkbox', { name: '敲门没人应，电话没人接' }).click()
  await tap(page, '记下来')
  await home.getByText(/家中无人 · 已记在手机上/).waitFor()
}

const stepsOf = async (id: string | undefined): Promise<any[]> => {
  const token = await app.staff('officer-1')
  return (await app.call('GET', `/api/bookings/${String(id)}`, { token })).body.steps
}
const actsOf = async (id: string | undefined): Promise<string[]> =>
  (await stepsOf(id)).map(({ act, byName }) => `${act} ${byName}`).slice(2)

const keptKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => /shelf:(day|outgoing):/.test(key)))

describe('a day on the road with no signal', { timeout: 120_000 }, () => {
  it('arrives whole and once, and shows both versions where two officers noted the same home', async () => {
    const officer = await onTheRoad('officer-1')
    await calls(officer.page, '赵桂兰')
    await leavesFor(officer.page, '赵桂兰')
    await accepts(officer.page, '赵桂兰')
    await calls(officer.page, '孙德福')
    await leavesFor(officer.page, '孙德福')
    await findsNobody(officer.page, '孙德福')
    later(10)
    const deputy = await onTheRoad('officer-2')
    await calls(deputy.page, '孙德福')
    await leavesFor(deputy.page, '孙德福')
    expect(await keptKeys(officer.page)).toHaveLength(7)

    later(60)
    await deputy.context.setOffline(false)
    await homeOf(deputy.page, '孙德福')
      .getByText(/上门中/)
      .first()
      .waitFor()
    await officer.context.setOffline(false)
    const conflict = homeOf(officer.page, '孙德福')
    await conflict.getByText('两边记的不一样，请您定').waitFor()
    await conflict.getByText(/杨晓梅 出发上门/).waitFor()
    await conflict.getByText(/^\d\d:\d\d 打过电话：打通了$/).waitFor()

    // Homes are sent side by side: what was noted at the one may arrive after the other's was refused.
    await expect.poll(() => actsOf(ids[0])).toEqual(['call 马建国', 'departure 马建国', 'acceptance 马建国'])
    expect(await actsOf(ids[1])).toEqual(['call 杨晓梅', 'departure 杨晓梅'])

    await conflict.getByRole('button', { name: '不补记，留个底' }).click()
    await conflict.getByText(/^\d\d:\d\d 出发上门$/).waitFor()
    await conflict.getByRole('button', { name: '不补记，留个底' }).click()
    await conflict.getByRole('button', { name: '现在补记“家中无人”' }).click()
    await conflict
      .getByText(/家中无人/)
      .first()
      .waitFor()
    await expect.poll(() => actsOf(ids[1])).toEqual(['call 杨晓梅', 'departure 杨晓梅', 'nobody-home 马建国'])

    const [, , , , last] = await stepsOf(ids[1])
    expect(last.words).toMatch(/^敲门没人应，电话没人接（08:\d\d 在路上记的）$/)
    const kept = await app.sql`
      select s.act from round_set_asides s order by s.happened_at`
    expect(kept.map(({ act }) => act)).toEqual(['call', 'departure'])
    await expect.poll(() => keptKeys(officer.page)).toHaveLength(1)

    await officer.page.goto('/tabs/me')
    await tap(officer.page, '退出登录')
    await agree(officer.page, '退出')
    await sees(officer.page, '还没有登录')
    expect(await keptKeys(officer.page)).toEqual([])
  })
})
