import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import type { Actor } from '@shared/kernel/actor'
import { type Page, toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import { mayReadNotice } from '@shared/notices/notice.policy'
import { type Notice, countUnread, findNotice, listOwn, markOwnRead, markRead } from './notices.repository'
import type { NoticesParts } from './parts'

/** Nobody counts further. */
const MOST_UNREAD = 100

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const readCursor = (cursor: string | undefined) =>
  cursor !== undefined && uuid.test(cursor) ? cursor : null

interface Turning {
  readonly cursor: string | undefined
  readonly limit: number
}

export class NoticeLists {
  constructor(private readonly parts: Pick<NoticesParts, 'live'>) {}

  async list(
    sql: Sql,
    actor: Actor,
    { cursor, limit }: Turning,
  ): Promise<Page<Notice> & { readonly unread: number }> {
    const { accountId } = actor
    const rows = await listOwn(sql, { accountId, before: readCursor(cursor), limit })
    const unread = await countUnread(sql, accountId, MOST_UNREAD)
    return { ...toPage(rows, limit, (last) => last.uuid), unread }
  }

  /** One notice, or everything; answers how many are left unread. */
  async read(sql: Sql, actor: Actor, publicId: string | undefined, now: Date): Promise<number> {
    const { accountId } = actor
    if (publicId === undefined) await markOwnRead(sql, accountId, null, now)
    else await markRead(sql, await this.own(sql, actor, publicId), now)
    await this.announceRead(sql, accountId)
    return countUnread(sql, accountId, MOST_UNREAD)
  }

  /** What leads to a case that the person has just looked at. */
  async readOf(sql: Sql, accountId: string, subject: string, now: Date): Promise<void> {
    if ((await markOwnRead(sql, accountId, subject, now)) > 0) await this.announceRead(sql, accountId)
  }

  private async own(sql: Sql, actor: Actor, publicId: string): Promise<Notice> {
    const id = fromPublicId(publicId)
    const notice = id && (await findNotice(sql, id))
    if (!notice || !mayReadNotice(actor, notice)) throw new Refusal('notice.not-found')
    return notice
  }

  /** The bell on this person's other screens. */
  private announceRead(sql: Sql, accountId: string): Promise<void> {
    return this.parts.live.announce(sql, { topics: [`account:${accountId}`], kind: 'notice', id: 'read' })
  }
}
