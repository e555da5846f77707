import type { BeatFacts } from '@server/beats'
import type { Sql } from '@server/platform/database'
import { newUuid } from '@server/platform/public-id'
import { isStaff, type Actor } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import { toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import { checkContent } from '@shared/messages/content-check.rules'
import type { Standing } from '@shared/messages/thread'
import type { ThreadReference } from '@shared/messages/thread-view.contract'
import { previewOf, receiptOf } from '@shared/messages/thread-words.rules'
import { answer, startWaiting } from '@shared/messages/thread.rules'
import { type Message, type NewMessage, appendMessage, listAfter, listBefore } from './messages.repository'
import type { MessagesParts } from './parts'
import { threadEntry, threadToChange, threadToRead } from './thread-access'
import { tellAnswered } from './thread-notices.service'
import type { MessageView, ThreadViews } from './thread-views.service'
import * as threads from './threads.repository'

/** What somebody says: words, pictures, a recording, and what it is about. */
export interface Said {
  readonly text?: string | undefined
  readonly uploadIds?: readonly string[]
  readonly reference?: ThreadReference | undefined
}

export interface Moment {
  readonly now: Date
  readonly key: string | null
}

/** The first words of a resident to a beat. */
export interface Question extends Said {
  readonly beatId: string
  readonly villageCode?: string | undefined
}

export interface Span {
  readonly after?: number | undefined
  readonly before?: number | undefined
  readonly limit: number
}

export class MessagesService {
  private readonly parts: MessagesParts
  private readonly views: ThreadViews

  constructor(parts: MessagesParts, views: ThreadViews) {
    this.parts = parts
    this.views = views
  }

  /** Opens the resident's thread with a beat, or goes on with it; answers the thread. */
  async start(sql: Sql, actor: Actor, question: Question, moment: Moment): Promise<threads.Thread> {
    await this.parts.people.assertConsented(sql, actor)
    const beat = await this.parts.beats.beatOf(sql, question.beatId)
    if (!beat) throw new Refusal('beat.not-found')

    const pair = { stationId: beat.stationId, beatUuid: beat.beatUuid, residentId: actor.accountId }
    const known = await threads.lockThreadOfPair(sql, pair)
    const thread = known ?? (await this.open(sql, beat, pair, { ...question, now: moment.now }))
    await this.say(sql, actor, thread, { ...question, ...moment })
    const changed = await threads.findThread(sql, thread)
    return changed ?? thread
  }

  async write(sql: Sql, actor: Actor, id: string, said: Said & Moment): Promise<MessageView> {
    const thread = await threadToChange(sql, actor, id, 'write')
    await this.parts.people.assertConsented(sql, actor)
    const message = await this.say(sql, actor, thread, said)
    return this.view(sql, actor, thread, message)
  }

  /** A page of a thread, the oldest first; the answer's cursor goes on in the same direction. */
  async list(
    sql: Sql,
    actor: Actor,
    id: string,
    { after, before, limit, now }: Span & { readonly now: Date },
  ) {
    const thread = await threadToRead(sql, actor, id)
    if (isStaff(actor)) await this.parts.audit.record(sql, now, threadEntry(actor, thread, 'viewed'))

    const forwards = after !== undefined
    const rows = forwards
      ? await listAfter(sql, thread, after, limit + 1)
      : await listBefore(sql, thread, before ?? thread.lastSequence + 1, limit + 1)
    const { items, nextCursor } = toPage(rows, limit, (last) => String(last.sequence))
    const inOrder = forwards ? items : [...items].reverse()
    return { items: await this.views.messages(sql, actor, thread, inOrder), nextCursor }
  }

  async view(sql: Sql, actor: Actor, thread: threads.Thread, message: Message): Promise<MessageView> {
    const [view] = await this.views.messages(sql, actor, thread, [message])
    if (!view) throw new Error('a message was not shown')
    return view
  }

  /** Two first questions at once make one thread: the second finds what the first has opened. */
  private async open(
    sql: Sql,
    beat: BeatFacts,
    pair: threads.Pair,
    { villageCode, now }: { villageCode?: string | undefined; now: Date },
  ): Promise<threads.Thread> {
    const { beats, people } = this.parts
    const code = villageCode ?? (await people.residentOf(sql, pair.residentId))?.villageCode ?? null
    const village = code === null ? null : await beats.beatOfVillage(sql, code)
    const replyBy = await beats.replyBy(sql, beat.stationId, beat.beatUuid, now)
    const number = await threads.nextReceiptNumber(sql, beat.stationId, beijingDay(now))
    await threads.addThread(sql, {
      ...pair,
      uuid: newUuid(now),
      receipt: receiptOf(now, number),
      villageName: village?.name ?? null,
      standing: startWaiting(replyBy),
      now,
    })
    const thread = await threads.lockThreadOfPair(sql, pair)
    if (!thread) throw new Error('a thread was not opened')
    return thread
  }

  /** A resident asks or asks again; a resident who waits keeps the promise that was made. */
  private async standingAfter(sql: Sql, actor: Actor, thread: threads.Thread, now: Date): Promise<Standing> {
    if (isStaff(actor)) return answer(thread.standing)
    if (thread.standing.state === 'waiting') return thread.standing
    return startWaiting(await this.parts.beats.replyBy(sql, thread.stationId, thread.beatUuid, now))
  }

  private async say(sql: Sql, actor: Actor, thread: threads.Thread, said: Said & Moment) {
    const { now, key } = said
    const { uploads, audit, live, contentGateway } = this.parts
    const standing = await this.standingAfter(sql, actor, thread, now)
    const { stationId, id: subject } = thread
    const attached = await uploads.attach(sql, {
      actor,
      uploadIds: said.uploadIds ?? [],
      stationId,
      subject,
      now,
    })
    const text = said.text ?? null
    const checked = !isStaff(actor) && text !== null
    const message: NewMessage = {
      senderId: actor.accountId,
      senderRole: actor.role,
      text,
      uploadIds: attached.map(({ id }) => id),
      reference: said.reference ?? null,
      key,
      doubts: checked ? checkContent(text).reasons : [],
      unchecked: checked && contentGateway !== null,
      sentAt: now,
    }
    const preview = previewOf(
      text,
      attached.map(({ kind }) => kind),
    )
    const added = await appendMessage(sql, thread, message, { standing, beatUuid: thread.beatUuid, preview })
    await audit.record(sql, now, threadEntry(actor, thread, actionOf(actor, added.sequence)))
    await live.announce(sql, announcementOf(thread, added.sequence))
    await tellAnswered(sql, this.parts.notices, thread, { actor, now })
    return added
  }
}

function actionOf(actor: Actor, sequence: number): string {
  if (isStaff(actor)) return 'answered'
  return sequence === 1 ? 'started' : 'written'
}

/** Tells the resident and those on the beat to fetch. */
export const announcementOf = (
  thread: threads.Thread,
  sequence: number,
  further: readonly string[] = [],
) => ({
  topics: [`account:${thread.residentId}`, `beat:${thread.beatId}`, ...further],
  kind: 'thread',
  id: thread.id,
  sequence,
})
