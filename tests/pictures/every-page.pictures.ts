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
import { type Person, isDeskPage, personOf, queryOf } from './persons'

const folder = join(projectRoot, 'screenshots')
const pages = await everyPage()

let app: TestApp
let known: Furnished
let tokens: Readonly<Record<Person, string | undefined>>
let browser: Browser
const drawn: string[] = []

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  app = await startTestApp()
  known = await furnish(app)
  tokens = {
    nobody: undefined,
    resident: known.resident,
    officer: known.officer,
    chief: await app.staff('chief'),
    administrator: await app.staff('administrator'),
    'grid-worker': await app.staff('grid-worker-1'),
  }
  browser = await openBrowser()
})
afterAll(async () => {
  await writeFile(join(folder, 'index.html'), overview(drawn))
  await browser.close()
  await app.close()
})

async function draw(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(250)
  await page.screenshot({ path: join(folder, name) })
  drawn.push(name)
}

async function drawOn(look: 'phone' | 'desk', mode: 'ordinary' | 'elder', name: string): Promise<void> {
  const context = await openDevice(browser, app, {
    look,
    elder: mode === 'elder',
    token: tokens[personOf(name)],
  })
  const page = await context.newPage()
  await visit(page, `${addressOf(name, known)}${queryOf[name] ?? ''}`)
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
    if (isDeskPage(name)) await drawOn('desk', mode, name)
  })
})
