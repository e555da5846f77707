import type { Mount } from '@server/platform/mount'
import { isStaff, type Actor, type StaffActor } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import { threadContracts } from '@shared/messages/thread.contract'
import type { InboxService } from './inbox.service'
import type { MessagesService } from './messages.service'
import type { ThreadViews } from './thread-views.service'
import type { ThreadsService } from './threads.service'

export interface ThreadServices {
  readonly threads: ThreadsService
  readonly messages: MessagesService
  readonly inbox: InboxService
  readonly views: ThreadViews
}

function staffOnly(actor: Actor): StaffActor {
  if (!isStaff(actor)) throw new Refusal('actor.not-allowed')
  return actor
}

function mountReading(mount: Mount, { threads, messages, inbox, views }: ThreadServices): void {
  mount(threadContracts.list, ({ sql, actor, query, now }) => inbox.list(sql, actor, { ...query, now }))
  mount(threadContracts.one, async ({ sql, actor, params, now }) =>
    views.one(sql, actor, await threads.read(sql, actor, params.id, now), now),
  )
  mount(threadContracts.messages, ({ sql, actor, params, query, now }) =>
    messages.list(sql, actor, params.id, { ...query, now }),
  )
  mount(threadContracts.markRead, async ({ sql, actor, params, body, now }) => ({
    sequence: await threads.markRead(sql, actor, params.id, { sequence: body.sequence, now }),
  }))
}

function mountWriting(mount: Mount, { messages, views }: ThreadServices): void {
  mount(threadContracts.start, async ({ sql, actor, body, now, idempotencyKey: key }) =>
    views.one(sql, actor, await messages.start(sql, actor, body, { now, key }), now),
  )
  mount(threadContracts.write, ({ sql, actor, params, body, now, idempotencyKey: key }) =>
    messages.write(sql, actor, params.id, { ...body, now, key }),
  )
}

function mountDeciding(mount: Mount, { threads, messages, views }: ThreadServices): void {
  mount(threadContracts.draft, async ({ sql, actor, params, body, now }) => {
    const thread = await threads.draft(sql, staffOnly(actor), params.id, { ...body, now })
    return views.one(sql, actor, thread, now)
  })
  mount(threadContracts.close, async ({ sql, actor, params, now }) =>
    views.one(sql, actor, await threads.close(sql, actor, params.id, now), now),
  )
  mount(threadContracts.handOver, async ({ sql, actor, params, body, now }) => {
    const thread = await threads.handOver(sql, staffOnly(actor), params.id, { ...body, now })
    return views.one(sql, actor, thread, now)
  })
  mount(threadContracts.review, async ({ sql, actor, params, body, now }) => {
    const { thread, message } = await threads.review(sql, staffOnly(actor), params.id, { ...body, now })
    return messages.view(sql, actor, thread, message)
  })
}

export function mountThreads(mount: Mount, services: ThreadServices): void {
  mountReading(mount, services)
  mountWriting(mount, services)
  mountDeciding(mount, services)
}
