import type { LastCheck } from '@shared/kernel/content-version'

export const GUIDE_TITLE_LIMIT = 16
export const GUIDE_SUMMARY_LIMIT = 60

/** Whether the window keeps a paper or only looks at it; most people are sent home over this. */
export type PaperForm = 'original' | 'copy' | 'original-and-copy'

/** One line of the list that a villager ticks before leaving home. */
export interface PaperToBring {
  readonly item: string
  readonly form: PaperForm
  /** When it is needed, or what to do without it. */
  readonly note?: string
}

/** A question that people ask within a guide, e.g. 没有出生证明怎么办 within 娃上户口. */
export interface GuideQuestion {
  readonly question: string
  readonly answer: string
}

/** `article` is written as in a citation: `第80条`, `第76、85条`; null where the whole document is meant. */
export interface LegalBasis {
  readonly law: string
  readonly article: string | null
}

/** The services of the home visit, in the words of the bookings room. */
export type HomeVisitService = 'first' | 'expired' | 'damaged' | 'lost' | 'temporary'

/** A button under the guide. `call` names one of the public numbers; the words on it are the page's. */
export type GuideAct =
  | { readonly kind: 'ask' }
  | { readonly kind: 'book-home-visit'; readonly service: HomeVisitService }
  | { readonly kind: 'call'; readonly number: string }

/** One answer for villagers about household registration or identity cards. */
export interface Guide {
  readonly slug: string
  readonly title: string
  /** The short answer, made to be heard: at most 60 characters. */
  readonly summary: string
  readonly whoMayApply: readonly string[]
  readonly bring: readonly PaperToBring[]
  readonly where: string
  readonly howLong: string
  readonly howMuch: string
  readonly questions: readonly GuideQuestion[]
  readonly basis: readonly LegalBasis[]
  /** What differs from place to place, shown with 以派出所答复为准; null where the law settles everything. */
  readonly confirmLocally: string | null
  readonly related: readonly string[]
  readonly acts: readonly GuideAct[]
  readonly lastChecked: LastCheck
}
