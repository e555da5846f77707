import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fraudTypes } from '@shared/articles/fraud'
import { fraudEvidenceOf } from '@shared/articles/fraud.rules'
import { wordsIn } from '@shared/safety/weighed-words.rules'
import { fraudLessons } from '@tests/articles/fraud-lessons'
import type { FraudSentence } from '@tests/articles/fraud-sentence'
import { lessons as guideLessons } from '@tests/household/lessons'
import { lessonSentences } from '@tests/safety/sentences'
import { type Lesson, learnWeights, writeWeights } from './weigh-words'

// npx tsx --tsconfig tests/tsconfig.json config/weigh-fraud-words.ts
const OFTEN = 2
const LEAST = 0.2

/** Calm talk that may be about fraud all the same. */
const aboutFraud =
  /骗|诈|洗钱|验证码|链接|刷单|贷款|中奖|转账|转了|公检法|安全账户|共享|裸聊|投资|返利|解冻|96110|卡号/
const everyNth = <T>(list: readonly T[], nth: number): T[] => list.filter((_, at) => at % nth === 0)
/** A taste of what people say about other things: all of it would drown the frauds. */
const honestElsewhere: readonly FraudSentence[] = [
  ...everyNth(lessonSentences, 4).filter(({ calls, text }) => calls.length === 0 && !aboutFraud.test(text)),
  ...everyNth(guideLessons, 8),
].map(({ text }) => ({ text, type: null }))
const sentences = [...fraudLessons, ...honestElsewhere]

const counts = new Map<string, number>()
for (const { text } of sentences) {
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
}
const lessons = sentences.map(({ text, type }): Lesson => ({
  right: type === null ? [] : [fraudTypes.indexOf(type)],
  words: [...wordsIn(text)].filter((word) => (counts.get(word) ?? 0) >= OFTEN),
  evidence: fraudEvidenceOf(text),
}))
const weights = learnWeights(lessons, fraudTypes.length, 0.001)
writeFileSync(
  fileURLToPath(new URL('../src/shared/articles/fraud-words.ts', import.meta.url)),
  writeWeights('fraud', weights, LEAST),
)
