import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OFFICE_TIME, countPages, hasOffice, sheetsOfXlsx } from '@tests/support/office'
import { type LedgerDesk, openLedgerDesk } from './a-ledger-desk'

let desk: LedgerDesk

beforeAll(async () => {
  desk = await openLedgerDesk()
})
afterAll(() => desk.app.close())

const inOffice = (title: string, look: () => Promise<void>) => {
  it.skipIf(!hasOffice)(title, look, OFFICE_TIME)
}

describe('the sheet', () => {
  inOffice('holds what the beat may see, marked with who, when and what for', async () => {
    const { id } = await desk.ask(desk.officer, { purpose: '对账 & 归档' })
    await desk.approve(desk.chief, id)
    const { bytes } = await desk.take(desk.officer, id)

    const { 纠纷和线索: sheet = '', 说明: meanings = '' } = await sheetsOfXlsx(bytes)

    for (const words of [
      '马建国（990011）2026-11-24 10:00 导出',
      '用途：对账 & 归档',
      '批准：孟庆山',
      '赵小燕',
      '136****7001',
    ])
      expect(sheet).toContain(words)
    expect(meanings).toContain('用途：对账 & 归档')
    expect(sheet).not.toContain('第三警务区的事')
    expect(sheet).not.toMatch(/undefined|\ufffd|13600007001/)
    expect(await countPages(bytes, 'xlsx')).toBeGreaterThan(1)
  })

  inOffice('keeps a formula that somebody typed as words', async () => {
    const { id } = await desk.ask(desk.officer)
    await desk.approve(desk.chief, id)
    const { 纠纷和线索: sheet = '' } = await sheetsOfXlsx((await desk.take(desk.officer, id)).bytes)

    expect(sheet).toContain('=HYPERLINK(""http://x"",""点我"")')
    expect(sheet).toContain('+86村口')
    expect(sheet).toContain('@老王')
  })

  inOffice('says of a protected case neither who nor where', async () => {
    const { id } = await desk.ask(desk.chief)
    await desk.approve(desk.administrator, id)
    const { 纠纷和线索: sheet = '' } = await sheetsOfXlsx((await desk.take(desk.chief, id)).bytes)

    expect(sheet).toContain('受保护，见卷宗')
    expect(sheet).not.toContain('住在东头')
  })

  inOffice('without personal data has no column for it', async () => {
    const { id } = await desk.ask(desk.chief, { personal: false, subject: 'bookings' })
    const { 上门办证: sheet = '' } = await sheetsOfXlsx((await desk.take(desk.chief, id)).bytes)

    expect(sheet).toContain('警务区')
    expect(sheet).toContain('不含个人信息')
    expect(sheet).not.toContain('办证人')
  })
})

describe('the export for the county', () => {
  it('is one case a line below a head that names the format', async () => {
    const { status, headers, rows } = await desk.lines(desk.chief, 'disputes')

    expect([status, headers.get('content-type')]).toEqual([200, 'application/x-ndjson; charset=utf-8'])
    expect(rows[0]).toMatchObject({
      format: 'doorstep-policing/county-export',
      version: 1,
      subject: 'disputes',
      records: rows.length - 1,
    })
    expect(rows[1]).toMatchObject({ category: expect.any(String), registeredOn: expect.any(String) })
  })

  it('carries nothing personal, and no village of a protected case', async () => {
    for (const subject of ['disputes', 'bookings', 'threads']) {
      const { text } = await desk.lines(desk.chief, subject)
      expect(text).not.toMatch(/赵小燕|136\*|HYPERLINK|老王|住在东头|槐树/)
    }
    const { rows } = await desk.lines(desk.chief, 'disputes')
    const hidden = rows.filter((row) => row.village === null)
    expect(hidden.length).toBeGreaterThan(0)
    expect(hidden.every((row) => row.villageCode === null)).toBe(true)
  })

  it('ends at the edge of the beat, and is in the audit', async () => {
    const own = await desk.lines(desk.officer, 'disputes')
    const whole = await desk.lines(desk.chief, 'disputes')
    const { body } = await desk.app.call('GET', '/api/audit', { token: desk.officer })

    expect(own.rows.length).toBeLessThan(whole.rows.length)
    expect(body.items[0]).toMatchObject({ action: 'county-export.made' })
  })

  it('refuses a range that makes no sense', async () => {
    const query = { subject: 'disputes', from: '2026-11-24', to: '2026-11-01' }

    expect((await desk.app.call('GET', '/api/county-export', { token: desk.chief, query })).status).toBe(400)
  })
})
