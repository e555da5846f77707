import { Undeliverable } from '@server/identity'

/** The token ended before its time. */
const TOKEN_REFUSED = [40001, 40014, 42001]
/**
 * 发送订阅消息: unknown openid, no template, no consent left, a field that does not fit, no such page. 20004: the
 * person has switched all messages off.
 */
const REFUSED_FOR_GOOD = [20004, 40003, 40037, 41030, 43101, 47003]

export interface WeixinNotice {
  readonly openid: string
  readonly templateId: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
  /** The page that opens, without a leading slash. */
  readonly page: string
}

/** WeChat's subscribe messages. It knows no idempotency key: a try that got no answer may arrive twice. */
export interface WeixinNoticeGateway {
  send(notice: WeixinNotice): Promise<void>
}

export interface WeixinNoticeOptions {
  readonly baseUrl: string
  readonly patience: number
  readonly accessToken: (refused?: string) => Promise<string>
}

/** `cgi-bin/message/subscribe/send`; a token that was refused is renewed once. */
export function weixinNoticeGateway({
  baseUrl,
  patience,
  accessToken,
}: WeixinNoticeOptions): WeixinNoticeGateway {
  const post = async (token: string, notice: WeixinNotice): Promise<number | undefined> => {
    const url = new URL('/cgi-bin/message/subscribe/send', baseUrl)
    url.searchParams.set('access_token', token)
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        touser: notice.openid,
        template_id: notice.templateId,
        page: notice.page,
        data: notice.data,
        lang: 'zh_CN',
      }),
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) throw new Error(`WeChat answered ${response.status}`)
    return ((await response.json()) as { readonly errcode?: number }).errcode
  }

  return {
    async send(notice) {
      const token = await accessToken()
      let code = await post(token, notice)
      if (TOKEN_REFUSED.includes(code ?? 0)) code = await post(await accessToken(token), notice)
      if (code === 0) return
      const words = `WeChat refused subscribe/send with ${code ?? 'an empty answer'}`
      throw REFUSED_FOR_GOOD.includes(code ?? 0) ? new Undeliverable(words) : new Error(words)
    },
  }
}
