import type { z } from 'zod'
import type { BeatFacts } from '@server/beats'
import type { Sql } from '@server/platform/database'
import { isStaff, roleNames, type Actor } from '@shared/kernel/actor'
import type { AttachmentView } from '@shared/kernel/attachment'
import type { Escalation } from '@shared/messages/thread'
import type { messageView, threadView } from '@shared/messages/thread-view.contract'
import { sayHandler, sayNextToResident, sayNextToStaff } from '@shared/messages/thread-words.rules'
import { actsOffered } from '@shared/messages/thread.policy'
import { isOverdue } from '@shared/messages/thread.rules'
import type { Message } from './messages.repository'
import type { MessagesParts } from './parts'
import type { Thread } from './threads.repository'

export type ThreadView = z.input<typeof threadView>
export type MessageView = z.input<typeof messageView>

type Names = ReadonlyMap<string, string | null>

const NAMELESS = '村民'
const SERVICE = '家门口警务'

const escalationOf = ({ standing }: Thread): Escalation =>
  standing.state === 'waiting' ? standing.escalation : 'beat'

const nameIn = (names: Names, id: string | null | undefined) => (id ? (names.get(id) ?? null) : null)

/** Who answers now, in words. */
export const handlerOf = (escalation: Escalation, beat: BeatFacts, names: Names): string =>
  sayHandler(escalation, {
    officer: nameIn(names, beat.officerId),
    deputy: nameIn(names, beat.deputyId),
    chief: nameIn(names, beat.chief),
  })

export const peopleOf = ({ officerId, deputyId, chief }: BeatFacts): string[] =>
  [officerId, deputyId, chief].filter((id) => id !== null)

export class ThreadViews {
  private readonly parts: Pick<MessagesParts, 'beats' | 'people' | 'uploads'>

  constructor(parts: Pick<MessagesParts, 'beats' | 'people' | 'uploads'>) {
    this.parts = parts
  }

  /** The thread as this person sees it; staff also see who asks. */
  async one(sql: Sql, actor: Actor, thread: Thread, now: Date): Promise<ThreadView> {
    const beat = await this.parts.beats.beatAt(sql, thread.stationId, thread.beatUuid)
    const view = (await this.present(sql, actor, [thread], { beats: beat ? [beat] : [], now }))[0]
    if (!view) throw new Error('a thread belongs to a beat that is not there')
    if (!isStaff(actor)) return view
    const resident = await this.parts.people.residentOf(sql, thread.residentId)
    return {
      ...view,
      resident: { ...residentOf(thread, resident?.name), phone: resident?.phoneMasked ?? null },
    }
  }

  async list(sql: Sql, actor: Actor, threads: readonly Thread[], now: Date): Promise<ThreadView[]> {
    const stations = [...new Set(threads.map(({ stationId }) => stationId))]
    const beats = await Promise.all(stations.map((id) => this.parts.beats.listBeats(sql, id)))
    return this.present(sql, actor, threads, { beats: beats.flat(), now })
  }

  /** What was said, as this person sees it. */
  async messages(
    sql: Sql,
    actor: Actor,
    thread: Thread,
    messages: readonly Message[],
  ): Promise<MessageView[]> {
    const senders = [...new Set(messages.flatMap(({ senderId }) => senderId ?? []))]
    const names = await this.parts.people.namesOf(sql, senders)
    const ids = messages.flatMap(({ uploadIds }) => uploadIds)
    const attachments = await this.parts.uploads.viewsOf(sql, thread.stationId, { ids })
    return messages.map((message) => toMessageView(actor, message, { names, attachments }))
  }

  private async present(
    sql: Sql,
    actor: Actor,
    threads: readonly Thread[],
    { beats, now }: { readonly beats: readonly BeatFacts[]; readonly now: Date },
  ): Promise<ThreadView[]> {
    const beatById = new Map(beats.map((beat) => [beat.id, beat]))
    const found = threads.flatMap((thread) => {
      const beat = beatById.get(thread.beatId)
      return beat ? [{ thread, beat }] : []
    })
    const asked = isStaff(actor)
      ? found.flatMap(({ thread }) => [thread.residentId, ...(thread.draft ? [thread.draft.byId] : [])])
      : []
    const ids = [...new Set([...found.flatMap(({ beat }) => peopleOf(beat)), ...asked])]
    const names = await this.parts.people.namesOf(sql, ids)
    return found.map(({ thread, beat }) => toThreadView(actor, thread, { beat, names, now }))
  }
}

const residentOf = ({ villageName }: Thread, name: string | null | undefined) => ({
  name: name ?? NAMELESS,
  phone: null,
  village: villageName,
})

interface ThreadFacts {
  readonly beat: BeatFacts
  readonly names: Names
  readonly now: Date
}

/** What only staff see; nothing of it for the resident. */
function staffPart(actor: Actor, thread: Thread, names: Names) {
  if (!isStaff(actor)) return { doubtful: 0, resident: null, draft: null }
  const { draft } = thread
  return {
    doubtful: thread.doubtful,
    resident: residentOf(thread, names.get(thread.residentId)),
    draft: draft === null ? null : { text: draft.text, by: names.get(draft.byId) ?? roleNames.auxiliary },
  }
}

function toThreadView(actor: Actor, thread: Thread, { beat, names, now }: ThreadFacts): ThreadView {
  const { standing } = thread
  const staff = isStaff(actor)
  const escalation = escalationOf(thread)
  const handler = handlerOf(escalation, beat, names)
  return {
    id: thread.id,
    receipt: thread.receipt,
    beat: { id: beat.id, name: beat.name },
    state: standing.state,
    escalation,
    dueAt: standing.state === 'waiting' ? standing.dueAt.toISOString() : null,
    overdue: isOverdue(standing, now),
    handler,
    next: (staff ? sayNextToStaff : sayNextToResident)(standing, handler, now),
    lastSequence: thread.lastSequence,
    unread: staff ? thread.staffUnread : thread.residentUnread,
    seenByOther: staff ? thread.residentSeen : thread.staffSeen,
    preview: thread.preview,
    changedAt: thread.changedAt.toISOString(),
    createdAt: thread.createdAt.toISOString(),
    ...staffPart(actor, thread, names),
    may: actsOffered(actor, thread, standing),
  }
}

interface MessageFacts {
  readonly names: Names
  readonly attachments: readonly AttachmentView[]
}

function senderName({ senderId, senderRole }: Message, names: Names): string {
  if (senderRole === null) return SERVICE
  const name = nameIn(names, senderId)
  if (senderRole === 'resident') return name ?? NAMELESS
  return name === null ? roleNames[senderRole] : `${roleNames[senderRole]} ${name}`
}

const sideOf = ({ senderRole }: Message): MessageView['from'] => {
  if (senderRole === null) return 'service'
  return senderRole === 'resident' ? 'resident' : 'staff'
}

function toMessageView(actor: Actor, message: Message, { names, attachments }: MessageFacts): MessageView {
  const mine = message.senderId === actor.accountId
  const staff = isStaff(actor)
  return {
    sequence: message.sequence,
    from: sideOf(message),
    senderName: senderName(message, names),
    mine,
    text: message.text,
    attachments: attachments.filter(({ id }) => message.uploadIds.includes(id)),
    reference: message.reference,
    sentAt: message.sentAt.toISOString(),
    key: mine ? message.key : null,
    doubtful: staff ? [...message.doubts] : [],
    reviewed: staff ? message.reviewed : null,
  }
}
