import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDisputeAfter, toAgreement } from '@tests/disputes/told-dispute'
import { openBrowser } from '@tests/support/browser'
import { type DeviceOptions, fill, openDevice, openPage, sees, tap, tick } from '@tests/support/device'
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

async function at(address: string, token: string, look: NonNullable<DeviceOptions['look']>): Promise<Page> {
  return openPage(await openDevice(browser, app, { token, look }), address)
}

/** Taps and takes what the browser then saves: its name and how it begins. */
async function save(page: Page, button: string): Promise<{ name: string; begins: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), tap(page, button)])
  const bytes = await readFile(await download.path())
  return { name: download.suggestedFilename(), begins: bytes.subarray(0, 2).toString() }
}

describe('a ledger with names', () => {
  it('is asked for on the phone, approved at the desk, taken away once', async () => {
    await aDisputeAfter(app, 'acceptance')
    const officer = await at('/statistics/pages/ledger', await app.staff('officer-1'), 'phone')
    await tick(officer, '带姓名和内容，要另一个人批准')
    await fill(officer, '拿来做什么', '月底和司法所对账')
    await tap(officer, '申请，请人批准')
    await sees(officer, '等批准')

    const chief = await at('/statistics/pages/ledger', await app.staff('chief'), 'desk')
    await sees(chief, '拿来做什么：月底和司法所对账')
    await tap(chief, '批准')
    await sees(chief, '没有等批准的')

    await officer.reload()
    const { name, begins } = await save(officer, '下载表格（XLSX）')
    await sees(officer, '已下载')

    expect([name.endsWith('.xlsx'), name.startsWith('纠纷和线索台账'), begins]).toEqual([true, true, 'PK'])
  })
})

describe('the papers of a dispute', () => {
  it('are saved from the desk: the agreement and the whole file', async () => {
    const { dispute } = await aDisputeAfter(app, ...toAgreement)
    const page = await at(
      `/disputes/pages/dispute-desk?id=${String(dispute.id)}`,
      await app.staff('officer-1'),
      'desk',
    )

    const agreement = await save(page, '下载协议书（Word）')
    const file = await save(page, '下载卷宗（ZIP）')

    expect([agreement.name, agreement.begins]).toEqual([
      `人民调解协议书 ${String(dispute.receipt)}.docx`,
      'PK',
    ])
    expect([file.name, file.begins]).toEqual([`卷宗 ${String(dispute.receipt)}.zip`, 'PK'])
  })
})
