import { addDays, beijingDay } from '@shared/kernel/beijing-time'
import { forgetPostsBefore } from './answers.repository'
import { mountAnswers, mountOpinions } from './feedback.routes'
import type { FeedbackParts } from './parts'

const DAY_SECONDS = 24 * 60 * 60

/** The questionnaire, satisfaction after each service, opinions and clues. */
export function openFeedback(parts: FeedbackParts): void {
  mountOpinions(parts)
  mountAnswers(parts)
  parts.jobs.every('forget feedback addresses', DAY_SECONDS, (sql, now) =>
    forgetPostsBefore(sql, addDays(beijingDay(now), -1)),
  )
}
