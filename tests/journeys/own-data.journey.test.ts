import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aReport } from '@tests/disputes/told-dispute'
import { openBrowser } from '@tests/support/browser'
import { agree, fill, openDevice, openPage, sees, tap, visit } from '@tests/support/device'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { firstBeat, startThread } from '@tests/support/villager'
import { aForm, aPhoto } from '@tests/uploads/files'

const PHONE = '13800000801'

let app: TestApp
let browser: Browser
let phone: BrowserContext
let villager: Page
let token: string
let account: string

beforeAll(async () => {
  app = await startTestApp()
  browser = await openBrowser()
  token = await app.resident(PHONE)
  account = (await app.call('GET', '/api/sessions/current', { token })).body.id as string
  await furnish()
  phone = await openDevice(browser, app, { elder: true, token })
  await phone.grantPermissions(['clipboard-read', 'clipboard-write'])
  villager = await openPage(phone, '/tabs/me')
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

/** One of everything that a resident can leave here. */
async function furnish(): Promise<void> {
  const post = async (path: string, body: object) =>
    (await app.call('POST', path, { token, key: randomUUID(), body })).body.id as string
  await app.call('POST', '/api/own-account', { token, body: { name: '老马', villageCode: '620822105206' } })
  const id = await startThread(app.url, token, '户口本丢了咋办？')
  await app.call('POST', `/api/threads/${id}/messages`, {
    token: await app.staff('officer-1'),
    body: { text: '带身份证来补。' },
  })
  await post('/api/satisfactions', { service: 'thread', id, answer: 'satisfied', words: '说得明白' })
  const photo = await app.call('POST', '/api/uploads', {
    token,
    body: aForm(await aPhoto({ width: 300, height: 200 })),
  })
  await post('/api/threads', {
    beatId: await firstBeat(app.url),
    text: '照片在这',
    uploadIds: [photo.body.id as string],
  })
  const contact = { name: '马有福', phone: PHONE }
  await post('/api/own-opinions', { kind: 'opinion', text: '桥头的灯坏了', contact })
  await post('/api/disputes', aReport())
}

const rowsOf = async (table: string, column: string): Promise<number> => {
  const [row] = await app.sql<{ rows: number }[]>`
    select count(*)::int as rows from ${app.sql(table)} where ${app.sql(column)} = ${account}`
  return row?.rows ?? 0
}
const accountRow = async () => {
  const [row] = await app.sql`
    select a.name, a.phone_sealed is null as "noPhone", a.phone_index is null as "noIndex", a.village_code as village,
      a.closed_at is not null as closed
    from accounts a where a.account_id = ${account}`
  return row
}

describe('a resident on the pages about their own information', { timeout: 60_000 }, () => {
  it('reads who answers for it, where to complain, what is kept, why and how long', async () => {
    await tap(villager, /^我的信息|^个人信息/)

    await sees(villager, /灵台县公安局/)
    await sees(villager, '备案号')
    await sees(villager, /12389/)
    await tap(villager, /^个人信息说明/)
    await sees(villager, '我们要什么，拿来做什么')
    await sees(villager, /和民警的对话放 1 年/)
    await sees(villager, /评一评放 1 年/)
  })

  it('reads everything that is kept about them, and takes a copy away', async () => {
    await visit(villager, '/identity/pages/privacy')
    await tap(villager, /^看我的信息/)

    for (const words of [PHONE, '户口本丢了咋办？', '桥头的灯坏了', '说得明白', '马有福'])
      await sees(villager, new RegExp(words))
    await tap(villager, '复制一份')
    const copied = await villager.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/户口本丢了咋办？[\s\S]*桥头的灯坏了/)
    expect(copied).toContain('白草坡村')
    expect(copied).toContain('放 1 年')
  })

  it('sees the own village, corrects it and the name', async () => {
    await tap(villager, '有不对的，改一改')

    await sees(villager, '白草坡村')
    await fill(villager, '怎么称呼您', '马大爷')
    await tap(villager, '换一个村')
    await fill(villager, '您是哪个村的', 'dianzi')
    await tap(villager, /^店子村/)
    await tap(villager, '保存')
    await sees(villager, '改好了')

    expect(await accountRow()).toMatchObject({ name: '马大爷', village: '620822105205' })
  })

  it('withdraws the consent: nothing new is taken, nothing old is lost', async () => {
    await visit(villager, '/identity/pages/privacy')
    await tap(villager, /^收回同意/)
    await agree(villager, '收回')
    await sees(villager, '已收回')

    const refused = await app.call('POST', '/api/threads', {
      token,
      body: { beatId: await firstBeat(app.url), text: '收回以后', uploadIds: [] },
    })
    const [open] = await app.sql`
      select count(*)::int as open from consents c where c.account_id = ${account} and c.withdrawn_at is null`
    expect([refused.status, refused.body.code]).toEqual([403, 'identity.consent-needed'])
    expect(open).toEqual({ open: 0 })
    expect(await rowsOf('threads', 'resident_id')).toBe(1)
  })

  it('closes the account: what may go is gone from the database, what the law keeps is locked', async () => {
    const before = await Promise.all([
      rowsOf('uploads', 'uploader_id'),
      rowsOf('satisfactions', 'account_id'),
      rowsOf('opinions', 'account_id'),
    ])
    await tap(villager, /^注销账号/)
    await fill(villager, '想好了，在这里写“注销”两个字', '注销')
    await tap(villager, '注销账号')
    await sees(villager, '账号已注销')
    await sees(villager, /纠纷的案卷：法律要求保存/)
    await sees(villager, /名字和电话删掉了/)

    const tables = [
      ['sessions', 'account_id'],
      ['threads', 'resident_id'],
      ['uploads', 'uploader_id'],
      ['satisfactions', 'account_id'],
      ['opinions', 'account_id'],
      ['disputes', 'reporter_id'],
    ] as const
    const left = await Promise.all(
      tables.map(async ([table, column]) => [table, await rowsOf(table, column)]),
    )
    const said = await app.sql`
      select m.text from messages m where m.text in ('户口本丢了咋办？', '照片在这', '带身份证来补。')`
    const opinion = await app.sql`select o.contact_sealed from opinions o where o.text = '桥头的灯坏了'`
    expect(before).toEqual([1, 1, 1])
    expect(await accountRow()).toEqual({
      name: null,
      noPhone: true,
      noIndex: true,
      village: null,
      closed: true,
    })
    expect(Object.fromEntries(left)).toEqual({
      sessions: 0,
      threads: 0,
      uploads: 0,
      satisfactions: 0,
      opinions: 0,
      disputes: 1,
    })
    expect([...said]).toEqual([])
    expect([...opinion]).toEqual([{ contact_sealed: null }])
  })

  it('is nobody here afterwards: the phone is signed out, and the same number begins anew', async () => {
    await visit(villager, '/tabs/me')
    await sees(villager, '还没有登录')
    await visit(villager, '/tabs/messages')
    await sees(villager, '您问的、约的、反映的，都在这里')
    const matters = await villager.getByText(/^(等您看、等您办|正在办|办完的)$/).count()

    const anew = await app.resident(PHONE, { consent: false })
    const { body: own } = await app.call('GET', '/api/sessions/current', { token: anew })
    const { body: disputes } = await app.call('GET', '/api/disputes', { token: anew })
    expect(own).toMatchObject({ name: null, villageCode: null, consented: false })
    expect(own.id).not.toBe(account)
    expect(matters).toBe(0)
    expect(disputes.items).toEqual([])
  })
})
