import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '@tests/support/browser'
import {
  type DeviceOptions,
  fill,
  openDevice,
  openPage,
  sees,
  signInOnPage,
  tap,
} from '@tests/support/device'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { firstBeat } from '@tests/support/villager'
import { aPhoto } from '@tests/uploads/files'

let app: TestApp
let browser: Browser
const open: BrowserContext[] = []

beforeAll(async () => {
  app = await startTestApp()
  browser = await openBrowser()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()))
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

async function deviceAt(address: string, options: DeviceOptions): Promise<Page> {
  const context = await openDevice(browser, app, options)
  open.push(context)
  return openPage(context, address)
}

const villagerAt = (address: string, token?: string) => deviceAt(address, { elder: true, token })
const officerAtDesk = async () =>
  deviceAt('/workbench/pages/inbox', { look: 'desk', elder: true, token: await app.staff('officer-1') })

let people = 0
async function aThread(text = '身份证快到期了，咋办？') {
  const token = await app.resident(`1380000${String((people += 1)).padStart(4, '0')}`)
  const body = { beatId: await firstBeat(app.url), text }
  const { body: thread } = await app.call('POST', '/api/threads', { token, key: randomUUID(), body })
  const id = String(thread.id)
  const messages = async () => (await app.call('GET', `/api/threads/${id}/messages`, { token })).body.items
  return { token, id, messages, address: `/messages/pages/thread?id=${id}` }
}

/** Gone as soon as a page is loaded anew. */
const mark = (page: Page) => page.evaluate(() => void (document.title = 'never reloaded'))
const isStillMarked = (page: Page) => page.evaluate(() => document.title === 'never reloaded')

describe('a villager who writes to the officer', () => {
  it('finds them by initials, signs in only to send, and reads the answer on the open page', async () => {
    const officer = await officerAtDesk()
    const villager = await villagerAt('/tabs/home')
    await mark(officer)

    await tap(villager, '找我的民警')
    await fill(villager, '您是哪个村的？', 'bcp')
    await tap(villager, /^白草坡村/)
    await sees(villager, '今天值班')
    await tap(villager, '写给民警')
    await fill(villager, '写给民警的话', '我妈的身份证到期了，咋办？')
    await tap(villager, '发送')
    await signInOnPage(villager, '13800000201')
    await sees(villager, /编号 /)
    await sees(villager, /前答复/)
    await mark(villager)
    await tap(officer, /我妈的身份证到期了，咋办？/)
    await fill(officer, '给村民的答复', '带上旧证来，也可以上门办。')
    await tap(officer, '答复')

    await sees(villager, '带上旧证来，也可以上门办。')
    await sees(villager, '已答复')
    expect(await isStillMarked(villager)).toBe(true)
    expect(await isStillMarked(officer)).toBe(true)
  })

  it('has a message without signal kept and sent once when the signal is back', async () => {
    const { token, address, messages } = await aThread()
    const villager = await villagerAt(address, token)
    await sees(villager, '身份证快到期了，咋办？')
    await villager.context().setOffline(true)

    await fill(villager, '写给民警的话', '山上没信号，先写下')
    await tap(villager, '发送')
    await sees(villager, '已保存，有信号时自动发送')
    const before = await messages()
    await villager.context().setOffline(false)

    await expect.poll(messages, { timeout: 15_000 }).toHaveLength(2)
    await villager.getByText('没有信号').waitFor({ state: 'hidden' })
    await villager.reload()
    await sees(villager, '山上没信号，先写下')
    expect(before).toHaveLength(1)
    expect((await messages()).map(({ text }: { text: string }) => text)).toEqual([
      '身份证快到期了，咋办？',
      '山上没信号，先写下',
    ])
  })

  it('speaks instead of typing, and the recording plays', async () => {
    const { token, address, messages } = await aThread()
    const villager = await villagerAt(address, token)

    await tap(villager, '说话，录一段')
    // A loaded machine may skip a second of the counter: at least three have to have passed.
    await sees(villager, /正在录音 ([3-9]|\d\d)/)
    await tap(villager, '说完了')
    await tap(villager, '发送')
    await expect.poll(messages).toHaveLength(2)
    // What is still on its way is a bubble of its own, and its recording ends when that bubble goes.
    await villager.locator('.bubble-unsent').waitFor({ state: 'detached' })
    await tap(villager, /^听录音 \d+ 秒/)
    await villager.getByRole('button', { name: '正在放，点一下停' }).waitFor()

    const [, { attachments }] = await messages()
    const seconds = await villager.evaluate(lengthOf, String(attachments[0].url))
    expect(attachments[0].kind).toBe('voice')
    expect(seconds).toBeGreaterThan(1)
    expect(seconds).toBeLessThanOrEqual(60)
  })

  it('adds a photo, which then stands in the conversation', async () => {
    const { token, address, messages } = await aThread()
    const villager = await villagerAt(address, token)

    const chooser = villager.waitForEvent('filechooser')
    await tap(villager, '照片，加几张')
    const photo = {
      name: '地界.jpg',
      mimeType: 'image/jpeg',
      buffer: await aPhoto({ width: 800, height: 600 }),
    }
    const asked = await (await chooser).element().getAttribute('accept')
    await (await chooser).setFiles([photo])
    await villager.getByRole('button', { name: '去掉这张照片' }).waitFor()
    await tap(villager, '发送')

    await expect.poll(messages).toHaveLength(2)
    const picture = villager.getByRole('img', { name: '照片' }).last()
    await expect.poll(() => picture.evaluate(({ naturalWidth }: HTMLImageElement) => naturalWidth)).toBe(800)
    // An iPhone that is asked for these turns its own HEIC into a JPEG.
    expect(asked).toBe('image/jpeg,image/png,image/webp')
  })

  it('meets 110 first when in danger, and can still tell the officer', async () => {
    const { token, address, messages } = await aThread()
    const villager = await villagerAt(address, token)

    await fill(villager, '写给民警的话', '有人拿刀堵在我家门口，要砍我')
    await tap(villager, '发送')
    const sheet = villager.getByRole('dialog', { name: '先打 110' })
    await sheet.waitFor()
    const before = await messages()
    const call = await sheet.getByRole('button', { name: /^拨打 110/ }).boundingBox()
    await tap(villager, '仍要告诉民警')

    await expect.poll(messages).toHaveLength(2)
    expect(before).toHaveLength(1)
    expect(call?.height).toBeGreaterThanOrEqual(60)
  })
})

/** Runs in the page: how long the sound at an address is. */
function lengthOf(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sound = new Audio(address)
    sound.onloadedmetadata = () => {
      resolve(sound.duration)
    }
    sound.onerror = () => {
      reject(new Error('the recording does not load'))
    }
  })
}
