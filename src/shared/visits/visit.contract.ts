import { z } from 'zod'
import { staffRoles } from '@shared/kernel/actor'
import { contract } from '@shared/kernel/contract'
import { instant, limit, listOf, publicId, typedText } from '@shared/kernel/fields'
import { checkResults, findings } from './checklist'
import { checklistView } from './checklist.contract'
import { needKinds } from './need'
import { satisfactions, visitStates, welfareNeeds } from './visit'

const id = z.strictObject({ id: z.string().max(64) })
export const day = z.iso.date('日期不对')
export const villageCode = z.string().regex(/^\d{12}$/, '请选一个村')
const key = z.string().regex(/^[a-z0-9-]{1,40}$/)
const police = ['officer', 'auxiliary', 'station-chief'] as const

const person = z.object({ id: z.string(), name: z.string(), role: z.enum(staffRoles) })

/** A need as it is heard at the gate: what, and where one likes, of which kind and by when. */
const heardNeed = z.strictObject({
  what: typedText(300),
  kind: z.enum(needKinds).default('other'),
  dueDay: day.optional(),
})

const visitBody = z.strictObject({
  villageCode,
  day,
  checklistVersion: z.int().min(1),
  checks: z.record(key, z.enum(checkResults)).default({}),
  prompts: z.record(key, z.enum(findings)).default({}),
  topics: z.array(key).max(20).default([]),
  welfare: z.array(z.enum(welfareNeeds)).max(5).default([]),
  landmark: typedText(60).optional(),
  contactName: typedText(20).optional(),
  note: typedText(300).optional(),
  nobodyHome: z.boolean().default(false),
  nextVisit: day.optional(),
  /** The planned visit that this one keeps. */
  followsId: publicId.optional(),
  teamIds: z.array(z.uuid()).max(10).default([]),
  needs: z.array(heardNeed).max(5).default([]),
})

export type VisitBody = z.output<typeof visitBody>

const visitLine = z.object({
  id: publicId,
  day: z.string(),
  village: z.object({ code: z.string(), name: z.string() }),
  landmark: z.string().nullable(),
  nobodyHome: z.boolean(),
  state: z.enum(visitStates),
  nextVisit: z.string().nullable(),
  /** True where the day of the next visit has come and nobody has been there since. */
  due: z.boolean(),
  writtenBy: z.string(),
  differs: z.int(),
  needs: z.int(),
})

const visitView = visitLine.extend({
  checklist: checklistView,
  checks: z.record(z.string(), z.enum(checkResults)),
  prompts: z.record(z.string(), z.enum(findings)),
  topics: z.array(z.string()),
  welfare: z.array(z.enum(welfareNeeds)),
  contactName: z.string().nullable(),
  note: z.string().nullable(),
  team: z.array(z.string()),
  needIds: z.array(z.object({ id: publicId, what: z.string() })),
  approvedBy: z.string().nullable(),
  recordedAt: instant,
  may: z.array(z.enum(['approve'])),
})

export const visitContracts = {
  form: contract({
    method: 'GET',
    path: '/api/visit-form',
    summary: '门口要用的：清单、我的村、同去的人；手机存一份，没信号也能用',
    access: police,
    response: z.object({
      checklist: checklistView,
      villages: z.array(z.object({ code: z.string(), name: z.string(), beatId: publicId })),
      team: z.array(person),
    }),
    status: 200,
  }),
  list: contract({
    method: 'GET',
    path: '/api/visits',
    summary: '警务区的走访，新的在前；可只看一个村、只看辅警草拟的、只看该去的',
    access: police,
    query: z.strictObject({
      filter: z.enum(['all', 'draft', 'due']).default('all'),
      villageCode: villageCode.optional(),
      limit: limit(50, 20),
      cursor: z.string().max(64).optional(),
    }),
    response: listOf(visitLine).extend({ drafts: z.int(), due: z.int() }),
    status: 200,
  }),
  record: contract({
    method: 'POST',
    path: '/api/visits',
    summary: '记一次入户走访；听到的急难愁盼一起记下。辅警记的等民警看过',
    access: ['officer', 'auxiliary'],
    body: visitBody,
    response: visitView,
    status: 201,
    changes: true,
  }),
  one: contract({
    method: 'GET',
    path: '/api/visits/:id',
    summary: '一次走访',
    access: police,
    params: id,
    response: visitView,
    status: 200,
  }),
  approve: contract({
    method: 'POST',
    path: '/api/visits/:id/approval',
    summary: '民警看过辅警草拟的走访',
    access: ['officer'],
    params: id,
    body: z.strictObject({}),
    response: visitView,
    status: 200,
    changes: true,
  }),
  rate: contract({
    method: 'POST',
    path: '/api/visit-satisfactions',
    summary: '住户点一下满意不满意；只按村和月记数，不记是谁家',
    access: ['officer', 'auxiliary'],
    body: z.strictObject({ villageCode, answer: z.enum(satisfactions) }),
    response: z.object({ thanks: z.string() }),
    status: 201,
    changes: true,
  }),
} as const
