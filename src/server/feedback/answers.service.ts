import type { Sql } from '@server/platform/database'
import { fromPublicId, newUuid, toPublicId } from '@server/platform/public-id'
import type { RatedService, SatisfactionAnswer } from '@shared/feedback/feedback'
import { mayReadFeedback } from '@shared/feedback/feedback.policy'
import { QUESTIONNAIRE_VERSION } from '@shared/feedback/questionnaire'
import type { Answers } from '@shared/feedback/questionnaire.rules'
import type { Actor, StaffActor } from '@shared/kernel/actor'
import { beijingDay, instantAt } from '@shared/kernel/beijing-time'
import { type Page, toPage } from '@shared/kernel/paging'
import { Refusal } from '@shared/kernel/refusals'
import { type Sender, addressedTo, assertNotFlooding, sentKeyOf } from './anonymous.service'
import {
  type QuestionnaireWords,
  type Satisfaction,
  addQuestionnaire,
  keepSatisfaction,
  listQuestionnaireWords,
  listSatisfactions,
} from './answers.repository'
import type { FeedbackParts } from './parts'

interface Filled {
  readonly answers: Answers
  readonly words?: string | undefined
  readonly villageCode?: string | undefined
  readonly channel: 'app' | 'paper'
}

export async function fillQuestionnaire(
  parts: FeedbackParts,
  sql: Sql,
  filled: Filled,
  sender: Sender,
): Promise<void> {
  await assertNotFlooding(parts, sql, sender)

  const answeredOn = beijingDay(sender.now)
  const { stationId, village } = await addressedTo(parts, sql, filled.villageCode)
  // An id of our making carries its millisecond; here it carries only the day.
  const uuid = newUuid(instantAt(answeredOn, 0))
  const { answers, words = null, channel } = filled
  const questionnaire = {
    stationId,
    uuid,
    version: QUESTIONNAIRE_VERSION,
    answers,
    words,
    village,
    channel,
    answeredOn,
  }
  await addQuestionnaire(sql, questionnaire, sentKeyOf(sender))
}

interface Rating {
  readonly service: RatedService
  readonly id: string
  readonly answer: SatisfactionAnswer
  readonly words?: string | undefined
  readonly wantsCallBack: boolean
}

/** Keeps a resident's word on a service of their own that has ended. */
export async function rateService(
  { people, services }: FeedbackParts,
  sql: Sql,
  rating: Rating,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<void> {
  if (actor.role !== 'resident') throw new Refusal('actor.not-allowed')
  await people.assertConsented(sql, actor)
  const id = fromPublicId(rating.id)
  const state = id ? await services[rating.service](sql, actor, rating.id) : 'unknown'
  if (!id || state === 'unknown') throw new Refusal('satisfaction.unknown-case')
  if (state === 'under-way') throw new Refusal('satisfaction.not-ended')

  const { service, answer, words = null, wantsCallBack } = rating
  const said = { service, answer, words, wantsCallBack, saidAt: now, uuid: newUuid(now) }
  await keepSatisfaction(sql, { ...said, stationId: id.stationId, caseId: id.uuid }, actor.accountId)
}

interface Turning {
  readonly before: string | null
  readonly limit: number
}

function chiefOnly(actor: Actor): StaffActor {
  if (!mayReadFeedback(actor)) throw new Refusal('actor.not-allowed')
  return actor
}

export async function readQuestionnaires(
  sql: Sql,
  actor: Actor,
  { before, limit }: Turning,
): Promise<Page<QuestionnaireWords>> {
  const { stationId } = chiefOnly(actor)
  return toPage(await listQuestionnaireWords(sql, { stationId, before, limit }), limit, ({ uuid }) => uuid)
}

/** Not what was said of a dispute that the reader stepped out of. */
export async function readSatisfactions(
  { recusals }: Pick<FeedbackParts, 'recusals'>,
  sql: Sql,
  actor: Actor,
  { before, limit }: Turning,
): Promise<Page<Satisfaction>> {
  const chief = chiefOnly(actor)
  const { stationId } = chief
  const left = await recusals(sql, chief)
  const page = toPage(await listSatisfactions(sql, { stationId, before, limit }), limit, ({ uuid }) => uuid)
  return {
    ...page,
    items: page.items.filter(({ caseId: uuid }) => !left.has(toPublicId({ stationId, uuid }))),
  }
}
