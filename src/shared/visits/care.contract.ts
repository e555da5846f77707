import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { instant, limit, listOf, publicId, typedText } from '@shared/kernel/fields'
import { careKinds, warningSigns } from './care-visit'
import { isPlausible } from './care-visit.rules'
import { childTopics, referrals, viewingReasons } from './child-visit'
import { isAlias } from './child-visit.rules'
import { day, villageCode } from './visit.contract'

const id = z.strictObject({ id: z.string().max(64) })
const police = ['officer', 'auxiliary', 'station-chief'] as const
const paging = { limit: limit(50, 20), cursor: z.string().max(64).optional() }
const village = z.object({ code: z.string(), name: z.string() })
const pressure = {
  systolic: z.int('高压填数字').min(50, '高压不对').max(300, '高压不对'),
  diastolic: z.int('低压填数字').min(20, '低压不对').max(250, '低压不对'),
  pulse: z.int().min(20).max(250).nullable(),
}

const careLine = z.object({
  id: publicId,
  day: z.string(),
  village,
  landmark: z.string(),
  kind: z.enum(careKinds),
  hasReading: z.boolean(),
  by: z.string(),
  /** When somebody is to be there again; null where nobody planned it, or somebody was there. */
  nextVisit: z.string().nullable(),
  /** That day has come. */
  due: z.boolean(),
})
const careView = careLine.extend({
  note: z.string().nullable(),
  signs: z.array(z.enum(warningSigns)),
  reading: z
    .object({ ...pressure, takenAt: instant, deletedAt: instant, consentVersion: z.string() })
    .nullable(),
  advice: z.enum(['call-120', 'measure-again', 'noted']).nullable(),
  may: z.array(z.enum(['delete-reading', 'plan'])),
})

export const careContracts = {
  list: contract({
    method: 'GET',
    path: '/api/care-visits',
    summary: '关爱走访，新的在前；也可以只看到日子该再去的',
    access: police,
    query: z.strictObject({
      filter: z.enum(['all', 'due']).default('all'),
      villageCode: villageCode.optional(),
      ...paging,
    }),
    /** Counting stops at a hundred. */
    response: listOf(careLine).extend({ due: z.int() }),
    status: 200,
  }),
  record: contract({
    method: 'POST',
    path: '/api/care-visits',
    summary: '记一次关爱走访；血压只在本人另外同意后才记',
    access: ['officer', 'auxiliary'],
    body: z.strictObject({
      villageCode,
      day,
      landmark: typedText(60),
      kind: z.enum(careKinds),
      note: typedText(300).optional(),
      nextVisit: day.optional(),
      /** The visit whose plan this one keeps. */
      followsId: z.string().max(64).optional(),
      signs: z.array(z.enum(warningSigns)).max(3).default([]),
      /** With the consent that was read aloud and given before it was taken. */
      reading: z
        .strictObject({
          ...pressure,
          pulse: pressure.pulse.default(null),
          consentVersion: z.string().max(20),
          consentAt: instant,
        })
        .refine(isPlausible, { error: '低压要比高压小，请看看血压仪再填', path: ['diastolic'] })
        .optional(),
    }),
    response: careView,
    status: 201,
    changes: true,
  }),
  one: contract({
    method: 'GET',
    path: '/api/care-visits/:id',
    summary: '一次关爱走访；每看一次都记下',
    access: police,
    params: id,
    response: careView,
    status: 200,
  }),
  plan: contract({
    method: 'POST',
    path: '/api/care-visits/:id/next-visit',
    summary: '下次什么时候再去看；为空就是不定',
    access: ['officer', 'auxiliary'],
    params: id,
    body: z.strictObject({ nextVisit: day.nullable() }),
    response: careView,
    status: 200,
    changes: true,
  }),
  deleteReading: contract({
    method: 'POST',
    path: '/api/care-visits/:id/reading-deletion',
    summary: '本人不想留：马上删掉血压读数',
    access: ['officer', 'auxiliary'],
    params: id,
    body: z.strictObject({}),
    response: careView,
    status: 200,
    changes: true,
  }),
} as const

const childLine = z.object({ id: publicId, day: z.string(), village, alias: z.string(), by: z.string() })
const childView = childLine.extend({
  guardian: z.string(),
  carer: z.string().nullable(),
  school: z.string().nullable(),
  need: z.string().nullable(),
  topics: z.array(z.enum(childTopics)),
  referral: z.enum(referrals),
  consentVersion: z.string(),
  consentAt: instant,
  deletedAt: instant,
  may: z.array(z.enum(['delete'])),
})

export const childContracts = {
  list: contract({
    method: 'GET',
    path: '/api/child-visits',
    summary: '留守儿童关爱，只有小名和日子',
    access: ['officer', 'station-chief'],
    query: z.strictObject(paging),
    response: listOf(childLine),
    status: 200,
  }),
  record: contract({
    method: 'POST',
    path: '/api/child-visits',
    summary: '记一次留守儿童关爱，监护人同意后只记最少的',
    access: ['officer'],
    body: z.strictObject({
      villageCode,
      day,
      alias: z.string().trim().refine(isAlias, '写小名，最多四个字'),
      guardian: typedText(20),
      carer: typedText(20).optional(),
      school: typedText(30).optional(),
      topics: z.array(z.enum(childTopics)).max(7).default([]),
      need: typedText(200).optional(),
      referral: z.enum(referrals).default('none'),
      consentVersion: z.string().max(20),
      consentAt: instant,
    }),
    response: childView,
    status: 201,
    changes: true,
  }),
  one: contract({
    method: 'GET',
    path: '/api/child-visits/:id',
    summary: '一个孩子的记录；先说为什么看，每看一次都记下',
    access: ['officer', 'station-chief'],
    params: id,
    query: z.strictObject({ reason: z.enum(viewingReasons) }),
    response: childView,
    status: 200,
  }),
  delete: contract({
    method: 'POST',
    path: '/api/child-visits/:id/deletion',
    summary: '监护人说删：马上删掉',
    access: ['officer'],
    params: id,
    body: z.strictObject({}),
    response: z.object({ deleted: z.literal(true) }),
    status: 200,
    changes: true,
  }),
} as const
