import type { DangerCall } from '@shared/safety/danger'

/** What a villager typed, with every number that would be right; none for calm text. */
export interface LabelledSentence {
  readonly text: string
  readonly calls: readonly DangerCall[]
}

/** One sentence a line, or several with `；` between, all with the same right numbers. */
export const sentencesFor = (calls: readonly DangerCall[], lines: string): LabelledSentence[] =>
  lines
    .split(/[\n；]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ text, calls }))
