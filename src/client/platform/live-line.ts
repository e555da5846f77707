/** What a page hears: a case changed and should be fetched, or something may have been missed. */
export type LiveEvent =
  { readonly type: 'changed'; readonly kind: string; readonly id: string } | { readonly type: 'catch-up' }

interface Line {
  readonly send: (text: string) => void
  readonly close: () => void
}

interface LineEnds {
  readonly onOpen: () => void
  readonly onText: (text: string) => void
  readonly onClose: (code: number) => void
}

export interface LiveParts {
  readonly connect: (ends: LineEnds) => Line
  readonly token: () => string | null
  readonly later: (milliseconds: number, act: () => void) => void
}

type Listener = (event: LiveEvent) => void

/** How the server closes the line of a token that it does not know (any more). */
const SIGNED_OUT = 4401

const delayAfter = (failures: number) => Math.min(1000 * 2 ** failures, 30_000)

function read(text: string): { type?: string; kind?: string; id?: string } {
  try {
    const frame: unknown = JSON.parse(text)
    return typeof frame === 'object' && frame !== null ? frame : {}
  } catch {
    return {}
  }
}

/** One live line for the whole app: open while somebody listens and is signed in, and opened again when it breaks. */
export class LiveLine {
  private readonly listeners = new Set<Listener>()
  private line: { line: Line; token: string } | null = null
  private refused: string | null = null
  private failures = 0
  private interrupted = false

  constructor(private readonly parts: LiveParts) {}

  /** Hears every event until the answer is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener)
    this.open()
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size === 0) this.close()
    }
  }

  /** The app came back, the signal came back, or another person signed in. */
  wake(): void {
    this.failures = 0
    this.refused = null
    if (this.line !== null && this.line.token !== this.parts.token()) this.close()
    this.open()
  }

  private open(): void {
    const token = this.parts.token()
    if (this.line !== null || this.listeners.size === 0 || token === null || token === this.refused) return
    const line = this.parts.connect({
      onOpen: () => {
        line.send(JSON.stringify({ token }))
      },
      onText: (text) => {
        if (this.line?.line === line) this.hear(text)
      },
      onClose: (code) => {
        if (this.line?.line === line) this.lose(code, token)
      },
    })
    this.line = { line, token }
  }

  private hear(text: string): void {
    const { type, kind = '', id = '' } = read(text)
    if (type === 'changed') this.tell({ type, kind, id })
    if (type === 'catch-up' || (type === 'ready' && this.interrupted)) this.tell({ type: 'catch-up' })
    if (type !== 'ready') return
    this.failures = 0
    this.interrupted = false
  }

  private lose(code: number, token: string): void {
    this.line = null
    this.interrupted = true
    if (code === SIGNED_OUT) this.refused = token
    this.parts.later(delayAfter(this.failures), () => {
      this.open()
    })
    this.failures += 1
  }

  private close(): void {
    const old = this.line
    this.line = null
    this.interrupted = true
    old?.line.close()
  }

  private tell(event: LiveEvent): void {
    for (const listener of [...this.listeners]) listener(event)
  }
}
