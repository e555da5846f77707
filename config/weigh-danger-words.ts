import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DangerCall } from '@shared/safety/danger'
import { evidenceOf } from '@shared/safety/danger.rules'
import { wordsIn } from '@shared/safety/weighed-words.rules'
import { lessonSentences } from '@tests/safety/sentences'
import { type Lesson, learnWeights, writeWeights } from './weigh-words'

// npx tsx --tsconfig tests/tsconfig.json config/weigh-danger-words.ts
const calls: readonly DangerCall[] = ['110', '119', '120', '122']
const OFTEN = 2
const LEAST = 0.3

const counts = new Map<string, number>()
for (const { text } of lessonSentences) {
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
}
const lessons = lessonSentences.map(({ text, calls: right }): Lesson => ({
  right: right.map((call) => calls.indexOf(call)),
  words: [...wordsIn(text)].filter((word) => (counts.get(word) ?? 0) >= OFTEN),
  evidence: evidenceOf(text).names,
}))
const weights = learnWeights(lessons, calls.length, 0.003)
writeFileSync(
  fileURLToPath(new URL('../src/shared/safety/danger-words.ts', import.meta.url)),
  writeWeights('danger', weights, LEAST),
)
