import type { ConversationApi, Message, Thread } from '@client/messages/messages.api'
import type { Conversation } from '@client/messages/messages.store'
import type { RequestProblem } from '@client/platform/request-problem'

export const aMessage = (sequence: number, mine = false): Message => ({
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
export class FarThread implements ConversationApi {
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

export const said = (conversation: Conversation) =>
  conversation.useState.getState().messages.map(({ sequence }) => sequence)
