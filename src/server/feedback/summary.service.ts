import type { Sql } from '@server/platform/database'
import { ratedServices, satisfactionAnswers } from '@shared/feedback/feedback'
import { mayReadFeedback } from '@shared/feedback/feedback.policy'
import { QUESTIONNAIRE_VERSION, questionnaire } from '@shared/feedback/questionnaire'
import type { Actor } from '@shared/kernel/actor'
import { addDays, beijingDay, instantAt } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import { SMALLEST_SHOWN, hideSmallCounts } from '@shared/kernel/small-cells.rules'
import { countOptions, countQuestionnaires, countRatings } from './summary.repository'

const DAYS_SUMMED = 365

/** What the station's villagers think, as numbers in which nobody can be found. */
export async function summarise(sql: Sql, actor: Actor, now: Date) {
  if (!mayReadFeedback(actor)) throw new Refusal('actor.not-allowed')
  const from = addDays(beijingDay(now), -DAYS_SUMMED)
  const since = { stationId: actor.stationId, version: QUESTIONNAIRE_VERSION, from }
  const total = await countQuestionnaires(sql, since)
  const chosen = total < SMALLEST_SHOWN ? [] : await countOptions(sql, since)
  const rated = await countRatings(sql, actor.stationId, instantAt(from, 0))
  return {
    from,
    questionnaires: {
      total: total > 0 && total < SMALLEST_SHOWN ? null : total,
      questions: chosen.length === 0 ? [] : questionnaire.map((question) => optionsOf(question, chosen)),
    },
    satisfactions: ratedServices.map((service) => ratingsOf(service, rated)),
  }
}

function optionsOf(
  { id, options }: (typeof questionnaire)[number],
  chosen: Awaited<ReturnType<typeof countOptions>>,
) {
  const counts = options.map(
    (option) => chosen.find((one) => one.question === id && one.option === option.id)?.count ?? 0,
  )
  const shown = hideSmallCounts(counts)
  return { id, options: options.map((option, place) => ({ id: option.id, count: shown[place] ?? null })) }
}

function ratingsOf(service: (typeof ratedServices)[number], rated: Awaited<ReturnType<typeof countRatings>>) {
  const counts = satisfactionAnswers.map(
    (answer) => rated.find((one) => one.service === service && one.answer === answer)?.count ?? 0,
  )
  const shown = hideSmallCounts(counts)
  return {
    service,
    answers: satisfactionAnswers.map((answer, place) => ({ answer, count: shown[place] ?? null })),
  }
}
