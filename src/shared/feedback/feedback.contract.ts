import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { instant, limit, listOf, publicId, typedPhone, typedText } from '@shared/kernel/fields'
import { opinionKinds, opinionStates, ratedServices, satisfactionAnswers } from './feedback'
import { QUESTIONNAIRE_VERSION } from './questionnaire'
import { answersFit, saysSomething } from './questionnaire.rules'

const villageCode = z
  .string()
  .regex(/^\d{12}$/, '村的编号不对')
  .optional()
const words = typedText(500).optional()
const page = z.strictObject({ limit: limit(100, 30), cursor: z.string().max(64).optional() })
const chief = ['station-chief'] as const

const contact = z.strictObject({ name: typedText(20), phone: typedPhone })
const saidOpinion = { kind: z.enum(opinionKinds), text: typedText(2000), villageCode }

const answers = z
  .record(z.string().max(20), z.array(z.string().max(20)).max(10))
  .refine(answersFit, '有的选项不在问卷里，请重新选')

/** What anyone who holds the id may see: whether there is an answer. Never the text itself: phones are shared. */
const opinionStatus = z.object({
  id: publicId,
  receipt: z.string(),
  kind: z.enum(opinionKinds),
  state: z.enum(opinionStates),
  /** Who handles it and what comes next, in words. */
  next: z.string(),
  answerDue: z.string(),
  reply: z.string().nullable(),
  sentOn: z.string(),
})

export const feedbackContracts = {
  fillQuestionnaire: contract({
    method: 'POST',
    path: '/api/questionnaires',
    summary: '不记名问卷；纸质的由别人代填也行',
    access: 'public',
    body: z
      .strictObject({
        version: z.literal(QUESTIONNAIRE_VERSION, '问卷有更新，请重新打开'),
        answers,
        words,
        villageCode,
        channel: z.enum(['app', 'paper']),
      })
      .refine((body) => saysSomething(body.answers, body.words), {
        error: '还没有选，至少答一题',
        path: ['answers'],
      }),
    response: z.object({ thanks: z.string() }),
    status: 201,
    changes: true,
  }),
  listQuestionnaires: contract({
    method: 'GET',
    path: '/api/questionnaires',
    summary: '所长看问卷里写的话，新的在前；选了什么只看总数',
    access: chief,
    query: page,
    response: listOf(
      z.object({
        words: z.string(),
        channel: z.enum(['app', 'paper']),
        /** The day only: a minute would point at a person. */
        answeredOn: z.string(),
      }),
    ),
    status: 200,
  }),
  rate: contract({
    method: 'POST',
    path: '/api/satisfactions',
    summary: '办完以后说一声满不满意；再说一次就以后一次为准',
    access: ['resident'],
    body: z.strictObject({
      service: z.enum(ratedServices),
      id: z.string().max(64),
      answer: z.enum(satisfactionAnswers, '请选满意、一般或者不满意'),
      words,
      /** The chief may call: only then does the rating carry the case. */
      wantsCallBack: z.boolean().default(false),
    }),
    response: z.object({ answer: z.enum(satisfactionAnswers), thanks: z.string() }),
    status: 201,
    changes: true,
  }),
  ownRatings: contract({
    method: 'GET',
    path: '/api/own-ratings',
    summary: '我评过哪些事（最近 200 件），评过的不再问',
    access: ['resident'],
    response: z.object({ ids: z.array(publicId) }),
    status: 200,
  }),
  listSatisfactions: contract({
    method: 'GET',
    path: '/api/satisfactions',
    summary: '所长看评价里写的话和要回电的，不带村民和民警的名字；其余只看总数',
    access: chief,
    query: page,
    response: listOf(
      z.object({
        service: z.enum(ratedServices),
        answer: z.enum(satisfactionAnswers),
        words: z.string().nullable(),
        saidOn: z.string(),
        /** The case, where the villager asked to be called back. */
        callBackFor: z.string().nullable(),
      }),
    ),
    status: 200,
  }),
  sendOpinion: contract({
    method: 'POST',
    path: '/api/opinions',
    summary: '提意见或反映线索；留不留名都行',
    access: 'public',
    body: z.strictObject({ ...saidOpinion, contact: contact.optional() }),
    response: opinionStatus,
    status: 201,
    changes: true,
  }),
  sendOwnOpinion: contract({
    method: 'POST',
    path: '/api/own-opinions',
    summary: '登录后留名提意见：记在自己名下，要得到一份，注销账号时名字和电话删掉',
    access: ['resident'],
    body: z.strictObject({ ...saidOpinion, contact }),
    response: opinionStatus,
    status: 201,
    changes: true,
  }),
  opinion: contract({
    method: 'GET',
    path: '/api/opinions/:id',
    summary: '凭编号看答复',
    access: 'public',
    params: z.strictObject({ id: z.string().max(64) }),
    response: opinionStatus,
    status: 200,
  }),
  listOpinions: contract({
    method: 'GET',
    path: '/api/opinions',
    summary: '所长看意见和线索，新的在前；每看一次都留记录',
    access: chief,
    query: page.extend({ kind: z.enum(opinionKinds).optional() }),
    response: listOf(
      z.object({
        id: publicId,
        receipt: z.string(),
        kind: z.enum(opinionKinds),
        text: z.string(),
        village: z.string().nullable(),
        contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
        state: z.enum(opinionStates),
        answerDue: z.string(),
        overdue: z.boolean(),
        reply: z.string().nullable(),
        sentAt: instant,
        may: z.array(z.enum(['answer'])),
      }),
    ),
    status: 200,
  }),
  answerOpinion: contract({
    method: 'POST',
    path: '/api/opinions/:id/reply',
    summary: '所长答复意见或线索',
    access: chief,
    params: z.strictObject({ id: z.string().max(64) }),
    body: z.strictObject({ text: typedText(1000) }),
    response: opinionStatus,
    status: 200,
    changes: true,
  }),
} as const
