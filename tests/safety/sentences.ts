import type { LabelledSentence } from './labelled-sentence'
import { ambulanceLessons } from './lessons-ambulance'
import { calmQuestionLessons } from './lessons-calm-questions'
import { calmTalkLessons } from './lessons-calm-talk'
import { dialectCalmLessons } from './lessons-dialect-calm'
import { dialectDangerLessons } from './lessons-dialect-danger'
import { fireAndRoadLessons } from './lessons-fire-and-road'
import { policeLessons } from './lessons-police'
import { secondHearingLessons } from './lessons-second-hearing'
import { villageLifeLessons } from './lessons-village-life'
import { calmSentences } from './sentences-calm'
import { crimeSentences } from './sentences-crime'
import { rescueSentences } from './sentences-rescue'

/** Our own villagers' sentences, danger and calm; none comes from an evaluation set. */
export const labelledSentences: readonly LabelledSentence[] = [
  ...crimeSentences,
  ...rescueSentences,
  ...calmSentences,
]

/** What the words are weighed on; `unheard-sentences.ts` is never among them. */
export const lessonSentences: readonly LabelledSentence[] = [
  ...labelledSentences,
  ...policeLessons,
  ...ambulanceLessons,
  ...fireAndRoadLessons,
  ...calmQuestionLessons,
  ...calmTalkLessons,
  ...dialectDangerLessons,
  ...dialectCalmLessons,
  ...secondHearingLessons,
  ...villageLifeLessons,
]
