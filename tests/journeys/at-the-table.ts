import type { BrowserContext, Page } from 'playwright-core'
import { fill, openPage, tap, tick, visit } from '@tests/support/device'

/** Pictures to look at, where somebody asks for them. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.JOURNEY_PICTURES
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

/** Opens the sheet of an act, fills it in and does it. */
export async function act(page: Page, name: string, fillIn: () => Promise<void> = () => Promise.resolve()) {
  await tap(page, name)
  await page.getByRole('dialog').waitFor()
  await fillIn()
  await tap(page, `确定：${name}`)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

export async function writeSheet(device: BrowserContext, words: string): Promise<void> {
  const page = await openPage(device, '/disputes/pages/early-warning-form')
  const village = page.getByRole('checkbox', { name: '白草坡村' })
  if ((await village.count()) > 0) await village.click()
  await fill(page, '看到了什么（一句话）', words)
  await tick(page, '常吵架')
  await tick(page, '用水、排水')
  await shoot(page, 'sheet')
  await tap(page, '报给民警')
  await page.waitForURL(/tabs\/home/)
}

export async function takeUp(page: Page, words: RegExp): Promise<void> {
  await visit(page, '/disputes/pages/early-warnings')
  await tap(page, words)
  await tap(page, '立为纠纷来办')
  await tap(page, '打开这件纠纷')
  await act(page, '受理')
}

export async function invite(
  page: Page,
  side: string,
  { name, phone }: { name: string; phone: string },
): Promise<void> {
  await act(page, '请一方来调解', async () => {
    await tick(page, side)
    await fill(page, '怎么称呼（可以不写）', name)
    await fill(page, '手机号（没有的，民警上门或打电话说）', phone)
  })
}
