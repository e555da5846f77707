import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { ratedServices, satisfactionAnswers } from './feedback'

/** Null where the count is so small that it could point at a person. */
const count = z.int().nullable()

export const feedbackSummaryContract = contract({
  method: 'GET',
  path: '/api/feedback-summary',
  summary: '近一年的问卷和满意度，只有总数；少于 5 的格子不显示',
  access: ['station-chief'],
  response: z.object({
    /** Answers since this day. */
    from: z.string(),
    questionnaires: z.object({
      total: count,
      questions: z.array(z.object({ id: z.string(), options: z.array(z.object({ id: z.string(), count })) })),
    }),
    satisfactions: z.array(
      z.object({
        service: z.enum(ratedServices),
        answers: z.array(z.object({ answer: z.enum(satisfactionAnswers), count })),
      }),
    ),
  }),
  status: 200,
})
