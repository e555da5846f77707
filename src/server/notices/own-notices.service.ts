import type { OwnDataKeeper } from '@server/identity'
import { sayKept } from '@server/retention'
import { sayInstant } from '@shared/kernel/beijing-time'
import { findChoice, forgetChoicesOf } from './choices.repository'
import { forgetNoticesOf, listOwn } from './notices.repository'

/** More than anybody gets in the time that they are kept. */
const MOST = 1000

/** What the room keeps about a resident: what they were told, and what they chose. */
export const ownNotices: OwnDataKeeper = {
  async ownDataOf(sql, accountId, now) {
    const notices = await listOwn(sql, { accountId, before: null, limit: MOST })
    const { sms } = await findChoice(sql, accountId)
    if (notices.length === 0 && sms === null) return null
    return {
      title: '通知',
      purpose: '事情有进展时告诉您',
      keptFor: `放 ${await sayKept(sql, 'notice')}，满了自动删；注销账号时马上删`,
      records: [
        ...(sms === null
          ? []
          : [{ title: '我选的', lines: [{ label: '短信通知', value: sms ? '要' : '不要' }] }]),
        ...notices.map(({ title, text, createdAt }) => ({
          title,
          lines: [
            { label: '内容', value: text },
            { label: '时间', value: sayInstant(createdAt, now) },
          ],
        })),
      ],
    }
  },
  async forgetOwner(sql, accountId) {
    await forgetNoticesOf(sql, accountId)
    await forgetChoicesOf(sql, accountId)
    return null
  },
}
