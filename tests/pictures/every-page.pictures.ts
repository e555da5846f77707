import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { projectRoot } from '@server/platform/project-root'
import { openBrowser } from '@tests/support/browser'
import { openDevice, visit } from '@tests/support/device'
import { type Furnished, addressOf, everyPage, furnish } from '@tests/support/every-page'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { overview } from './overview'

const folder = join(projectRoot, 'screenshots')
const deskPages = ['beat-bookings', 'booking-calendar', 'beat-disputes', 'inbox']
const chiefPages = ['received', 'guide-gaps']
const administratorPages = ['edit-guides', 'edit-guide', 'edit-articles', 'edit-article']
/** What staff see; everything else is drawn as the villager sees it. */
const staffPages = [
  ...deskPages,
  'booking-desk',
  'dispute-desk',
  'conversation',
  'change-password',
  'two-step',
]
const strangersPages = ['sign-in', 'staff-sign-in', 'consent']

const endsWith = (names: readonly string[], page: string) => names.some((name) => page.endsWith(`/${name}`))

const pages = await everyPage()

let app: TestApp
let known: Furnished
let chief: string
let administrator: string
let browser: Browser
const drawn: string[] = []

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  app = await startTestApp()
  known = await furnish(app)
  chief = await app.staff('chief')
  administrator = await app.staff('administrator')
  browser = await openBrowser()
})
afterAll(async () => {
  await writeFile(join(folder, 'index.html'), overview(drawn))
  await browser.close()
  await app.close()
})

const tokenFor = (page: string): string | undefined => {
  if (endsWith(staffPages, page)) return known.officer
  if (endsWith(chiefPages, page)) return chief
  if (endsWith(administratorPages, page)) return administrator
  return endsWith(strangersPages, page) ? undefined : known.resident
}

async function draw(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(250)
  await page.screenshot({ path: join(folder, name) })
  drawn.push(name)
}

async function drawOn(look: 'phone' | 'desk', mode: 'ordinary' | 'elder', name: string): Promise<void> {
  const context = await openDevice(browser, app, { look, elder: mode === 'elder', token: tokenFor(name) })
  const page = await context.newPage()
  await visit(page, addressOf(name, known))
  const short = name.replace('/pages/', '-').replace('/', '-')
  await draw(page, look === 'desk' ? `${short}-desk-${mode}.png` : `${short}-${mode}.png`)
  if (look === 'phone') await drawTheRest(page, `${short}-${mode}`)
  await context.close()
}

/** What lies below the first screen, all of it in one tall picture. */
async function drawTheRest(page: Page, name: string): Promise<void> {
  const height = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('.taro_page')].map(({ scrollHeight }) => scrollHeight)),
  )
  if (height <= 860) return
  await page.setViewportSize({ width: 390, height: Math.min(height, 6000) })
  await draw(page, `${name}-whole.png`)
}

describe.each(['ordinary', 'elder'] as const)('the pictures in %s mode', (mode) => {
  it.each(pages)('%s', async (name) => {
    await drawOn('phone', mode, name)
    if (endsWith([...deskPages, ...chiefPages, ...administratorPages], name)) await drawOn('desk', mode, name)
  })
})
