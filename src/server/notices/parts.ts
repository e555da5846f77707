import type { Audit } from '@server/audit'
import type { People, SmsGateway } from '@server/identity'
import type { Database } from '@server/platform/database'
import type { Jobs } from '@server/platform/jobs'
import type { Live } from '@server/platform/live'
import type { Log } from '@server/platform/log'
import type { Mount } from '@server/platform/mount'
import type { Vault } from '@server/platform/vault'
import type { WeixinNoticeGateway } from './weixin-notice-gateway'

/** What the room needs of the house. */
export interface NoticesParts {
  readonly mount: Mount
  readonly database: Database
  readonly vault: Vault
  readonly now: () => Date
  readonly log: Log
  readonly audit: Audit
  readonly live: Live
  readonly jobs: Pick<Jobs, 'every' | 'everywhere'>
  readonly people: Pick<People, 'residentOf' | 'openidOf'>
  readonly smsGateway: SmsGateway
  /** Null where no mini-program is configured. */
  readonly weixinNotices: WeixinNoticeGateway | null
  /** Milliseconds: to wait for a gateway, and before the first retry. */
  readonly pace: { readonly patience: number; readonly firstPause: number }
}
