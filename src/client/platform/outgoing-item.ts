import type { KeptFile } from './kept-file'

/** A file of something unsent; `uploadedId` is remembered so that a retry goes on where it stopped. */
export interface OutgoingFile extends KeptFile {
  readonly key: string
  readonly uploadedId: string | null
}

/** What the person made and the server has not acknowledged: kept through restarts, sent once. */
export interface Outgoing {
  /** The idempotency key of the request. */
  readonly key: string
  /** Things for the same target are sent one after the other, in the order they were made. */
  readonly target: string
  /** Whose it is; null where it was made before sign-in: it then belongs to whoever signs in next. */
  readonly ownerId: string | null
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  readonly files: readonly OutgoingFile[]
  /** The beat that it is for: it names the station where the files go. */
  readonly beatId: string | null
  readonly queuedAt: string
  /** The server's "no", as a sentence; it is not sent again by itself. */
  readonly refusal: string | null
  /** One step of a chain: where it is refused, the later ones of its target wait until the person decides. */
  readonly inOrder?: boolean
  /** Nobody has to be signed in for it, and it never becomes anybody's: a clue, an opinion, a questionnaire. */
  readonly nameless?: boolean
  /** Where the number that the server answers with is kept: nothing else leads back to what is nameless. */
  readonly receipts?: string
}

export type NewOutgoing = Pick<
  Outgoing,
  'target' | 'path' | 'body' | 'beatId' | 'inOrder' | 'nameless' | 'receipts'
> & {
  readonly files: readonly KeptFile[]
}
