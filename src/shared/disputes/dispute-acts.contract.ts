import { z } from 'zod'
import { staffRoles } from '@shared/kernel/actor'
import { contract } from '@shared/kernel/contract'
import { instant, publicId, typedPhone, typedText } from '@shared/kernel/fields'
import { consentWays, referralTargets, risks, sides } from './dispute'
import { disputeView } from './dispute-view.contract'
import { courtNews, panelTies } from './mediation'
import { heldSession } from './mediation.contract'

const id = z.strictObject({ id: z.string().max(64) })
const uploadIds = z.array(publicId).max(9, '一次最多 9 张').default([])
const day = z.iso.date('日期不对')
const reason = typedText(500)
const note = { note: typedText(500).optional() }

const instalment = z.strictObject({
  what: typedText(60),
  yuan: z.number().min(0.01).max(10_000_000).multipleOf(0.01, '钱数最多两位小数').optional(),
  due: day,
})

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
    '一方愿不愿意调解；一方不愿意就终止。当事人自己说，或办事的人记下哪一方、怎么说的',
    signs,
    z.strictObject({
      side: z.enum(sides).optional(),
      agrees: z.boolean(),
      way: z.enum(consentWays).default('in-person'),
      ...note,
    }),
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
    z.strictObject({
      memberIds: z.array(z.uuid()).min(1).max(8),
      at: instant,
      place: typedText(60),
      note: typedText(500).optional(),
    }),
  ),
  mediation: act('mediation', '记下一次调解：种类、地点、在场的人、双方各自怎么说', staffRoles, heldSession),
  agreement: act(
    'agreement',
    '谈成了，写下内容，等双方确认',
    staffRoles,
    z.strictObject({
      text: typedText(2000),
      performBy: day.optional(),
      otherSigned: z.boolean().default(false),
      facts: typedText(1000).optional(),
      issues: typedText(500).optional(),
      responsibilities: typedText(500).optional(),
      oral: z.boolean().default(false),
      way: typedText(100).optional(),
      place: typedText(60).optional(),
      instalments: z.array(instalment).max(24, '最多分 24 次').default([]),
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
  performance: act(
    'performance',
    '记下落实的情况，可以写明是第几次；说好的不算数了就重新来办',
    staffRoles,
    z.strictObject({
      /** The number of the instalment from 1. */
      instalment: z.int().min(1).max(24).optional(),
      kept: z.boolean().default(true),
      ...note,
    }),
  ),
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
  invitation: act(
    'invitation',
    '请一方来调解；对方只看到事由、时间、地点和自己说的话',
    staffRoles,
    z.strictObject({
      side: z.enum(sides).default('other'),
      name: typedText(30).optional(),
      phone: typedPhone.optional(),
      topic: typedText(60).optional(),
    }),
  ),
  statement: act(
    'statement',
    '一方自己的说法，不给另一方看',
    signs,
    z.strictObject({ side: z.enum(sides).optional(), text: typedText(1000) }),
  ),
  disclosure: act(
    'disclosure',
    '参加调解的人和双方有没有关系；是亲属、有利害关系的要回避',
    staffRoles,
    z.strictObject({ memberId: z.uuid().optional(), tie: z.enum(panelTies), ...note }),
  ),
  'court-confirmation': act(
    'court-confirmation',
    '司法确认：双方一起去申请了，或法院答复了',
    staffRoles,
    z.strictObject({ news: z.enum(courtNews), day }),
  ),
} as const
