import { z } from 'zod'
import { staffRoles } from '@shared/kernel/actor'
import { contract } from '@shared/kernel/contract'
import { limit, listOf, publicId, typedPhone, typedText } from '@shared/kernel/fields'
import { disputeKinds, referralTargets, risks, sides } from './dispute'
import { disputeCategories } from './dispute-category'
import { behalfConsents, behalfRelations, callBacks, happenings } from './dispute-report'
import { disputeItem, disputeView, placeView } from './dispute-view.contract'

const id = z.strictObject({ id: z.string().max(64) })
const uploadIds = z.array(publicId).max(9, '一次最多 9 张').default([])
const day = z.iso.date('日期不对')
const reason = typedText(500)
const note = { note: typedText(500).optional() }

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
      /** For staff; `mine` is what one was assigned or convened for. */
      list: z.enum(['open', 'to-accept', 'red', 'closed', 'mine']).default('open'),
      limit: limit(50, 20),
      cursor: z.string().max(200).optional(),
    }),
    /** The counts stop at 100: show it as 99+. */
    response: listOf(disputeItem).extend({ toAccept: z.int(), red: z.int(), overdue: z.int() }),
    status: 200,
  }),
  report: contract({
    method: 'POST',
    path: '/api/disputes',
    summary:
      '报纠纷（要登录），或不登录写一条匿名线索（kind 为 clue）；危险的话不会被拒收，会变成受保护的反映',
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
    response: listOf(z.object({ id: z.string(), name: z.string(), role: z.enum(staffRoles) })),
    status: 200,
  }),
} as const

const act = <const N extends string, B extends z.ZodType>(
  noun: N,
  summary: string,
  access: 'signed-in' | typeof staffRoles,
  body: B,
) =>
  contract({
    method: 'POST',
    path: `/api/disputes/:id/${noun}`,
    summary,
    access,
    params: id,
    body,
    response: disputeView,
    status: 200,
    changes: true,
  })

const signs = 'signed-in' as const

export const disputeActContracts = {
  screening: act('screening', '安全筛查过了，没有正在发生的危险', staffRoles, z.strictObject(note)),
  acceptance: act('acceptance', '受理，告知权利', staffRoles, z.strictObject(note)),
  consent: act(
    'consent',
    '记下一方愿不愿意调解；一方不愿意就终止',
    staffRoles,
    z.strictObject({ side: z.enum(sides), agrees: z.boolean(), ...note }),
  ),
  assignment: act(
    'assignment',
    '分给民警、辅警、调解员、网格员或包村干部',
    staffRoles,
    z.strictObject({ assigneeId: z.uuid(), ...note }),
  ),
  convening: act(
    'convening',
    '召集：请谁一起来，什么时候、在哪里',
    staffRoles,
    z.strictObject({ memberIds: z.array(z.uuid()).min(1).max(8), note: reason }),
  ),
  mediation: act('mediation', '开始调解', staffRoles, z.strictObject(note)),
  agreement: act(
    'agreement',
    '谈成了，写下内容，等双方确认',
    staffRoles,
    z.strictObject({
      text: typedText(2000),
      performBy: day.optional(),
      otherSigned: z.boolean().default(false),
    }),
  ),
  signature: act(
    'signature',
    '记下一方在纸上签了字',
    staffRoles,
    z.strictObject({ side: z.enum(sides), ...note }),
  ),
  confirmation: act('confirmation', '确认谈成的内容', signs, z.strictObject({})),
  'agreement-refusal': act('agreement-refusal', '不同意谈成的内容', signs, z.strictObject(note)),
  'no-agreement': act('no-agreement', '没有谈成；同时告知其他途径', staffRoles, z.strictObject({ reason })),
  performance: act('performance', '记下落实的情况', staffRoles, z.strictObject(note)),
  'follow-up': act(
    'follow-up',
    '回访；不落实的重新来办',
    staffRoles,
    z.strictObject({ holds: z.boolean(), ...note }),
  ),
  closure: act('closure', '答复并办结', staffRoles, z.strictObject({ answer: typedText(1000) })),
  referral: act(
    'referral',
    '转 110、有关部门、仲裁法院或综治中心',
    staffRoles,
    z.strictObject({ to: z.enum(referralTargets), authority: typedText(60), reason }),
  ),
  merging: act(
    'merging',
    '和另一件是同一件事，并案',
    staffRoles,
    z.strictObject({ intoReceipt: typedText(20), reason }),
  ),
  withdrawal: act('withdrawal', '撤回自己的反映', signs, z.strictObject(note)),
  supplement: act(
    'supplement',
    '再补充几句、照片或录音',
    signs,
    z.strictObject({ text: typedText(1000).optional(), uploadIds }),
  ),
  reopening: act('reopening', '又出问题了，重新来办', signs, z.strictObject({ reason })),
  risk: act(
    'risk',
    '调整风险等级，写明原因；降级只能由民警来定',
    staffRoles,
    z.strictObject({ risk: z.enum(risks), protected: z.boolean().optional(), reason }),
  ),
  note: act('note', '记一笔，只有办事的人看得见', staffRoles, z.strictObject({ note: reason })),
} as const
