import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { type WeixinServer, startWeixinServer } from '@tests/support/weixin-server'
import { firstBeat } from './letter'

let app: TestApp
let server: WeixinServer
let officer: string
beforeAll(async () => {
  server = await startWeixinServer()
  const { appId, appSecret } = server.weixin
  app = await startTestApp({
    environment: { WEIXIN_BASE_URL: server.url, WEIXIN_APP_ID: appId, WEIXIN_APP_SECRET: appSecret },
  })
  officer = await app.staff('officer-1')
  server.weixin.risky.set('发财', 20008)
})
afterAll(async () => {
  await app.close()
  await server.close()
})

/** A villager who came through WeChat and wrote `text`; how the officer sees it after the jobs have run. */
async function lookAt(text: string, phone: string) {
  server.weixin.willLogIn(`login-${phone}`, `openid-${phone}`)
  server.weixin.willHandOver(`phone-${phone}`, phone)
  const { body: session } = await app.call('POST', '/api/sessions', {
    body: { weixinCode: `login-${phone}`, phoneCode: `phone-${phone}` },
  })
  const { token } = session
  const { body: document } = await app.call('GET', '/api/consent-document')
  await app.call('POST', '/api/consents', {
    token,
    body: { version: document.version, atLeastFourteen: true },
  })
  const sent = await app.call('POST', '/api/threads', { token, body: { beatId: firstBeat, text } })
  await app.runJobs()
  return look(sent.body.id as string, sent.status)
}

async function look(id: string, status: number) {
  const { body: thread } = await app.call('GET', `/api/threads/${id}`, { token: officer })
  const { body: list } = await app.call('GET', `/api/threads/${id}/messages`, { token: officer })
  return { status, doubtful: thread.doubtful, reasons: list.items[0].doubtful, text: list.items[0].text }
}

describe('what WeChat finds', () => {
  it('is shown to the officer, and the letter arrives all the same', async () => {
    const text = '这个群带我发财，是真的吗'

    expect(await lookAt(text, '13900000601')).toEqual({
      status: 201,
      doubtful: 1,
      reasons: ['微信提示：像是诈骗'],
      text,
    })
  })

  it('is nothing for a plain question', async () => {
    expect(await lookAt('户口簿丢了咋办', '13900000602')).toMatchObject({ doubtful: 0, reasons: [] })
  })

  it('is left to a person when WeChat does not answer', async () => {
    expect(await lookAt('手机出了故障', '13900000603')).toMatchObject({
      status: 201,
      doubtful: 1,
      reasons: ['微信内容检查没有答复'],
    })
  })

  it('counts a letter once that our own filter doubts as well', async () => {
    const { doubtful, reasons } = await lookAt('加我微信 abc12345 一起发财', '13900000604')

    expect(doubtful).toBe(1)
    expect(reasons).toEqual(['像是拉人加微信、QQ 或进群', '微信提示：像是诈骗'])
  })

  it('is not asked about somebody whom WeChat does not know', async () => {
    const token = await app.resident('13900000605')
    const body = { beatId: firstBeat, text: '带我发财' }

    const { body: thread, status } = await app.call('POST', '/api/threads', { token, body })
    await app.runJobs()

    expect(await look(thread.id as string, status)).toMatchObject({ doubtful: 0, reasons: [] })
  })
})
