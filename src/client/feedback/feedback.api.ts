import { endpoint } from '@client/platform/request'
import { asProblem } from '@client/platform/request-problem'
import { shelf } from '@client/platform/storage'
import type { feedbackSummaryContract } from '@shared/feedback/feedback-summary.contract'
import type { feedbackContracts } from '@shared/feedback/feedback.contract'
import type { ResponseOf } from '@shared/kernel/contract'

export type OpinionStatus = ResponseOf<typeof feedbackContracts.sendOpinion>
export type ReceivedOpinion = ResponseOf<typeof feedbackContracts.listOpinions>['items'][number]

export const listOpinions = endpoint<typeof feedbackContracts.listOpinions>('GET', '/api/opinions')
export const readSummary = endpoint<typeof feedbackSummaryContract>('GET', '/api/feedback-summary')
export const listQuestionnaireWords = endpoint<typeof feedbackContracts.listQuestionnaires>(
  'GET',
  '/api/questionnaires',
)
export const listSatisfactionWords = endpoint<typeof feedbackContracts.listSatisfactions>(
  'GET',
  '/api/satisfactions',
)
export const answerOpinion = endpoint<typeof feedbackContracts.answerOpinion>(
  'POST',
  '/api/opinions/:id/reply',
)
const opinion = endpoint<typeof feedbackContracts.opinion>('GET', '/api/opinions/:id')

/** What villagers send waits in the queue under these targets. */
export const OPINION_TARGET = 'opinion'
export const QUESTIONNAIRE_TARGET = 'questionnaire'

/** Under these names the queue keeps the numbers of opinions that were sent. */
export const opinionReceipts = 'opinion:'
const onShelf = (id: string) => `${opinionReceipts}${id}`

/** Null, and off this phone, once the station has deleted it. */
const statusOf = (id: string): Promise<OpinionStatus | null> =>
  opinion({ params: { id } }).catch((thrown: unknown) => {
    if (asProblem(thrown).code !== 'opinion.not-found') throw thrown
    shelf.drop(onShelf(id))
    return null
  })

/** The receipts on this phone: they lead to the answer, never back to the words. */
export const receipts = {
  drop: () => {
    for (const name of shelf.names(onShelf(''))) shelf.drop(name)
  },
  read: async (): Promise<OpinionStatus[]> => {
    const ids = shelf.names(onShelf('')).map((name) => name.slice(onShelf('').length))
    return (await Promise.all(ids.map(statusOf))).filter((status) => status !== null)
  },
}
