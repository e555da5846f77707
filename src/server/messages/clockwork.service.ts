import type { Sql } from '@server/platform/database'
import { sayEscalated } from '@shared/messages/thread-words.rules'
import { escalate, nextEscalation } from '@shared/messages/thread.rules'
import type { ContentGateway } from './content-gateway'
import { type UncheckedMessage, listUnchecked, saveCheck } from './messages.repository'
import { announcementOf } from './messages.service'
import type { MessagesParts } from './parts'
import { threadEntry } from './thread-access'
import { tellOverdue } from './thread-notices.service'
import { handlerOf, peopleOf } from './thread-views.service'
import { type Thread, lockThread, lockThreadsToEscalate } from './threads.repository'
import { addServiceLine } from './threads.service'

const MOST_ESCALATIONS = 100
const MOST_CHECKS = 20
const NO_ANSWER = '微信内容检查没有答复'

type Parts = Pick<MessagesParts, 'beats' | 'people' | 'audit' | 'live' | 'log' | 'notices'>

async function escalateThread(sql: Sql, parts: Parts, thread: Thread, now: Date): Promise<void> {
  const { beats, people, audit, live, notices } = parts
  const { standing, stationId, beatUuid } = thread
  const beat = await beats.beatAt(sql, stationId, beatUuid)
  const next = beat && nextEscalation(standing, now, beat.deputyId !== null)
  if (!next || standing.state !== 'waiting') return

  const nextStepAt = await beats.replyBy(sql, stationId, beatUuid, now)
  const handler = handlerOf(next, beat, await people.namesOf(sql, peopleOf(beat)))
  const change = { standing: escalate(standing, next, nextStepAt), beatUuid, now }
  const sequence = await addServiceLine(sql, thread, sayEscalated(handler), change)
  await audit.record(sql, now, threadEntry(null, thread, 'escalated', next))
  await live.announce(sql, announcementOf(thread, sequence))
  await tellOverdue(sql, notices, thread, { beat, next, now })
}

/** Calls in the deputy, then the chief, for every thread past its time; a thread that was moved on is not found again. */
export async function escalateOverdue(sql: Sql, parts: Parts, now: Date): Promise<void> {
  for (const thread of await lockThreadsToEscalate(sql, now, MOST_ESCALATIONS)) {
    await escalateThread(sql, parts, thread, now)
  }
}

async function reasonsOf(
  sql: Sql,
  parts: Parts,
  gateway: ContentGateway,
  message: UncheckedMessage,
): Promise<readonly string[]> {
  // WeChat judges its own users only; our own filter has seen the text of everybody.
  const openid = await parts.people.openidOf(sql, message.senderId)
  if (openid === null) return []
  try {
    return (await gateway.check(message.text, openid)).reasons
  } catch (error) {
    parts.log.warn({ err: error }, 'content check failed')
    return [NO_ANSWER]
  }
}

/** Asks the gateway about what it has not seen yet. The message was delivered long ago: nobody waits for this. */
export async function checkContents(sql: Sql, parts: Parts, gateway: ContentGateway): Promise<void> {
  const messages = await listUnchecked(sql, MOST_CHECKS)
  const reasons = await Promise.all(messages.map((message) => reasonsOf(sql, parts, gateway, message)))
  for (const [index, message] of messages.entries()) {
    const thread = await lockThread(sql, message)
    const found = reasons[index] ?? []
    await saveCheck(sql, message, found)
    if (thread && found.length > 0)
      await parts.live.announce(sql, announcementOf(thread, thread.lastSequence))
  }
}
