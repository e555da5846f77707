import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DangerCall } from '@shared/safety/danger'
import { evidenceOf } from '@shared/safety/danger.rules'
import { wordsIn } from '@shared/safety/weighed-words.rules'
import { fraudLessons } from '@tests/articles/fraud-lessons'
import { lessons as guideLessons } from '@tests/household/lessons'
import type { LabelledSentence } from '@tests/safety/labelled-sentence'
import { lessonSentences } from '@tests/safety/sentences'
import { type Lesson, learnWeights, writeWeights } from './weigh-words'

// npx tsx --tsconfig tests/tsconfig.json config/weigh-danger-words.ts
const calls: readonly DangerCall[] = ['110', '119', '120', '122']
const OFTEN = 2
const LEAST = 0.2

/** Whose money is gone calls 110, though the business may have been honest. */
const moneyGone = /转走|骗走|打了110/
/** Honest business and questions of household registration: what people say when nobody is in danger. */
const calmElsewhere: readonly LabelledSentence[] = [
  ...fraudLessons.filter(({ type, text }) => type === null && !moneyGone.test(text)),
  ...guideLessons,
].map(({ text }) => ({ text, calls: [] }))
const sentences = [...lessonSentences, ...calmElsewhere]

const counts = new Map<string, number>()
for (const { text } of sentences) {
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
}
const lessons = sentences.map(({ text, calls: right }): Lesson => ({
  right: right.map((call) => calls.indexOf(call)),
  words: [...wordsIn(text)].filter((word) => (counts.get(word) ?? 0) >= OFTEN),
  evidence: evidenceOf(text).names,
}))
const weights = learnWeights(lessons, calls.length, 0.004)
writeFileSync(
  fileURLToPath(new URL('../src/shared/safety/danger-words.ts', import.meta.url)),
  writeWeights('danger', weights, LEAST),
)
