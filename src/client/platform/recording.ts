import type { RawFile } from './kept-file'

/** The longest recording in seconds, as the server takes it. */
export const LONGEST_RECORDING = 60

/** A finished recording as MP3, or why there is none. */
export type Recorded =
  | { readonly outcome: 'recorded'; readonly file: RawFile; readonly seconds: number }
  | { readonly outcome: 'not-allowed' | 'failed' | 'cancelled' }

/** A running recording; it ends by itself after a minute. */
export interface Recording {
  readonly done: Promise<Recorded>
  readonly stop: () => void
  readonly cancel: () => void
}
