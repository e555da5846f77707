import type { Sql } from '@server/platform/database'
import { isStaff, type Actor, type StaffActor } from '@shared/kernel/actor'
import { Refusal } from '@shared/kernel/refusals'
import type { Standing } from '@shared/messages/thread'
import { previewOf, sayClosed, sayHandedOver } from '@shared/messages/thread-words.rules'
import { assertMayDraft, assertMayHandOver, close, startWaiting } from '@shared/messages/thread.rules'
import { type Message, type ThreadChange, appendMessage, reviewMessage } from './messages.repository'
import { announcementOf } from './messages.service'
import type { MessagesParts } from './parts'
import { threadEntry, threadToChange, threadToRead } from './thread-access'
import { type Thread, findThread, moveReadMark, saveDraft } from './threads.repository'

/** Adds a line of the service itself and moves the thread with it. */
export async function addServiceLine(
  sql: Sql,
  thread: Thread,
  text: string,
  { now, ...change }: Omit<ThreadChange, 'preview'> & { readonly now: Date },
): Promise<number> {
  const line = {
    senderId: null,
    senderRole: null,
    text,
    uploadIds: [],
    reference: null,
    key: null,
    doubts: [],
  }
  const message = { ...line, unchecked: false, sentAt: now }
  const { sequence } = await appendMessage(sql, thread, message, { ...change, preview: previewOf(text, []) })
  return sequence
}

export class ThreadsService {
  private readonly parts: MessagesParts

  constructor(parts: MessagesParts) {
    this.parts = parts
  }

  async read(sql: Sql, actor: Actor, id: string, now: Date): Promise<Thread> {
    const thread = await threadToRead(sql, actor, id)
    if (isStaff(actor)) await this.parts.audit.record(sql, now, threadEntry(actor, thread, 'viewed'))
    return thread
  }

  /** Moves the mark of one's own side forward, never back; answers where it stands. */
  async markRead(
    sql: Sql,
    actor: Actor,
    id: string,
    { sequence, now }: { readonly sequence: number; readonly now: Date },
  ): Promise<number> {
    const thread = await threadToChange(sql, actor, id, 'read')
    const side = isStaff(actor) ? 'staff' : 'resident'
    const seen = side === 'staff' ? thread.staffSeen : thread.residentSeen
    const mark = Math.min(sequence, thread.lastSequence)
    if (mark <= seen) return seen

    await moveReadMark(sql, thread, side, mark)
    await this.parts.notices.readOf(sql, actor.accountId, thread.id, now)
    await this.parts.live.announce(sql, announcementOf(thread, thread.lastSequence))
    return mark
  }

  /** Keeps what an auxiliary would answer; the officer sends it. */
  async draft(
    sql: Sql,
    actor: StaffActor,
    id: string,
    { text, now }: { text: string; now: Date },
  ): Promise<Thread> {
    const thread = await threadToChange(sql, actor, id, 'draft')
    assertMayDraft(thread.standing)

    const draft = { text, byId: actor.accountId }
    await saveDraft(sql, thread, draft)
    await this.parts.audit.record(sql, now, threadEntry(actor, thread, 'drafted'))
    const topics = [`beat:${thread.beatId}`]
    await this.parts.live.announce(sql, {
      topics,
      kind: 'thread',
      id: thread.id,
      sequence: thread.lastSequence,
    })
    return { ...thread, draft }
  }

  async close(sql: Sql, actor: Actor, id: string, now: Date): Promise<Thread> {
    const thread = await threadToChange(sql, actor, id, 'close')
    const closed: Standing = close(thread.standing)

    const change = { standing: closed, beatUuid: thread.beatUuid, now }
    const sequence = await addServiceLine(sql, thread, sayClosed(!isStaff(actor)), change)
    await this.parts.audit.record(sql, now, threadEntry(actor, thread, 'closed'))
    await this.parts.live.announce(sql, announcementOf(thread, sequence))
    return this.changed(sql, thread)
  }

  /** Gives the thread to another beat of the station, which promises anew when the resident waits. */
  async handOver(sql: Sql, actor: StaffActor, id: string, to: { beatId: string; reason: string; now: Date }) {
    const thread = await threadToChange(sql, actor, id, 'hand-over')
    const beat = await this.parts.beats.beatOf(sql, to.beatId)
    if (beat?.stationId !== thread.stationId) throw new Refusal('beat.not-found')
    assertMayHandOver(thread.standing, thread.beatId, beat.id)

    const waits = thread.standing.state === 'waiting'
    const replyBy = waits ? await this.parts.beats.replyBy(sql, beat.stationId, beat.beatUuid, to.now) : null
    const standing = replyBy === null ? thread.standing : startWaiting(replyBy)
    const line = sayHandedOver(beat.name, to.reason, replyBy, to.now)
    const sequence = await addServiceLine(sql, thread, line, {
      standing,
      beatUuid: beat.beatUuid,
      now: to.now,
    })
    await this.parts.audit.record(sql, to.now, threadEntry(actor, thread, 'handed-over', beat.name))
    await this.parts.live.announce(sql, announcementOf(thread, sequence, [`beat:${beat.id}`]))
    return this.changed(sql, thread)
  }

  /** Notes that a person looked at a doubtful message. */
  async review(
    sql: Sql,
    actor: StaffActor,
    id: string,
    { sequence, outcome, now }: { sequence: number; outcome: 'fine' | 'improper'; now: Date },
  ): Promise<{ thread: Thread; message: Message }> {
    const thread = await threadToChange(sql, actor, id, 'review')
    const message = await reviewMessage(sql, thread, sequence, outcome)
    if (!message) throw new Refusal('thread.nothing-to-review')

    await this.parts.audit.record(sql, now, threadEntry(actor, thread, 'reviewed', outcome))
    return { thread, message }
  }

  private async changed(sql: Sql, thread: Thread): Promise<Thread> {
    return (await findThread(sql, thread)) ?? thread
  }
}
