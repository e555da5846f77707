import type { LabelledQuestion } from './labelled-question'
import { cardsLessons } from './lessons-cards'
import { dialectLessons } from './lessons-dialect'
import { mixedLessons } from './lessons-mixed'
import { movesLessons } from './lessons-moves'
import { recordsLessons } from './lessons-records'
import { registerLessons } from './lessons-register'
import { secondHearingLessons } from './lessons-second-hearing'

/** All questions that config/weigh-guide-words.ts learns from; the search is tested with others (questions.ts). */
export const lessons: readonly LabelledQuestion[] = [
  ...registerLessons,
  ...movesLessons,
  ...recordsLessons,
  ...cardsLessons,
  ...mixedLessons,
  ...dialectLessons,
  ...secondHearingLessons,
]
