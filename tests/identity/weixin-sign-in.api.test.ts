import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { type WeixinServer, startWeixinServer } from '@tests/support/weixin-server'

let app: TestApp
let server: WeixinServer
let turn = 0

beforeAll(async () => {
  server = await startWeixinServer()
  const { appId, appSecret } = server.weixin
  app = await startTestApp({
    environment: { WEIXIN_BASE_URL: server.url, WEIXIN_APP_ID: appId, WEIXIN_APP_SECRET: appSecret },
  })
})
afterAll(async () => {
  await app.close()
  await server.close()
})
beforeEach(() => {
  turn += 1
})

const enter = (weixinCode: string, phoneCode?: string) =>
  app.call('POST', '/api/sessions', { body: { weixinCode, ...(phoneCode ? { phoneCode } : {}) } })

/** Opens the mini-program as `openid`, handing a phone over where one is told. */
function open(openid: string, phone?: string) {
  const [login, handed] = [`login-${turn}-${openid}`, `phone-${turn}-${openid}`]
  server.weixin.willLogIn(login, openid)
  if (phone === undefined) return enter(login)
  server.weixin.willHandOver(handed, phone)
  return enter(login, handed)
}

describe('signing in with WeChat', () => {
  it('asks for the phone of someone it does not know', async () => {
    const { status, body } = await open('stranger')

    expect([status, body.code]).toEqual([409, 'identity.phone-needed'])
  })

  it('takes the phone that WeChat vouches for, and knows the person from then on', async () => {
    const first = await open('villager', '13800020001')

    const again = await open('villager')

    expect(first.status).toBe(201)
    expect(first.body.actor).toMatchObject({ role: 'resident', phone: '138****0001' })
    expect(again.body.actor.id).toBe(first.body.actor.id)
  })

  it('finds the account that a code by SMS made', async () => {
    const token = await app.resident('13800020002')
    const { body: own } = await app.call('GET', '/api/sessions/current', { token })

    const { body } = await open('same-person', '13800020002')

    expect(body.actor.id).toBe(own.id)
  })

  it('follows a person who hands over another phone', async () => {
    const before = await open('mover', '13800020003')
    const after = await open('mover', '13800020004')

    const { body } = await open('mover')

    expect(after.body.actor.id).not.toBe(before.body.actor.id)
    expect(body.actor.id).toBe(after.body.actor.id)
  })

  it('refuses a code that WeChat does not know', async () => {
    const { status, body } = await enter('made-up')

    expect([status, body.code]).toEqual([502, 'identity.weixin-failed'])
  })

  it('refuses a made-up phone code', async () => {
    server.weixin.willLogIn('known-login', 'somebody')

    const { body } = await enter('known-login', 'made-up')

    expect(body.code).toBe('identity.weixin-failed')
  })

  it('asks for a mainland phone where WeChat has a foreign one', async () => {
    server.weixin.willLogIn('abroad-login', 'abroad')
    server.weixin.willHandOver('abroad-phone', '61234567', { countryCode: '852' })

    const { body } = await enter('abroad-login', 'abroad-phone')

    expect(body.code).toBe('identity.phone-needed')
  })

  it('uses one access token for many, and fetches another when WeChat drops it', async () => {
    const given = server.weixin.tokensGiven
    await open('one', '13800020005')
    await open('two', '13800020006')
    expect(server.weixin.tokensGiven).toBe(given)
    server.weixin.dropToken()

    const { status } = await open('three', '13800020007')

    expect(status).toBe(201)
    expect(server.weixin.tokensGiven).toBe(given + 1)
  })

  it('asks for the token again before WeChat ends it', async () => {
    const calls = server.weixin.tokenCalls
    app.clock.now = new Date(app.clock.now.getTime() + 6_899_000)
    await open('early', '13800020008')
    expect(server.weixin.tokenCalls).toBe(calls)
    app.clock.now = new Date(app.clock.now.getTime() + 1_000)

    await open('late', '13800020009')

    expect(server.weixin.tokenCalls).toBe(calls + 1)
  })
})

describe('without a mini-program', () => {
  it('sign-in with WeChat is refused with a way out', async () => {
    const plain = await startTestApp()

    const { status, body } = await plain.call('POST', '/api/sessions', { body: { weixinCode: 'any' } })

    expect([status, body.code]).toEqual([502, 'identity.weixin-failed'])
    expect(body.title).toContain('手机号登录')
    await plain.close()
  })
})
