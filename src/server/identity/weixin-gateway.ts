const PATIENCE = 5_000
/** A token is renewed this long before WeChat ends it. */
const MARGIN = 300
const TOKEN_REFUSED = [40001, 40014, 42001]

export interface WeixinGateway {
  /** `sns/jscode2session`: who opened the mini-program. Throws where WeChat refuses the code. */
  openidOf(loginCode: string): Promise<string>
  /** `wxa/business/getuserphonenumber`: the number that the person handed over, or null where it is foreign. */
  phoneOf(phoneCode: string): Promise<string | null>
  /** `cgi-bin/stable_token`, kept until shortly before its end; another one where WeChat refused `refused`. */
  accessToken(refused?: string): Promise<string>
}

export interface WeixinGatewayOptions {
  readonly baseUrl: string
  readonly appId: string
  readonly appSecret: string
  readonly now: () => Date
}

interface WeixinAnswer {
  readonly errcode?: number
}
interface SessionAnswer extends WeixinAnswer {
  readonly openid?: string
}
interface TokenAnswer extends WeixinAnswer {
  readonly access_token?: string
  readonly expires_in?: number
}
interface PhoneAnswer extends WeixinAnswer {
  readonly phone_info?: {
    readonly purePhoneNumber: string
    readonly countryCode: string
    readonly watermark: { readonly appid: string }
  }
}

async function ask(url: URL, body?: Record<string, unknown>): Promise<WeixinAnswer> {
  const request = body
    ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    : {}
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(PATIENCE) })
  if (!response.ok) throw new Error(`WeChat answered ${response.status}`)
  return (await response.json()) as WeixinAnswer
}

// The address holds the secret and the message may quote the code: only the number of the error is named.
const refused = (call: string, answer: WeixinAnswer) =>
  new Error(`WeChat refused ${call} with ${answer.errcode ?? 'an empty answer'}`)

function keepToken({ baseUrl, appId, appSecret, now }: WeixinGatewayOptions) {
  let kept: { token: string; until: number } | null = null

  return async (refused?: string): Promise<string> => {
    if (kept && kept.token !== refused && kept.until > now().getTime()) return kept.token
    const answer: TokenAnswer = await ask(new URL('/cgi-bin/stable_token', baseUrl), {
      grant_type: 'client_credential',
      appid: appId,
      secret: appSecret,
      force_refresh: refused !== undefined,
    })
    if (!answer.access_token) throw refusedToken(answer)
    const seconds = Math.max(0, (answer.expires_in ?? 0) - MARGIN)
    kept = { token: answer.access_token, until: now().getTime() + seconds * 1000 }
    return kept.token
  }
}

const refusedToken = (answer: TokenAnswer) => refused('stable_token', answer)

/** The mini-program's server interface of WeChat, over HTTP. */
export function weixinGateway(options: WeixinGatewayOptions): WeixinGateway {
  const { baseUrl, appId, appSecret } = options
  const tokenOf = keepToken(options)

  const askPhone = (token: string, code: string): Promise<PhoneAnswer> => {
    const url = new URL('/wxa/business/getuserphonenumber', baseUrl)
    url.searchParams.set('access_token', token)
    return ask(url, { code })
  }

  return {
    async openidOf(loginCode) {
      const url = new URL('/sns/jscode2session', baseUrl)
      url.searchParams.set('appid', appId)
      url.searchParams.set('secret', appSecret)
      url.searchParams.set('js_code', loginCode)
      url.searchParams.set('grant_type', 'authorization_code')
      const answer: SessionAnswer = await ask(url)
      if (!answer.openid) throw refused('jscode2session', answer)
      return answer.openid
    },
    async phoneOf(phoneCode) {
      const token = await tokenOf()
      let answer = await askPhone(token, phoneCode)
      if (TOKEN_REFUSED.includes(answer.errcode ?? 0))
        answer = await askPhone(await tokenOf(token), phoneCode)
      if (answer.phone_info?.watermark.appid !== appId) throw refused('getuserphonenumber', answer)
      return answer.phone_info.countryCode === '86' ? answer.phone_info.purePhoneNumber : null
    },
    accessToken: (refused) => tokenOf(refused),
  }
}
