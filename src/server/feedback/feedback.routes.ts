import { toPublicId } from '@server/platform/public-id'
import { feedbackSummaryContract } from '@shared/feedback/feedback-summary.contract'
import { feedbackContracts } from '@shared/feedback/feedback.contract'
import { mayAnswerOpinion } from '@shared/feedback/feedback.policy'
import { answerDue, opinionReceipt, sayDay } from '@shared/feedback/feedback.rules'
import type { Actor } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import { listRatedBy } from './answers.repository'
import { fillQuestionnaire, rateService, readQuestionnaires, readSatisfactions } from './answers.service'
import type { Opinion } from './opinions.repository'
import {
  type OpenedOpinion,
  answerOpinion,
  readOpinion,
  readOpinions,
  sendOpinion,
  sendOwnOpinion,
} from './opinions.service'
import type { FeedbackParts } from './parts'
import { summarise } from './summary.service'

const MOST_RATED = 200

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const readCursor = (cursor: string | undefined) => (cursor !== undefined && uuid.test(cursor) ? cursor : null)

function toStatus(opinion: Opinion) {
  const id = toPublicId(opinion)
  const due = answerDue(opinion.sentAt)
  return {
    id,
    receipt: opinionReceipt(id, opinion.sentAt),
    kind: opinion.kind,
    state: opinion.state,
    next: opinion.state === 'answered' ? '所长已经答复' : `所长亲自看，${sayDay(due)}前在这里答复`,
    answerDue: due,
    reply: opinion.reply,
    sentOn: beijingDay(opinion.sentAt),
  }
}

function toChiefsView(opinion: OpenedOpinion, actor: Actor, now: Date) {
  const id = toPublicId(opinion)
  const due = answerDue(opinion.sentAt)
  const isOpen = opinion.state === 'received'
  return {
    id,
    receipt: opinionReceipt(id, opinion.sentAt),
    kind: opinion.kind,
    text: opinion.text,
    village: opinion.village,
    contact: opinion.contactOpened,
    state: opinion.state,
    answerDue: due,
    overdue: isOpen && due < beijingDay(now),
    reply: opinion.reply,
    sentAt: opinion.sentAt.toISOString(),
    may: isOpen && mayAnswerOpinion(actor, opinion) ? ['answer' as const] : [],
  }
}

export function mountOpinions(parts: FeedbackParts): void {
  const { mount } = parts
  mount(feedbackContracts.sendOpinion, async ({ body, sql, address, idempotencyKey, now }) =>
    toStatus(await sendOpinion(parts, sql, body, { address, key: idempotencyKey, now, accountId: null })),
  )
  mount(feedbackContracts.sendOwnOpinion, async ({ actor, body, sql, address, idempotencyKey, now }) =>
    toStatus(await sendOwnOpinion(parts, sql, body, { actor, address, key: idempotencyKey, now })),
  )
  mount(feedbackContracts.opinion, async ({ params, sql }) => toStatus(await readOpinion(sql, params.id)))
  mount(feedbackContracts.listOpinions, async ({ actor, query, sql, now }) => {
    const search = { kind: query.kind, before: readCursor(query.cursor), limit: query.limit, now }
    const { items, nextCursor } = await readOpinions(parts, sql, actor, search)
    return { items: items.map((opinion) => toChiefsView(opinion, actor, now)), nextCursor }
  })
  mount(feedbackContracts.answerOpinion, async ({ actor, params, body, sql, now }) =>
    toStatus(await answerOpinion(parts, sql, { actor, publicId: params.id, text: body.text, now })),
  )
}

export function mountAnswers(parts: FeedbackParts): void {
  const { mount } = parts
  mount(feedbackContracts.fillQuestionnaire, async ({ body, sql, address, idempotencyKey, now }) => {
    await fillQuestionnaire(parts, sql, body, { address, key: idempotencyKey, now })
    return { thanks: '收到了，谢谢您。大家说的，所长会一条一条看。' }
  })
  mount(feedbackContracts.listQuestionnaires, async ({ actor, query, sql }) => {
    const turning = { before: readCursor(query.cursor), limit: query.limit }
    const { items, nextCursor } = await readQuestionnaires(sql, actor, turning)
    return {
      items: items.map(({ words, channel, answeredOn }) => ({ words, channel, answeredOn })),
      nextCursor,
    }
  })
  mount(feedbackSummaryContract, ({ actor, sql, now }) => summarise(sql, actor, now))
  mount(feedbackContracts.rate, async ({ actor, body, sql, now }) => {
    await rateService(parts, sql, body, { actor, now })
    return { answer: body.answer, thanks: '记下了，谢谢您。' }
  })
  mount(feedbackContracts.ownRatings, async ({ actor, sql }) => ({
    ids: (await listRatedBy(sql, actor.accountId, MOST_RATED)).map(toPublicId),
  }))
  mount(feedbackContracts.listSatisfactions, async ({ actor, query, sql }) => {
    const turning = { before: readCursor(query.cursor), limit: query.limit }
    const { items, nextCursor } = await readSatisfactions(parts, sql, actor, turning)
    return {
      items: items.map(({ service, answer, words, saidAt, wantsCallBack, stationId, caseId }) => ({
        service,
        answer,
        words,
        saidOn: beijingDay(saidAt),
        callBackFor: wantsCallBack ? toPublicId({ stationId, uuid: caseId }) : null,
      })),
      nextCursor,
    }
  })
}
