import type { OwnDataKeeper } from '@server/identity'
import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import type { ResidentActor, StaffActor } from '@shared/kernel/actor'
import { mayReadThread } from '@shared/messages/thread.policy'
import { checkContents, escalateOverdue } from './clockwork.service'
import { InboxService } from './inbox.service'
import { MessagesService, type Question } from './messages.service'
import { OpenLetters } from './open-letters.service'
import { OwnThreads } from './own-threads.service'
import type { MessagesParts } from './parts'
import { ThreadViews } from './thread-views.service'
import { findThread } from './threads.repository'
import { mountThreads } from './threads.routes'
import { ThreadsService } from './threads.service'

export { threadWork } from './beat-work.repository'
export { type ContentGateway, weixinContentGateway } from './content-gateway'
export type { MessagesParts } from './parts'

const FORGET_EVERY = 3600

/** What other rooms may do with threads. */
export interface Messages extends OwnDataKeeper, Pick<OpenLetters, 'work' | 'workByReceipt'> {
  /** Opens or goes on with the resident's thread with a beat, in the resident's words; answers its public id. */
  startWith(sql: Sql, actor: ResidentActor, question: Question, now: Date): Promise<string>
  /** Whether a thread is this resident's own, and whether an answer has come. */
  endOf(sql: Sql, actor: ResidentActor, publicId: string): Promise<'unknown' | 'under-way' | 'ended'>
  /** Whose letter it is, for somebody who may read it; null where there is no such letter for them. */
  raiserOf(
    sql: Sql,
    actor: StaffActor,
    publicId: string,
  ): Promise<{ readonly threadUuid: string; readonly residentId: string } | null>
}

export function openMessages(parts: MessagesParts): Messages {
  const views = new ThreadViews(parts)
  const messages = new MessagesService(parts, views)
  const inbox = new InboxService(parts.beats, views)
  mountThreads(parts.mount, {
    threads: new ThreadsService(parts),
    messages,
    inbox,
    views,
  })

  const own = new OwnThreads(parts.uploads)
  const letters = new OpenLetters(inbox, views)
  const { jobs, contentGateway } = parts
  jobs.every('forget-old-chats', FORGET_EVERY, (sql, now) => own.forgetOld(sql, now))
  jobs.every('escalate-overdue-threads', 30, (sql, now) => escalateOverdue(sql, parts, now))
  if (contentGateway !== null) {
    jobs.every('check-contents', 10, (sql) => checkContents(sql, parts, contentGateway))
  }
  return {
    async startWith(sql, actor, question, now) {
      return (await messages.start(sql, actor, question, { now, key: null })).id
    },
    async endOf(sql, actor, publicId) {
      const id = fromPublicId(publicId)
      const thread = id && (await findThread(sql, id))
      if (thread?.residentId !== actor.accountId) return 'unknown'
      return thread.standing.state === 'waiting' ? 'under-way' : 'ended'
    },
    async raiserOf(sql, actor, publicId) {
      const id = fromPublicId(publicId)
      const thread = id && (await findThread(sql, id))
      if (!thread || !mayReadThread(actor, thread)) return null
      return { threadUuid: thread.uuid, residentId: thread.residentId }
    },
    work: letters.work,
    workByReceipt: (sql, actor, receipt, now) => letters.workByReceipt(sql, actor, receipt, now),
    ownDataOf: (sql, accountId, now) => own.ownDataOf(sql, accountId, now),
    forgetOwner: (sql, accountId) => own.forgetOwner(sql, accountId),
  }
}
