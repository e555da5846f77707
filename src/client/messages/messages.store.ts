import { create } from 'zustand'
import { type RequestProblem, asProblem, isOutOfReach } from '@client/platform/request-problem'
import type { ConversationApi, Message, Thread } from './messages.api'

/** Which conversation: a known thread, or the resident's own with a beat. */
export type Subject = { readonly id: string; readonly beatId?: string } | { readonly beatId: string }

interface ConversationState {
  readonly face: 'loading' | 'failed' | 'ready'
  /** Why it failed; with a `ready` face, that a beat can be written to but not be asked for what was said before. */
  readonly problem: RequestProblem | null
  /** Null where nothing was said yet. */
  readonly thread: Thread | null
  /** Without a gap, the oldest first. */
  readonly messages: readonly Message[]
  /** Where the page before the oldest begins; null at the beginning of the conversation. */
  readonly before: string | null
}

/** The end of a conversation as this phone showed it last. */
export interface KeptConversation {
  readonly thread: Thread
  readonly messages: readonly Message[]
}

/** Where it lies for want of a signal. */
export interface ConversationShelf {
  readonly read: () => KeptConversation | null
  readonly keep: (kept: KeptConversation) => void
}

const noShelf: ConversationShelf = { read: () => null, keep: () => undefined }

/** The latest words are enough to read without a signal. */
const KEPT_MESSAGES = 50

const nothing: ConversationState = {
  face: 'loading',
  problem: null,
  thread: null,
  messages: [],
  before: null,
}

/** Puts pages together by sequence: however often a message arrives, it stands once. */
function merge(known: readonly Message[], news: readonly Message[]): readonly Message[] {
  const bySequence = new Map([...known, ...news].map((message) => [message.sequence, message]))
  return [...bySequence.values()].sort((one, other) => one.sequence - other.sequence)
}

const lastOf = (messages: readonly Message[]): number => messages[messages.length - 1]?.sequence ?? 0

/** One conversation as it stands on this phone; nothing is missed and nothing doubled, however often the line breaks. */
export class Conversation {
  readonly useState = create<ConversationState>()(() => nothing)
  private catching: Promise<void> | null = null
  private again = false
  private marked = 0

  constructor(
    private readonly api: ConversationApi,
    private readonly subject: Subject,
    private readonly shelf: ConversationShelf = noShelf,
  ) {}

  /** Opens it at its end. */
  async open(): Promise<void> {
    try {
      const thread = await this.find()
      if (thread === null) this.set({ ...nothing, face: 'ready' })
      else await this.openAt(thread)
    } catch (thrown) {
      const problem = asProblem(thrown)
      const kept = isOutOfReach(problem) ? this.shelf.read() : null
      const mayWrite = kept !== null || (problem.code === 'offline' && this.subject.beatId !== undefined)
      this.set({ ...nothing, ...kept, face: mayWrite ? 'ready' : 'failed', problem })
    }
  }

  /** Nothing is known of it to a phone that nobody signed in on. */
  openEmpty(): void {
    this.set({ ...nothing, face: 'ready' })
  }

  /** Fetches what was said since; a call meanwhile fetches once more. */
  catchUp(): Promise<void> {
    this.again = true
    this.catching ??= this.fetchNews().finally(() => {
      this.catching = null
    })
    return this.catching
  }

  /** One page further back. */
  async older(): Promise<void> {
    const { thread, before } = this.useState.getState()
    if (thread === null || before === null) return
    const { items, nextCursor } = await this.api.page(thread.id, { before: Number(before) })
    this.set({ messages: merge(items, this.useState.getState().messages), before: nextCursor })
  }

  /** Fetches one message again: the addresses of its files live for an hour. */
  async renew(sequence: number): Promise<void> {
    const { thread } = this.useState.getState()
    if (thread === null) return
    const { items } = await this.api.page(thread.id, { after: sequence - 1 })
    this.take(items.find((message) => message.sequence === sequence))
  }

  /** The person has the conversation before their eyes. */
  async markSeen(): Promise<void> {
    const { thread, messages } = this.useState.getState()
    const last = lastOf(messages.filter(({ mine }) => !mine))
    if (thread === null || last <= this.marked) return
    this.marked = last
    try {
      await this.api.markRead(thread.id, last)
    } catch {
      this.marked = 0
    }
  }

  /** The server's answer to an act: the thread as it stands now. */
  takeThread(thread: Thread): void {
    this.set({ thread })
  }

  /** A message that the server answered with; one that would leave a gap is left to `catchUp`. */
  take(message: Message | undefined): void {
    const { messages } = this.useState.getState()
    if (message === undefined || message.sequence > lastOf(messages) + 1) return
    this.set({ messages: merge(messages, [message]) })
  }

  private find(): Promise<Thread | null> {
    const { thread } = this.useState.getState()
    if (thread !== null) return this.api.thread(thread.id)
    return 'id' in this.subject ? this.api.thread(this.subject.id) : this.api.threadWith(this.subject.beatId)
  }

  private async openAt(thread: Thread): Promise<void> {
    const { items, nextCursor } = await this.api.page(thread.id, {})
    this.set({ face: 'ready', problem: null, thread, messages: merge(items, []), before: nextCursor })
    this.keepEnd()
  }

  private async fetchNews(): Promise<void> {
    while (this.again) {
      this.again = false
      try {
        await this.fetchOnce()
      } catch (thrown) {
        this.lose(asProblem(thrown))
      }
    }
  }

  private async fetchOnce(): Promise<void> {
    const { face, problem, thread: known } = this.useState.getState()
    const thread = await this.find()
    if (thread === null) {
      this.set({ problem: null })
      return
    }
    if (known === null || face !== 'ready' || problem !== null) {
      await this.openAt(thread)
      return
    }
    let after: number | null = lastOf(this.useState.getState().messages)
    while (after !== null) {
      const { items, nextCursor } = await this.api.page(thread.id, { after })
      this.set({ messages: merge(this.useState.getState().messages, items) })
      after = nextCursor === null ? null : Number(nextCursor)
    }
    this.set({ thread })
    this.keepEnd()
  }

  private keepEnd(): void {
    const { thread, messages } = this.useState.getState()
    if (thread !== null) this.shelf.keep({ thread, messages: messages.slice(-KEPT_MESSAGES) })
  }

  /** A broken line is not worth a word while something is shown; a right that was taken away is. */
  private lose(problem: RequestProblem): void {
    const gone = problem.status === 403 || problem.status === 404
    if (gone || this.useState.getState().face !== 'ready') this.set({ face: 'failed', problem })
  }

  private set(next: Partial<ConversationState>): void {
    this.useState.setState(next)
  }
}
