/**
 * Signs of one guide: a weight, and the ideas of guide-words.ts that must all be heard; `-idea` must not be heard.
 */
export type GuideSigns = Readonly<Record<string, readonly (readonly [weight: number, ideas: string])[]>>

/** A guide as the search reads it. */
export interface SearchableGuide {
  readonly slug: string
  readonly title: string
  readonly summary: string
  /** Questions and other words of the guide, for what the signs do not know. */
  readonly words: readonly string[]
}

/** One guide found, with how surely: 1 is a clear sign. */
export interface GuideHit {
  readonly slug: string
  readonly score: number
}
