import type { Config } from './config'
import {
  type SmsGateway,
  type WeixinGateway,
  consoleSmsGateway,
  httpSmsGateway,
  weixinGateway,
} from './identity'
import { type ContentGateway, weixinContentGateway } from './messages'
import { type WeixinNoticeGateway, weixinNoticeGateway } from './notices'
import type { Log } from './platform/log'

/** What stands at the edge of the world; tests put servers there that speak the same protocol over HTTP. */
export interface Gateways {
  readonly sms: SmsGateway
  /** Null where no mini-program is configured. */
  readonly weixin: WeixinGateway | null
  /** WeChat's check of what its users write; null with it. */
  readonly content: ContentGateway | null
  /** WeChat's subscribe messages; null with it. */
  readonly weixinNotices: WeixinNoticeGateway | null
}

export function openGateways(config: Config, log: Log, now: () => Date): Gateways {
  const { patience } = config.notices
  const sms = config.sms === null ? consoleSmsGateway(log) : httpSmsGateway({ ...config.sms, patience })
  if (config.weixin === null) return { sms, weixin: null, content: null, weixinNotices: null }
  const weixin = weixinGateway({ ...config.weixin, now })
  const { baseUrl } = config.weixin
  const accessToken = (refused?: string) => weixin.accessToken(refused)
  return {
    sms,
    weixin,
    content: weixinContentGateway({ baseUrl, accessToken }),
    weixinNotices: weixinNoticeGateway({ baseUrl, patience, accessToken }),
  }
}
