import { openManyPlaces } from '@tests/bookings/home-visit'
import { aDispute } from '@tests/disputes/told-dispute'
import { type SmsServer, startSmsServer } from '@tests/support/sms-server'
import { type TestApp, startTestApp } from '@tests/support/test-app'
import { type WeixinServer, startWeixinServer } from '@tests/support/weixin-server'

const MINUTE = 60_000
export const templateId = 'template-number-of-weixin-0001'

/** An app whose notices reach stand-ins of the carrier and of WeChat over HTTP. */
export async function openPockets() {
  const sms = await startSmsServer()
  const server = await startWeixinServer()
  const { appId, appSecret } = server.weixin
  const app = await startTestApp({
    environment: {
      SMS_GATEWAY_URL: sms.url,
      SMS_GATEWAY_TOKEN: sms.token,
      WEIXIN_BASE_URL: server.url,
      WEIXIN_APP_ID: appId,
      WEIXIN_APP_SECRET: appSecret,
      NOTICE_FIRST_PAUSE_MS: '1000',
    },
  })
  await openManyPlaces(app)
  return {
    app,
    sms,
    server,
    async close() {
      await app.close()
      await sms.close()
      await server.close()
    },
  }
}

export type Pockets = { readonly app: TestApp; readonly sms: SmsServer; readonly server: WeixinServer }

/** Lets the clock go on and everything run that is due. */
export async function later(app: TestApp, minutes: number): Promise<void> {
  app.clock.now = new Date(app.clock.now.getTime() + minutes * MINUTE)
  await app.runJobs()
}

/** What arrived by SMS at a phone besides codes for signing in. */
export const smsTo = ({ sent }: SmsServer, phone: string) =>
  sent.filter((one) => one.phone === phone && one.template !== 'sign-in-code')

const usualChoice = { sms: true, weixin: true, muted: [] as string[], quiet: { from: 1260, to: 420 } }

export const choose = (app: TestApp, token: string, changes: object = {}) =>
  app.call('POST', '/api/notice-choices', { token, body: { ...usualChoice, ...changes } })

export const noticesOf = async (app: TestApp, token: string) =>
  (await app.call('GET', '/api/notices', { token })).body

/** A resident who has asked the first beat, and the officer's answer. */
export async function anAnsweredQuestion(
  app: TestApp,
  phone: string,
  { answers = ['带户口本来就行'], chosen }: { answers?: string[]; chosen?: object } = {},
) {
  const token = await app.resident(phone)
  if (chosen) await choose(app, token, chosen)
  const { body: beats } = await app.call('GET', '/api/beats')
  const officer = await app.staff('officer-1')
  const { body: mine } = await app.call('GET', '/api/sessions/current', { token: officer })
  const beat = beats.items.find((one: { officer: string }) => one.officer === mine.name)
  const { body: thread } = await app.call('POST', '/api/threads', {
    token,
    body: { beatId: beat.id, text: '身份证丢了咋办？' },
  })
  for (const text of answers)
    await app.call('POST', `/api/threads/${String(thread.id)}/messages`, { token: officer, body: { text } })
  return { token, officer, id: String(thread.id) }
}

/** A resident who opens the mini-program; their phone is known to WeChat. */
export async function inWeixin({ app, server }: Pockets, openid: string, phone: string): Promise<string> {
  server.weixin.willLogIn(`login-${openid}`, openid)
  server.weixin.willHandOver(`phone-${openid}`, phone)
  const body = { weixinCode: `login-${openid}`, phoneCode: `phone-${openid}` }
  const { body: session } = await app.call('POST', '/api/sessions', { body })
  const token = String(session.token)
  const { body: text } = await app.call('GET', '/api/consent-document')
  await app.call('POST', '/api/consents', { token, body: { version: text.version, atLeastFourteen: true } })
  return token
}

/** An administrator writes the words of a kind on a channel. */
export async function rewrite(app: TestApp, path: string, body: object) {
  const token = await app.staff('administrator')
  return app.call('POST', `/api/notice-templates/${path}`, { token, body })
}

/** A report that the officer has looked at and taken on; its teller wants SMS. */
export async function anAcceptedDispute(app: TestApp, changes: object) {
  const known = await aDispute(app, { ...changes })
  await choose(app, known.reporter)
  await known.act(known.officer, 'screening')
  await known.act(known.officer, 'acceptance')
  await later(app, 1)
  return known
}
