import type { OwnDataKeeper } from '@server/identity'
import type { Sql } from '@server/platform/database'
import { keptSince } from '@server/retention'
import { Choices } from './choices.service'
import { dispatchDue } from './dispatch.service'
import { NoticeLists } from './notice-lists.service'
import { forgetNoticesBefore } from './notices.repository'
import { mountNoticeDesk, mountNotices } from './notices.routes'
import { type NewNotice, NoticesService } from './notices.service'
import { ownNotices } from './own-notices.service'
import type { NoticesParts } from './parts'
import { Templates } from './templates.service'
import { Undelivered } from './undelivered.service'

export { tellOfLate } from './late.service'
export type { NewNotice } from './notices.service'
export { type WeixinNoticeGateway, weixinNoticeGateway } from './weixin-notice-gateway'

const DISPATCH_EVERY = 2
const FORGET_EVERY = 3600

/** What other rooms tell people. */
export interface Notices extends OwnDataKeeper {
  /** In the transaction of the change: both are there, or neither. The same key is told once. */
  send(sql: Sql, notice: NewNotice): Promise<void>
  /** Marks as read what leads to a case that the person has just looked at: no SMS says it again. */
  readOf(sql: Sql, accountId: string, subject: string, now: Date): Promise<void>
  /** Takes every word about a case out of what this person was told, and stops what waits to go out. */
  hush(sql: Sql, accountId: string, subject: string): Promise<void>
}

export function openNotices(parts: NoticesParts): Notices {
  const service = new NoticesService(parts)
  const lists = new NoticeLists(parts)
  const rooms = {
    lists,
    choices: new Choices(parts),
    undelivered: new Undelivered(parts),
    templates: new Templates(parts),
  }
  mountNotices(parts, rooms)
  mountNoticeDesk(parts, rooms)

  parts.jobs.every('forget-old-notices', FORGET_EVERY, async (sql, now) => {
    await forgetNoticesBefore(sql, await keptSince(sql, 'notice', now))
  })
  parts.jobs.everywhere('dispatch-notices', DISPATCH_EVERY, () => dispatchDue(parts))
  return {
    ...ownNotices,
    send: (sql, notice) => service.send(sql, notice),
    hush: (sql, accountId, subject) => service.hush(sql, accountId, subject),
    readOf: (sql, accountId, subject, now) => lists.readOf(sql, accountId, subject, now),
  }
}
