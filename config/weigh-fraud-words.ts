import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fraudTypes } from '@shared/articles/fraud'
import { fraudEvidenceOf } from '@shared/articles/fraud.rules'
import { wordsIn } from '@shared/safety/weighed-words.rules'
import { fraudLessons } from '@tests/articles/fraud-lessons'
import { type Lesson, learnWeights, writeWeights } from './weigh-words'

// npx tsx --tsconfig tests/tsconfig.json config/weigh-fraud-words.ts
const OFTEN = 2
const LEAST = 0.3

const counts = new Map<string, number>()
for (const { text } of fraudLessons) {
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
}
const lessons = fraudLessons.map(({ text, type }): Lesson => ({
  right: type === null ? [] : [fraudTypes.indexOf(type)],
  words: [...wordsIn(text)].filter((word) => (counts.get(word) ?? 0) >= OFTEN),
  evidence: fraudEvidenceOf(text),
}))
const weights = learnWeights(lessons, fraudTypes.length, 0.001)
writeFileSync(
  fileURLToPath(new URL('../src/shared/articles/fraud-words.ts', import.meta.url)),
  writeWeights('fraud', weights, LEAST),
)
