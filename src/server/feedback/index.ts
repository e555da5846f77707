import type { OwnDataKeeper } from '@server/identity'
import type { Sql } from '@server/platform/database'
import { keptSince } from '@server/retention'
import { addDays, beijingDay } from '@shared/kernel/beijing-time'
import { forgetPostsBefore, forgetSatisfactionsBefore } from './answers.repository'
import { mountAnswers, mountOpinions } from './feedback.routes'
import { forgetOpinionsAnsweredBefore } from './opinions.repository'
import { keepOwnFeedback } from './own-feedback.service'
import type { FeedbackParts } from './parts'

export { ratedServiceNames } from '@shared/feedback/feedback'

const DAY_SECONDS = 24 * 60 * 60

async function forgetOld(sql: Sql, now: Date): Promise<void> {
  const before = await keptSince(sql, 'feedback', now)
  await forgetSatisfactionsBefore(sql, before)
  await forgetOpinionsAnsweredBefore(sql, before)
}

/** The questionnaire, satisfaction after each service, opinions and clues. */
export function openFeedback(parts: FeedbackParts): OwnDataKeeper {
  mountOpinions(parts)
  mountAnswers(parts)
  parts.jobs.every('forget feedback addresses', DAY_SECONDS, (sql, now) =>
    forgetPostsBefore(sql, addDays(beijingDay(now), -1)),
  )
  parts.jobs.every('forget-old-feedback', DAY_SECONDS, forgetOld)
  return keepOwnFeedback(parts.vault)
}
