import type { Sql } from '@server/platform/database'
import { fromPublicId } from '@server/platform/public-id'
import type { AuditEntry } from '@shared/audit/audit-entry'
import type { Actor } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import type { ThreadAct } from '@shared/messages/thread'
import { mayActOnThread, mayReadThread } from '@shared/messages/thread.policy'
import { type Thread, findThread, lockThread } from './threads.repository'

/** The audit's line about somebody and a thread. */
export const threadEntry = (
  actor: Actor | null,
  thread: Thread,
  action: string,
  reason: string | null = null,
) => ({
  stationId: thread.stationId,
  actorId: actor?.accountId ?? null,
  actorRole: actor?.role ?? null,
  action: `thread.${action}`,
  subject: thread.id,
  outcome: 'done' as const,
  reason,
})

function attemptOf(actor: Actor, thread: Thread, action: string): AuditEntry {
  return { ...threadEntry(actor, thread, action, 'actor.not-allowed'), outcome: 'refused' }
}

const nameOf: Record<ThreadAct, string> = {
  write: 'written',
  draft: 'drafted',
  close: 'closed',
  'hand-over': 'handed-over',
  review: 'reviewed',
}

/** The thread for somebody who may read it; a refused look goes to the audit. */
export async function threadToRead(sql: Sql, actor: Actor, id: string): Promise<Thread> {
  const caseId = fromPublicId(id)
  const thread = caseId && (await findThread(sql, caseId))
  if (!thread) throw new Refusal('thread.not-found')
  if (!mayReadThread(actor, thread)) {
    throw new Refusal('actor.not-allowed', { attempt: attemptOf(actor, thread, 'viewed') })
  }
  return thread
}

/** The thread, locked, for somebody who may do the act; `read` moves a read mark. */
export async function threadToChange(
  sql: Sql,
  actor: Actor,
  id: string,
  act: ThreadAct | 'read',
): Promise<Thread> {
  const caseId = fromPublicId(id)
  const thread = caseId && (await lockThread(sql, caseId))
  if (!thread) throw new Refusal('thread.not-found')
  const allowed = act === 'read' ? mayReadThread(actor, thread) : mayActOnThread(actor, thread, act)
  if (!allowed) {
    const attempt = attemptOf(actor, thread, act === 'read' ? 'viewed' : nameOf[act])
    throw new Refusal('actor.not-allowed', { attempt })
  }
  return thread
}
