import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBooking, openManyPlaces } from '@tests/bookings/home-visit'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { startThread } from '@tests/support/villager'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
  await openManyPlaces(app)
})
afterAll(() => app.close())

/** What the copy of own data says of how long each part is kept. */
async function periodsOf(token: string): Promise<Record<string, string>> {
  const { body } = await app.call('GET', '/api/own-data', { token })
  const parts = body.parts as { title: string; keptFor: string }[]
  return Object.fromEntries(parts.map(({ title, keptFor }) => [title, keptFor]))
}

const set = async (kind: string, days: number) => {
  const token = await app.staff('administrator')
  const { status } = await app.call('POST', `/api/retention-periods/${kind}`, { token, body: { days } })
  expect(status).toBe(200)
}

describe('the copy of my data', () => {
  it('names the periods that are in force, also after an administrator shortened one', async () => {
    const { booker: token } = await aBooking(app)
    await startThread(app.url, token, '身份证快到期了')
    const opinion = { kind: 'opinion', text: '路灯坏了', contact: { name: '老赵', phone: '13800000222' } }
    await app.call('POST', '/api/own-opinions', { token, body: opinion })
    const choice = { sms: true, weixin: true, muted: [], quiet: { from: 1260, to: 420 } }
    await app.call('POST', '/api/notice-choices', { token, body: choice })

    const usual = await periodsOf(token)
    await set('chat', 120)
    await set('booking', 200)
    await set('notice', 30)
    await set('feedback', 180)
    const shorter = await periodsOf(token)

    expect(usual).toMatchObject({
      和民警的对话: '放 1 年，满了自动删；注销账号时马上删',
      上门办证: '证件送到后放 1 年，满了自动删',
      通知: '放 90 天，满了自动删；注销账号时马上删',
      意见和评价: expect.stringContaining('评价放 1 年；意见和线索答复后放 1 年'),
    })
    expect(shorter).toMatchObject({
      和民警的对话: '放 120 天，满了自动删；注销账号时马上删',
      上门办证: '证件送到后放 200 天，满了自动删',
      通知: '放 30 天，满了自动删；注销账号时马上删',
      意见和评价: expect.stringContaining('评价放 180 天；意见和线索答复后放 180 天'),
    })
  })

  it('says the same of what stays when an account is closed', async () => {
    await set('booking', 100)
    const { booker: token } = await aBooking(app, { subjectName: '孙桂英' })

    const { body } = await app.call('POST', '/api/own-account/closure', {
      token,
      body: { confirmation: '注销' },
    })

    expect(body.kept.join()).toContain('证件送到后满 100 天删掉')
  })
})
