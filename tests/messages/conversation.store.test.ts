import { describe, expect, it } from 'vitest'
import type { ConversationApi, Message, Thread } from '@client/messages/messages.api'
import { Conversation } from '@client/messages/messages.store'
import { RequestProblem, offline } from '@client/platform/request-problem'

const aMessage = (sequence: number, mine = false): Message => ({
  sequence,
  from: mine ? 'resident' : 'staff',
  senderName: mine ? '村民' : '社区民警 马建国',
  mine,
  text: `第 ${String(sequence)} 句`,
  attachments: [],
  reference: null,
  sentAt: '2026-11-24T02:00:00.000Z',
  key: mine ? `key-${String(sequence)}` : null,
  doubtful: [],
  reviewed: null,
})

const aThread = (lastSequence: number): Thread => ({
  id: 'thread-1',
  receipt: '问-1124-0001',
  beat: { id: 'beat-1', name: '第一警务区' },
  state: 'waiting',
  escalation: 'beat',
  dueAt: '2026-11-24T06:00:00.000Z',
  overdue: false,
  handler: '社区民警 马建国',
  next: '',
  lastSequence,
  unread: 0,
  seenByOther: 0,
  preview: '',
  doubtful: 0,
  changedAt: '2026-11-24T02:00:00.000Z',
  createdAt: '2026-11-24T02:00:00.000Z',
  resident: null,
  draft: null,
  may: ['write'],
})

/** A server with one thread of `count` messages, in pages of three. */
class FarThread implements ConversationApi {
  readonly marks: number[] = []
  problem: RequestProblem | null = null
  count: number
  calls = 0

  constructor(count: number) {
    this.count = count
  }

  readonly thread = () => this.answer(() => aThread(this.count))
  readonly threadWith = () => this.answer(() => (this.count === 0 ? null : aThread(this.count)))
  readonly page = (_id: string, { after, before }: { after?: number; before?: number }) =>
    this.answer(() => {
      const all = Array.from({ length: this.count }, (_, place) => aMessage(place + 1))
      if (after !== undefined) {
        const items = all.filter(({ sequence }) => sequence > after).slice(0, 3)
        const last = items[items.length - 1]?.sequence ?? this.count
        return { items, nextCursor: last < this.count ? String(last) : null }
      }
      const items = all.filter(({ sequence }) => before === undefined || sequence < before).slice(-3)
      const first = items[0]?.sequence ?? 1
      return { items, nextCursor: first > 1 ? String(first) : null }
    })
  readonly markRead = (_id: string, sequence: number) => this.answer(() => this.marks.push(sequence))

  private async answer<T>(give: () => T): Promise<T> {
    this.calls += 1
    await Promise.resolve()
    if (this.problem !== null) throw this.problem
    return give()
  }
}

const said = (conversation: Conversation) =>
  conversation.useState.getState().messages.map(({ sequence }) => sequence)

describe('a conversation', () => {
  it('opens at its end and goes back page by page', async () => {
    const conversation = new Conversation(new FarThread(7), { id: 'thread-1' })
    await conversation.open()
    const atTheEnd = said(conversation)

    await conversation.older()
    await conversation.older()

    expect(atTheEnd).toEqual([5, 6, 7])
    expect(said(conversation)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(conversation.useState.getState().before).toBeNull()
  })

  it('fetches everything that was said while the line was broken, each once', async () => {
    const server = new FarThread(2)
    const conversation = new Conversation(server, { id: 'thread-1' })
    await conversation.open()

    server.count = 12
    await Promise.all([conversation.catchUp(), conversation.catchUp(), conversation.catchUp()])

    expect(said(conversation)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  it('never leaves a gap: an answer that is ahead waits for the catch-up', async () => {
    const server = new FarThread(2)
    const conversation = new Conversation(server, { id: 'thread-1' })
    await conversation.open()

    server.count = 5
    conversation.take(aMessage(5, true))
    const afterTheAnswer = said(conversation)
    await conversation.catchUp()

    expect(afterTheAnswer).toEqual([1, 2])
    expect(said(conversation)).toEqual([1, 2, 3, 4, 5])
  })

  it('begins empty with a beat and finds its thread once something was said', async () => {
    const server = new FarThread(0)
    const conversation = new Conversation(server, { beatId: 'beat-1' })
    await conversation.open()
    const before = conversation.useState.getState()

    server.count = 1
    await conversation.catchUp()

    expect([before.face, before.thread]).toEqual(['ready', null])
    expect(said(conversation)).toEqual([1])
  })

  it('lets a villager write to a beat where there is no signal from the start', async () => {
    const server = new FarThread(2)
    server.problem = offline()
    const conversation = new Conversation(server, { beatId: 'beat-1' })
    await conversation.open()
    const without = conversation.useState.getState()

    server.problem = null
    await conversation.catchUp()

    expect([without.face, without.thread]).toEqual(['ready', null])
    expect(said(conversation)).toEqual([1, 2])
  })

  it('keeps what it shows when the signal goes', async () => {
    const server = new FarThread(2)
    const conversation = new Conversation(server, { id: 'thread-1' })
    await conversation.open()

    server.problem = offline()
    await conversation.catchUp()

    expect(conversation.useState.getState().face).toBe('ready')
    expect(said(conversation)).toEqual([1, 2])
  })

  it('shows nothing more once it was handed to another beat', async () => {
    const server = new FarThread(2)
    const conversation = new Conversation(server, { id: 'thread-1' })
    await conversation.open()

    server.problem = new RequestProblem('actor.not-allowed', '您没有权限办理此事项', 403)
    await conversation.catchUp()

    expect(conversation.useState.getState().face).toBe('failed')
  })

  it('marks each new word of the other side as seen, once', async () => {
    const server = new FarThread(2)
    const conversation = new Conversation(server, { id: 'thread-1' })
    await conversation.open()

    await conversation.markSeen()
    await conversation.markSeen()
    server.count = 3
    await conversation.catchUp()
    await conversation.markSeen()

    expect(server.marks).toEqual([2, 3])
  })
})
