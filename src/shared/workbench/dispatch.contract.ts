import { z } from 'zod'
import { disputeCategories } from '@shared/disputes/dispute-category'
import { contract } from '@shared/kernel/contract'
import { instant, publicId, typedText } from '@shared/kernel/fields'
import { needKinds } from '@shared/visits/need'
import { dispatchActs, dispatchOutcomes, dispatchSources, dispatchStates, dispatchSubjects } from './dispatch'

const access = ['officer', 'auxiliary', 'station-chief'] as const
const params = z.strictObject({ id: z.string().max(64) })
const dueDay = z.iso.date('日期不对')
const villageCode = z.string().regex(/^\d{12}$/, '请选村')
/** An account of the beat's own; without it whoever covers the beat now. */
const officerId = z.uuid().optional()

const dispatchView = z.object({
  id: publicId,
  what: z.string(),
  village: z.string().nullable(),
  place: z.string().nullable(),
  source: z.enum(dispatchSources),
  about: z.object({ room: z.enum(dispatchSubjects), id: publicId }).nullable(),
  state: z.enum(dispatchStates),
  dueAt: instant,
  changedAt: instant,
  overdue: z.boolean(),
  officer: z.string(),
  auxiliary: z.string().nullable(),
  givenBy: z.string(),
  outcome: z.enum(dispatchOutcomes).nullable(),
  /** The case that it became. */
  becameId: publicId.nullable(),
  steps: z.array(
    z.object({ act: z.enum(dispatchActs), at: instant, by: z.string(), words: z.string().nullable() }),
  ),
  may: z.array(z.enum(dispatchActs)),
})

const act = <const N extends string, B extends z.ZodType>(noun: N, summary: string, body: B) =>
  contract({
    method: 'POST',
    path: `/api/dispatches/:id/${noun}`,
    summary,
    access,
    params,
    body,
    response: dispatchView,
    status: 200,
    changes: true,
  })

export const dispatchContracts = {
  give: contract({
    method: 'POST',
    path: '/api/dispatches',
    summary: '派单：一句话交办、110 转来的、电话里说的，或者一件纠纷、一件难处；民警不在班就派给代班的',
    access: ['officer', 'station-chief'],
    body: z.union([
      z.strictObject({
        what: typedText(300),
        villageCode,
        place: typedText(60).optional(),
        source: z.enum(dispatchSources),
        dueDay,
        officerId,
      }),
      z.strictObject({
        about: z.strictObject({ room: z.enum(dispatchSubjects), id: publicId }),
        what: typedText(300).optional(),
        dueDay,
        officerId,
      }),
    ]),
    response: dispatchView,
    status: 201,
    changes: true,
  }),
  one: contract({
    method: 'GET',
    path: '/api/dispatches/:id',
    summary: '一张派单和它的经过',
    access,
    params,
    response: dispatchView,
    status: 200,
  }),
} as const

export const dispatchActContracts = {
  acceptance: act('acceptance', '接单', z.strictObject({})),
  arrival: act('arrival', '到场：只记时间，不记位置', z.strictObject({})),
  result: act(
    'result',
    '结果：办好了，或者用原来的话登记成难处、纠纷',
    z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('answered'), words: typedText(500) }),
      z.strictObject({ outcome: z.literal('need'), words: typedText(500), kind: z.enum(needKinds) }),
      z.strictObject({
        outcome: z.literal('dispute'),
        words: typedText(500),
        category: z.enum(disputeCategories),
      }),
    ]),
  ),
  'handing-back': act('handing-back', '退回，写明原因', z.strictObject({ reason: typedText(200) })),
  giving: act(
    'giving',
    '再派一次：换人、改期限',
    z.strictObject({ officerId, dueDay, words: typedText(200).optional() }),
  ),
} as const
