import type { KeptFile } from '@client/platform/kept-file'
import type { Outgoing } from '@client/platform/outgoing-item'
import { OutgoingQueue, type OutgoingParts } from '@client/platform/outgoing-queue'
import { RequestProblem, offline } from '@client/platform/request-problem'

/** A server at the far edge: it keeps what it acknowledged by idempotency key, as the real one does. */
export class FarServer {
  readonly said: string[] = []
  readonly uploads: string[] = []
  /** Thrown in place of each answer, in turn; then everything works. */
  readonly refusals: RequestProblem[] = []
  reachable = true
  /** False where the signal breaks after the upload. */
  takesPosts = true
  /** The request arrives, the answer does not. */
  losesAnswers = 0
  private readonly answered = new Map<string, unknown>()

  post(item: Outgoing, uploadIds: readonly string[]): Promise<unknown> {
    if (!this.takesPosts) return Promise.reject(offline())
    return this.once(item.key, () => {
      this.said.push([item.body.text, ...uploadIds].join(' '))
      return { text: item.body.text }
    })
  }

  upload(file: KeptFile, key: string): Promise<string> {
    return this.once(key, () => {
      this.uploads.push(file.id)
      return `uploaded-${file.id}`
    }) as Promise<string>
  }

  private async once(key: string, act: () => unknown): Promise<unknown> {
    await Promise.resolve()
    if (!this.reachable) throw offline()
    const refusal = this.refusals.shift()
    if (refusal !== undefined) throw refusal
    if (!this.answered.has(key)) this.answered.set(key, act())
    if (this.losesAnswers > 0) {
      this.losesAnswers -= 1
      throw offline()
    }
    return this.answered.get(key)
  }
}

/** A phone whose shelf outlives the app: `start` opens the app anew on it. */
export class Phone {
  readonly shelf = new Map<string, string>()
  readonly dropped: string[] = []
  account: string | null = 'resident-1'
  consented = true
  private keys = 0
  private lock: Promise<void> = Promise.resolve()
  later: { seconds: number; act: () => void } | null = null

  constructor(readonly server: FarServer) {}

  start(): OutgoingQueue {
    const parts: OutgoingParts = {
      shelf: {
        all: () => [...this.shelf.values()].map((text) => JSON.parse(text) as Outgoing),
        keep: (item) => this.shelf.set(item.key, JSON.stringify(item)),
        drop: (key) => this.shelf.delete(key),
      },
      post: (item, uploadIds) => this.server.post(item, uploadIds),
      upload: (file, key) => this.server.upload(file, key),
      dropFile: (id) => Promise.resolve(void this.dropped.push(id)),
      account: () => this.account,
      maySend: () => this.account !== null && this.consented,
      alone: (work) => {
        const mine = this.lock.then(work)
        this.lock = mine
        return mine
      },
      later: (seconds, act) => {
        this.later = { seconds, act }
      },
      now: () => new Date('2026-11-24T02:00:00Z'),
      newKey: () => `key-${String(++this.keys).padStart(3, '0')}`,
    }
    return new OutgoingQueue(parts)
  }
}

export const aMessage = (text: string, files: readonly KeptFile[] = []) => ({
  target: 'beat:1',
  beatId: '1',
  path: '/api/threads',
  body: { text },
  files,
})

export const aPicture: KeptFile = { id: 'picture-1', kind: 'picture', seconds: null }

export const refused = (status: number, code: ConstructorParameters<typeof RequestProblem>[0]) =>
  new RequestProblem(code, '不行', status)
