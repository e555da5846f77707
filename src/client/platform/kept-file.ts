/** A picture or a recording that the phone keeps until it has been sent; `id` outlives a restart. */
export interface KeptFile {
  readonly id: string
  readonly kind: 'picture' | 'voice'
  readonly seconds: number | null
}

/** A blob in the browser, the path of a temporary file in WeChat. */
export type RawFile = Blob | string
