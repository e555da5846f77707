/**
 * Signs of one guide: a weight, and the ideas of guide-words.ts that must all be heard; `-idea` must not be heard.
 */
export type GuideSigns = Readonly<Record<string, readonly (readonly [weight: number, ideas: string])[]>>

/** A guide as the search reads it. */
export interface SearchableGuide {
  readonly slug: string
  readonly title: string
  /** Questions and other words of the guide, for what the signs do not know. */
  readonly words: readonly string[]
}

/** One guide found; the score only orders. */
export interface GuideHit {
  readonly slug: string
  readonly score: number
}

export interface FoundGuides {
  readonly hits: readonly GuideHit[]
  /** False where the officer should be asked instead. */
  readonly isGoodAnswer: boolean
}
