import { create } from 'zustand'
import type { KeptFile } from './kept-file'
import type { NewOutgoing, Outgoing, OutgoingFile } from './outgoing-item'
import { type RequestProblem, asProblem } from './request-problem'
import { delayAfter, mustWait, outcomeOf } from './sending-outcome'

/** What the queue needs from the phone and the server. */
export interface OutgoingParts {
  readonly shelf: {
    readonly all: () => Outgoing[]
    readonly keep: (item: Outgoing) => void
    readonly drop: (key: string) => void
  }
  /** Sends the request; rejects with a RequestProblem. */
  readonly post: (item: Outgoing, uploadIds: readonly string[]) => Promise<unknown>
  readonly upload: (file: KeptFile, key: string, beatId: string | null) => Promise<string>
  readonly dropFile: (id: string) => Promise<void>
  /** Who is signed in on this phone. */
  readonly account: () => string | null
  /** Whether that account may send yet (consent given, first password changed). */
  readonly maySend: () => boolean
  /** Runs the work while no other page of this phone runs it. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  /** Runs it after that many seconds, in place of what was to run later before. */
  readonly later: (seconds: number, act: () => void) => void
  readonly now: () => Date
  readonly newKey: () => string
}

type Sent = (item: Outgoing, answer: unknown) => void

const byAge = (one: Outgoing, other: Outgoing) =>
  one.queuedAt.localeCompare(other.queuedAt) || one.key.localeCompare(other.key)

/** Everything that waits for signal or sign-in; each thing leaves it exactly once. */
export class OutgoingQueue {
  readonly useItems = create<{ items: readonly Outgoing[] }>()(() => ({ items: [] }))
  private readonly listeners = new Set<Sent>()
  private running: Promise<void> | null = null
  private again = false
  private failures = 0

  constructor(private readonly parts: OutgoingParts) {}

  add({ files, inOrder = false, nameless = false, ...said }: NewOutgoing): Outgoing {
    const { account, newKey, now } = this.parts
    const item: Outgoing = {
      ...said,
      key: newKey(),
      ownerId: nameless ? null : account(),
      files: files.map((file) => ({ ...file, key: newKey(), uploadedId: null })),
      queuedAt: now().toISOString(),
      refusal: null,
      inOrder,
      nameless,
    }
    this.keep(item)
    void this.flush()
    return item
  }

  /** Says it in other words in the place of what was refused (its key was never used up); what waits behind follows. */
  sayAgain(refused: Outgoing, body: Outgoing['body']): void {
    this.keep({ ...refused, body, refusal: null })
    void this.flush()
  }

  /** Takes it out unsent; its words and files go back to the draft of whoever calls. */
  takeBack({ key }: Outgoing): void {
    this.parts.shelf.drop(key)
    this.refresh()
  }

  /** Hears each acknowledged thing with the server's answer until the answer is called. */
  onSent(listener: Sent): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The signal is back, or the person asks: forgets the waiting time. */
  hurry(): Promise<void> {
    this.failures = 0
    return this.flush()
  }

  /** Sends what can be sent; one run at a time, a call in between runs once more. */
  flush(): Promise<void> {
    this.again = true
    this.running ??= this.parts
      .alone(() => this.run())
      .finally(() => {
        this.running = null
      })
    return this.running
  }

  /** Reads the shelf again: another tab may have sent something. */
  refresh(): void {
    this.useItems.setState({ items: this.parts.shelf.all().sort(byAge) })
  }

  private async run(): Promise<void> {
    while (this.again) {
      this.again = false
      this.refresh()
      const before = this.failures
      const due = [...this.nameless(), ...this.claim()]
      const targets = [...new Set(due.map(({ target }) => target))]
      await Promise.all(
        targets.map((target) => this.sendInOrder(due.filter((item) => item.target === target))),
      )
      if (this.failures > before) this.parts.later(delayAfter(this.failures), () => void this.flush())
    }
  }

  private nameless(): readonly Outgoing[] {
    return this.useItems.getState().items.filter((item) => item.nameless === true && item.refusal === null)
  }

  /** What the signed-in person may send; what was made before sign-in becomes theirs. */
  private claim(): readonly Outgoing[] {
    const sender = this.parts.account()
    if (sender === null || !this.parts.maySend()) return []
    for (const item of this.useItems.getState().items) {
      if (item.ownerId === null && item.nameless !== true) this.keep({ ...item, ownerId: sender })
    }
    const mine = this.useItems.getState().items.filter(({ ownerId }) => ownerId === sender)
    const stuck = mine.filter(({ inOrder, refusal }) => inOrder === true && refusal !== null)
    return mine.filter(
      ({ refusal, target }) => refusal === null && !stuck.some((one) => one.target === target),
    )
  }

  private async sendInOrder(items: readonly Outgoing[]): Promise<void> {
    for (const item of items) if (!(await this.send(item))) return
  }

  /** True when the next thing for the same target may follow. */
  private async send(item: Outgoing): Promise<boolean> {
    try {
      const answer = await this.deliver(item)
      for (const listener of this.listeners) listener(item, answer)
      this.takeBack(item)
      this.failures = 0
      await Promise.all(item.files.map(({ id }) => this.parts.dropFile(id)))
      return true
    } catch (thrown) {
      return this.putAside(item, asProblem(thrown))
    }
  }

  /** Uploads what is not uploaded yet, remembering each, then sends the request under the same key as before. */
  private async deliver(item: Outgoing): Promise<unknown> {
    let current = item
    for (const file of item.files) {
      if (file.uploadedId !== null) continue
      const uploadedId = await this.parts.upload(file, file.key, item.beatId)
      const files = current.files.map((one) => (one.id === file.id ? { ...one, uploadedId } : one))
      current = { ...current, files }
      this.keep(current)
    }
    const uploadIds = current.files.map(({ uploadedId }) => uploadedId ?? '')
    return this.parts.post(current, uploadIds)
  }

  private putAside(item: Outgoing, problem: RequestProblem): boolean {
    const latest = this.parts.shelf.all().find(({ key }) => key === item.key)
    if (latest === undefined) return true
    const outcome = outcomeOf(
      problem,
      item.files.some(({ uploadedId }) => uploadedId !== null),
    )
    if (outcome === 'refused') this.keep({ ...latest, refusal: problem.message })
    if (outcome === 'upload-again') this.keep({ ...latest, files: latest.files.map(this.anew) })
    if (mustWait(outcome)) this.failures += 1
    return outcome === 'refused' && item.inOrder !== true
  }

  private readonly anew = (file: OutgoingFile): OutgoingFile => ({
    ...file,
    key: this.parts.newKey(),
    uploadedId: null,
  })

  private keep(item: Outgoing): void {
    this.parts.shelf.keep(item)
    this.refresh()
  }
}
