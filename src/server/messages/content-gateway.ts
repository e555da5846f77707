import type { ContentCheck } from '@shared/messages/content-check.rules'

const PATIENCE = 5_000
/** `scene` 2 of msgSecCheck: comments, the nearest to a letter. */
const SCENE = 2

/** WeChat's look at what one of its users wrote. It may throw: then a person looks. */
export interface ContentGateway {
  check(text: string, openid: string): Promise<ContentCheck>
}

export interface WeixinContentOptions {
  readonly baseUrl: string
  accessToken(): Promise<string>
}

interface CheckAnswer {
  readonly errcode?: number
  readonly result?: { readonly suggest?: string; readonly label?: number }
}

/** The labels of msgSecCheck version 2. */
const labels: Readonly<Record<number, string>> = {
  10001: '像是广告',
  20001: '涉及时政',
  20002: '像是色情内容',
  20003: '里面有骂人的话',
  20006: '涉及违法犯罪',
  20008: '像是诈骗',
  20012: '低俗内容',
  20013: '可能侵犯版权',
}

/** WeChat's `wxa/msg_sec_check`, version 2. */
export const weixinContentGateway = (options: WeixinContentOptions): ContentGateway => ({
  async check(text, openid) {
    const url = new URL('/wxa/msg_sec_check', options.baseUrl)
    url.searchParams.set('access_token', await options.accessToken())
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ content: text, version: 2, scene: SCENE, openid }),
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (!response.ok) throw new Error(`WeChat answered ${response.status}`)
    const { errcode, result } = (await response.json()) as CheckAnswer
    if (errcode !== 0 || !result)
      throw new Error(`WeChat refused msg_sec_check with ${errcode ?? 'an empty answer'}`)
    if (result.suggest === 'pass') return { doubtful: false, reasons: [] }
    return { doubtful: true, reasons: [`微信提示：${labels[result.label ?? 0] ?? '内容存疑'}`] }
  },
})
