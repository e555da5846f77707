import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '@tests/support/browser'
import { agree, fill, openDevice, openPage, sees, tap, tick } from '@tests/support/device'
import { testNow } from '@tests/support/global-setup'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { act, invite, shoot, takeUp, writeSheet } from './at-the-table'

const phoneA = '13733330001'
const phoneB = '13733330002'
const secrets = ['朱彩霞', '赵小燕', phoneA, '夜里睡不着']

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

/** What a person has before their eyes, all of it. */
const eyes = (page: Page) => page.locator('body').innerText()

async function openInvitation(device: BrowserContext): Promise<Page> {
  const page = await openPage(device, '/disputes/pages/my-disputes')
  await tap(page, /用水、排水/)
  await sees(page, '您愿意请人来调解吗？')
  return page
}

async function confirmAgreement(page: Page): Promise<void> {
  await tap(page, '我同意，确认')
  await agree(page, '同意')
}

describe('a quarrel that a grid worker saw coming', () => {
  it('goes over panel, both yes, agreement and instalment to the file; the other side never sees who told', async () => {
    const tokenA = await app.resident(phoneA)
    await app.call('POST', '/api/own-account', { token: tokenA, body: { name: '赵小燕' } })
    const grid = await openDevice(browser, app, { token: await app.staff('grid-worker-1') })
    const officer = await openDevice(browser, app, { look: 'desk', token: await app.staff('officer-1') })
    const mediator = await openDevice(browser, app, { token: await app.staff('mediator-1') })
    const sideA = await openDevice(browser, app, { token: tokenA })
    const sideB = await openDevice(browser, app, { elder: true, token: await app.resident(phoneB) })

    await writeSheet(grid, '赵家和景家为排水沟常吵架')
    const desk = await openPage(officer, '/disputes/pages/beat-disputes')
    await takeUp(desk, /为排水沟/)
    const answered = await openPage(grid, '/disputes/pages/early-warnings')
    await sees(answered, '已立为纠纷来办')
    await shoot(answered, 'sheets')
    await act(desk, '分派', () => tick(desk, '调解员 姚德厚'))
    await invite(desk, '反映的一方', { name: '赵小燕', phone: phoneA })
    await invite(desk, '对方', { name: '景某', phone: phoneB })

    const pageA = await openInvitation(sideA)
    await tap(pageA, '愿意调解')
    const pageB = await openInvitation(sideB)
    await shoot(pageB, 'invited-elder')
    const seenByB = [await eyes(pageB)]
    await tap(pageB, '愿意调解')
    await fill(pageB, '说说您的情况', '沟是老沟，一直这样排')
    await tap(pageB, '交给民警')
    await sees(pageB, '沟是老沟，一直这样排')

    await act(desk, '召集双方', async () => {
      await tick(desk, '包村干部 于晓东')
      await fill(desk, '在哪里（双方看得到）', '白草坡村委会')
      await shoot(desk, 'convening')
    })
    await sees(pageB, /请您明天 09:30 到白草坡村委会/)
    const pageM = await openPage(mediator, '/disputes/pages/beat-disputes')
    await tap(pageM, /用水、排水/)
    await act(pageM, '记一次调解', async () => {
      await tick(pageM, /^都问过了/)
      await fill(pageM, '反映的一方怎么说（不给对方看）', '夜里睡不着')
      await shoot(pageM, 'session')
    })
    await shoot(pageM, 'mediator')

    await act(desk, '谈成了，写下来', async () => {
      await fill(desk, '谈成的内容（写全：谁做什么）', '一周内把沟改到公共水渠，再付二百元修路')
      await tap(desk, '要分几次做到')
      await fill(desk, '第 1 笔：做什么', '付修路钱')
      await fill(desk, '第 1 笔：多少元（可以不写）', '200')
      await fill(desk, '第 1 笔：哪天前', '2026-12-01')
      await shoot(desk, 'agreement')
    })
    await confirmAgreement(pageA)
    await sees(pageB, '请您看看谈成的内容，同意或不同意都行')
    await shoot(pageB, 'agreed-elder')
    await confirmAgreement(pageB)
    await sees(pageB, /说好了，请照着做/)
    seenByB.push(await eyes(pageB))
    await tap(desk, '第 1 笔做到了，记下')
    await sees(desk, '2026年11月24日 做到了')
    await act(desk, '司法确认', async () => {
      await fill(desk, '哪天去申请的', '2026-11-24')
      await shoot(desk, 'court')
    })
    await sees(desk, '2026年11月24日 一起去申请了')
    await act(desk, '司法确认', async () => {
      await tick(desk, '法院确认了，有裁定书')
      await fill(desk, '哪天答复的', '2026-11-24')
      await shoot(desk, 'court-answer')
    })
    await sees(pageB, '2026年11月24日 确认了')
    await shoot(desk, 'desk-performing')

    const { body: listed } = await app.call('GET', '/api/disputes', { token: await app.staff('officer-1') })
    const id = String(listed.items[0].id)
    for (const days of [7, 30]) {
      app.clock.now = new Date(testNow.getTime() + days * 24 * 3_600_000)
      const later = await openDevice(browser, app, { look: 'phone', token: await app.staff('officer-1') })
      const page = await openPage(later, `/disputes/pages/dispute-desk?id=${id}`)
      await act(page, '回访', () => tick(page, '说好的都落实了'))
      await sees(page, `${String(days)} 天回访过`)
      if (days === 30) {
        await act(page, '答复并办结', () => fill(page, '答复（村民看得到）', '沟改好了，钱也付了'))
        await sees(page, '已办结')
        await shoot(page, 'closed-phone')
      }
      await later.close()
    }

    for (const secret of secrets)
      expect([secret, seenByB.join('\n').includes(secret)]).toEqual([secret, false])
    const { body } = await app.call('GET', `/api/disputes/${id}`, { token: await app.staff('officer-1') })
    expect(body).toMatchObject({ state: 'archived', source: 'grid' })
    for (const device of [grid, officer, mediator, sideA, sideB]) await device.close()
  }, 240_000)

  it('ends when the invited side says no, and names the other ways', async () => {
    app.clock.now = testNow
    const token = await app.staff('officer-1')
    const phone = '13733330003'
    const heard = {
      source: 'visit',
      category: 'water',
      villageCode: '620822105206',
      text: '两家为浇地先后说不拢',
    }
    const { body: dispute } = await app.call('POST', '/api/disputes', { token, body: heard })
    const path = `/api/disputes/${String(dispute.id)}`
    await app.call('POST', `${path}/acceptance`, { token, body: {} })
    await app.call('POST', `${path}/invitation`, { token, body: { phone } })
    const device = await openDevice(browser, app, { token: await app.resident(phone) })

    const page = await openInvitation(device)
    await tap(page, '不愿意')
    await agree(page, '不愿意')
    await sees(page, '还有这些办法')
    await sees(page, /12348/)
    await shoot(page, 'refused')

    expect((await app.call('GET', path, { token })).body.state).toBe('refused-by-party')
    await device.close()
  }, 60_000)
})
