import { dialectFraudLessons } from './fraud-lessons-dialect'
import { everydayHonestLessons } from './fraud-lessons-everyday'
import { honestLessons } from './fraud-lessons-honest'
import { firstFraudLessons } from './fraud-lessons-one'
import { secondHearingFrauds } from './fraud-lessons-second-hearing'
import { thirdFraudLessons } from './fraud-lessons-three'
import { secondFraudLessons } from './fraud-lessons-two'
import { villageLessons } from './fraud-lessons-village'
import type { FraudSentence } from './fraud-sentence'

/** What the words are weighed on; `fraud-unheard.ts` is never among them. None comes from an evaluation set. */
export const fraudLessons: readonly FraudSentence[] = [
  ...firstFraudLessons,
  ...secondFraudLessons,
  ...thirdFraudLessons,
  ...honestLessons,
  ...dialectFraudLessons,
  ...everydayHonestLessons,
  ...secondHearingFrauds,
  ...villageLessons,
]
