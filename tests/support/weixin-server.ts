import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

type Json = Record<string, unknown>

const refused = (errcode: number, errmsg: string): Json => ({ errcode, errmsg })
const mainland = { countryCode: '86' }

/** What api.weixin.qq.com knows: who used which code, and the token it gave out last. */
class Weixin {
  readonly appId = 'wx0000000000000001'
  readonly appSecret = 'weixin-secret'
  /** Login codes and the openid behind each; each is good once. */
  readonly logins = new Map<string, string>()
  /** Phone codes and the number behind each; each is good once. */
  readonly phones = new Map<string, { purePhoneNumber: string; countryCode: string }>()
  tokensGiven = 0
  tokenCalls = 0
  private token: string | null = null

  willLogIn(code: string, openid: string): void {
    this.logins.set(code, openid)
  }

  willHandOver(code: string, purePhoneNumber: string, { countryCode } = mainland): void {
    this.phones.set(code, { purePhoneNumber, countryCode })
  }

  /** What happens when somebody resets the secret: the token in use is refused from now on. */
  dropToken(): void {
    this.token = null
  }

  session(query: URLSearchParams): Json {
    if (query.get('appid') !== this.appId) return refused(40013, 'invalid appid')
    if (query.get('secret') !== this.appSecret) return refused(40125, 'invalid appsecret')
    if (query.get('grant_type') !== 'authorization_code') return refused(40002, 'invalid grant_type')
    const code = query.get('js_code') ?? ''
    const openid = this.logins.get(code)
    if (openid === undefined) return refused(40029, 'invalid code')
    this.logins.delete(code)
    return { openid, session_key: 'a2V5a2V5a2V5a2V5a2V5aw==' }
  }

  /** What msgSecCheck finds risky; a text with the word 故障 breaks the call. */
  readonly risky = new Map<string, number>()

  /** Version 2 of msgSecCheck. */
  contentCheck(query: URLSearchParams, body: Json): Json {
    if (this.token === null || query.get('access_token') !== this.token) {
      return refused(40001, 'invalid credential, access_token is invalid or not latest')
    }
    if (body.version !== 2 || typeof body.openid !== 'string') return refused(40129, 'invalid arguments')
    const text = String(body.content)
    if (text.includes('故障')) return refused(-1, 'system error')
    const label = [...this.risky].find(([word]) => text.includes(word))?.[1]
    const suggest = label === undefined ? 'pass' : 'risky'
    return { errcode: 0, errmsg: 'ok', result: { suggest, label: label ?? 100 }, trace_id: 'trace' }
  }

  /** Subscribe messages that were taken, and openids who have no consent left. */
  readonly subscribed: Json[] = []
  readonly unwilling = new Set<string>()

  subscribeMessage(query: URLSearchParams, body: Json): Json {
    if (this.token === null || query.get('access_token') !== this.token) {
      return refused(40001, 'invalid credential, access_token is invalid or not latest')
    }
    if (typeof body.template_id !== 'string' || typeof body.data !== 'object') {
      return refused(47003, 'argument invalid')
    }
    if (this.unwilling.has(String(body.touser))) return refused(43101, 'user refuse to accept the msg')
    this.subscribed.push(body)
    return { errcode: 0, errmsg: 'ok', msgid: this.subscribed.length }
  }

  stableToken(body: Json): Json {
    this.tokenCalls += 1
    if (body.grant_type !== 'client_credential') return refused(40002, 'invalid grant_type')
    if (body.appid !== this.appId || body.secret !== this.appSecret)
      return refused(40125, 'invalid appsecret')
    if (this.token === null || body.force_refresh === true) {
      this.tokensGiven += 1
      this.token = `token-${this.tokensGiven}`
    }
    return { access_token: this.token, expires_in: 7200 }
  }

  phoneNumber(query: URLSearchParams, body: Json): Json {
    if (this.token === null || query.get('access_token') !== this.token) {
      return refused(40001, 'invalid credential, access_token is invalid or not latest')
    }
    const code = String(body.code)
    const phone = this.phones.get(code)
    if (!phone) return refused(40029, 'invalid code')
    this.phones.delete(code)
    const phoneNumber =
      phone.countryCode === '86' ? phone.purePhoneNumber : `+${phone.countryCode}${phone.purePhoneNumber}`
    const watermark = { timestamp: 1_790_000_000, appid: this.appId }
    return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber, ...phone, watermark } }
  }
}

/** Stands in for api.weixin.qq.com, speaking its calls of sign-in, its content check and its messages over HTTP. */
export async function startWeixinServer() {
  const weixin = new Weixin()
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://weixin')
    const body = request.method === 'POST' ? ((await json(request)) as Json) : {}
    const answers: Record<string, () => Json> = {
      'GET /sns/jscode2session': () => weixin.session(searchParams),
      'POST /cgi-bin/stable_token': () => weixin.stableToken(body),
      'POST /cgi-bin/message/subscribe/send': () => weixin.subscribeMessage(searchParams, body),
      'POST /wxa/msg_sec_check': () => weixin.contentCheck(searchParams, body),
      'POST /wxa/business/getuserphonenumber': () => weixin.phoneNumber(searchParams, body),
    }
    const answer = answers[`${request.method ?? ''} ${pathname}`]
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer ? answer() : refused(40066, 'invalid url')))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    weixin,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

export type WeixinServer = Awaited<ReturnType<typeof startWeixinServer>>
