import { calmSentences } from './sentences-calm'
import { crimeSentences } from './sentences-crime'
import { rescueSentences } from './sentences-rescue'
import type { LabelledSentence } from './labelled-sentence'

/** Our own villagers' sentences, danger and calm; none comes from an evaluation set. */
export const labelledSentences: readonly LabelledSentence[] = [
  ...crimeSentences,
  ...rescueSentences,
  ...calmSentences,
]
