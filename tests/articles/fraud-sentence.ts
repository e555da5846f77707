import type { FraudType } from '@shared/articles/fraud'

/** What a villager typed, with the kind of fraud that it is; `null` for honest business. */
export interface FraudSentence {
  readonly text: string
  readonly type: FraudType | null
}

/** Sentences with `；` between, all of the same kind. */
export const sentencesOf = (type: FraudType | null, lines: string): FraudSentence[] =>
  lines
    .split(/[\n；]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ text, type }))
