import type { BeatFacts } from '@server/beats'
import type { Notices } from '@server/notices'
import type { Sql } from '@server/platform/database'
import { type Actor, isStaff } from '@shared/kernel/actor'
import type { Escalation } from '@shared/messages/thread'
import type { Thread } from './threads.repository'

type Send = Pick<Notices, 'send'>

const aboutThread = ({ stationId, id, receipt, lastSequence }: Thread, now: Date) => ({
  stationId,
  subject: id,
  key: `${id} ${lastSequence}`,
  told: { receipt },
  now,
})

/** One notice for one question: what the officer adds to an answer is read with it. */
export async function tellAnswered(
  sql: Sql,
  notices: Send,
  thread: Thread,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<void> {
  if (!isStaff(actor) || thread.standing.state !== 'waiting') return
  const to = { accountId: thread.residentId }
  await notices.send(sql, { ...aboutThread(thread, now), kind: 'thread-answered', to })
}

/** Tells the deputy or the chief whose turn it is from now on. */
export async function tellOverdue(
  sql: Sql,
  notices: Send,
  thread: Thread,
  { beat, next, now }: { readonly beat: BeatFacts; readonly next: Escalation; readonly now: Date },
): Promise<void> {
  const accountId = next === 'deputy' ? beat.deputyId : beat.chief
  if (accountId === null) return
  await notices.send(sql, { ...aboutThread(thread, now), kind: 'answer-overdue', to: { accountId } })
}
