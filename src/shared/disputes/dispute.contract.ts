import { z } from 'zod'
import { staffRoles } from '@shared/kernel/actor'
import { contract } from '@shared/kernel/contract'
import { limit, listOf, publicId, typedPhone, typedText } from '@shared/kernel/fields'
import { disputeKinds, disputeSources } from './dispute'
import { disputeCategories } from './dispute-category'
import { behalfConsents, behalfRelations, callBacks, happenings } from './dispute-report'
import { disputeItem, disputeView, placeView } from './dispute-view.contract'

const id = z.strictObject({ id: z.string().max(64) })
const uploadIds = z.array(publicId).max(9, '一次最多 9 张').default([])

const report = z.strictObject({
  kind: z.enum(disputeKinds).default('dispute'),
  category: z.enum(disputeCategories),
  text: typedText(2000).optional(),
  uploadIds,
  happened: z.enum(happenings).optional(),
  villageCode: z
    .string()
    .regex(/^\d{12}$/, '请选村')
    .optional(),
  landmark: typedText(100).optional(),
  place: placeView.optional(),
  /** The other party is never told who reported. */
  confidential: z.boolean().default(true),
  behalf: z
    .strictObject({
      name: typedText(30),
      relation: z.enum(behalfRelations),
      consent: z.enum(behalfConsents),
    })
    .optional(),
  other: z.strictObject({ name: typedText(30).optional(), phone: typedPhone.optional() }).optional(),
  callBack: z.enum(callBacks).default('any'),
  safePhone: typedPhone.optional(),
  /** Staff alone: where they heard it, and who told it. */
  source: z.enum(disputeSources).exclude(['app']).optional(),
  teller: z.strictObject({ name: typedText(30).optional(), phone: typedPhone.optional() }).optional(),
  /** They saw the 110 sheet and still want to tell the police. */
  afterWarning: z.boolean().default(false),
})

export const disputeContracts = {
  list: contract({
    method: 'GET',
    path: '/api/disputes',
    summary: '我反映的纠纷；民警看到本警务区的，紧急的在前；网格员看到本村的，只有类别和进度',
    access: ['resident', 'officer', 'auxiliary', 'grid-worker', 'mediator', 'liaison', 'station-chief'],
    query: z.strictObject({
      /** For staff; `mine` is what one was assigned or convened for. For residents `invited` is what they were asked to. */
      list: z
        .enum(['open', 'to-accept', 'red', 'overdue', 'follow-up', 'closed', 'mine', 'invited'])
        .default('open'),
      limit: limit(50, 20),
      cursor: z.string().max(200).optional(),
    }),
    /** The counts stop at 100: show it as 99+. */
    response: listOf(disputeItem).extend({ toAccept: z.int(), red: z.int(), overdue: z.int() }),
    plannedOnce: true,
    status: 200,
  }),
  report: contract({
    method: 'POST',
    path: '/api/disputes',
    summary:
      '报纠纷（要登录），或不登录写一条匿名线索（kind 为 clue）；民警登记听到的纠纷写明来源（source）；危险的话不会被拒收，会变成受保护的反映',
    access: 'anyone',
    body: report,
    response: disputeView,
    status: 201,
    changes: true,
  }),
  one: contract({
    method: 'GET',
    path: '/api/disputes/:id',
    summary: '一件纠纷的情况；匿名线索凭编号只看进度',
    access: 'anyone',
    params: id,
    response: disputeView,
    status: 200,
  }),
  /** Whom a dispute can be given to. */
  assignees: contract({
    method: 'GET',
    path: '/api/disputes/:id/assignees',
    summary: '这件纠纷可以分给谁、请谁一起来',
    access: staffRoles,
    params: id,
    /** The nearest first: of the village, of the beat, of the station. */
    response: listOf(
      z.object({
        id: z.string(),
        name: z.string(),
        role: z.enum(staffRoles),
        near: z.enum(['village', 'beat', 'station']),
      }),
    ),
    status: 200,
  }),
} as const
