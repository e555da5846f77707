import type { Config } from './config'
import {
  type SmsGateway,
  type WeixinGateway,
  consoleSmsGateway,
  httpSmsGateway,
  weixinGateway,
} from './identity'
import type { Log } from './platform/log'

/** What stands at the edge of the world; tests put servers there that speak the same protocol over HTTP. */
export interface Gateways {
  readonly sms: SmsGateway
  /** Null where no mini-program is configured. */
  readonly weixin: WeixinGateway | null
}

export const openGateways = (config: Config, log: Log, now: () => Date): Gateways => ({
  sms: config.sms === null ? consoleSmsGateway(log) : httpSmsGateway(config.sms),
  weixin: config.weixin === null ? null : weixinGateway({ ...config.weixin, now }),
})
