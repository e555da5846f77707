import type { Sql } from '@server/platform/database'
import { type WorkShelf, nothingOpen } from '@server/platform/work-shelf'
import type { StaffActor } from '@shared/kernel/actor'
import { mayReadThread } from '@shared/messages/thread.policy'
import type { OpenWork } from '@shared/workbench/work'
import type { InboxService } from './inbox.service'
import { searchLetters } from './letter-search.repository'
import { listWithReceipt } from './thread-lists.repository'
import type { ThreadView, ThreadViews } from './thread-views.service'
import { type LetterDesk, countWork, listWork } from './thread-work.repository'

const readers = ['officer', 'auxiliary', 'station-chief']

/** Where a draft lies the officer sends it; the chief comes after the beat and its deputy. */
function turnOf({ role }: StaffActor, { draft, escalation }: ThreadView): OpenWork['waitsFor'] {
  if (role === 'auxiliary') return draft === null ? 'me' : 'colleague'
  return role === 'station-chief' && escalation !== 'station-chief' ? 'colleague' : 'me'
}

const toWork = (actor: StaffActor, thread: ThreadView): OpenWork => ({
  kind: 'thread',
  id: thread.id,
  receipt: thread.receipt,
  title: thread.preview,
  who: thread.resident?.name ?? null,
  village: thread.resident?.village ?? null,
  dueAt: thread.dueAt === null ? null : new Date(thread.dueAt),
  state: thread.next,
  isNew: thread.unread > 0,
  waitsFor: turnOf(actor, thread),
})

/** Letters for the workbench: those that wait for an answer, and any by its number. */
export class OpenLetters {
  constructor(
    private readonly inbox: InboxService,
    private readonly views: ThreadViews,
  ) {}

  readonly work: WorkShelf = {
    list: async (sql, actor, asked) => {
      const desk = await this.deskOf(sql, actor)
      const threads = desk === null ? [] : await listWork(sql, desk, asked)
      return (await this.views.list(sql, actor, threads, asked.now)).map((view) => toWork(actor, view))
    },
    count: async (sql, actor, asked) => {
      const desk = await this.deskOf(sql, actor)
      return desk === null ? nothingOpen : countWork(sql, desk, asked)
    },
    search: async (sql, actor, asked) => {
      const desk = await this.deskOf(sql, actor)
      const threads = desk === null ? [] : await searchLetters(sql, desk, asked)
      return (await this.views.list(sql, actor, threads, asked.now)).map((view) => ({
        work: toWork(actor, view),
        changedAt: new Date(view.changedAt),
      }))
    },
  }

  async workByReceipt(sql: Sql, actor: StaffActor, receipt: string, now: Date): Promise<OpenWork[]> {
    const found = await listWithReceipt(sql, actor.stationId, receipt)
    const own = found.filter((thread) => mayReadThread(actor, thread))
    return (await this.views.list(sql, actor, own, now)).map((view) => toWork(actor, view))
  }

  private async deskOf(sql: Sql, actor: StaffActor): Promise<LetterDesk | null> {
    if (!readers.includes(actor.role)) return null
    return { ...(await this.inbox.inboxOf(sql, actor)), role: actor.role }
  }
}
