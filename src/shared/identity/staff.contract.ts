import { z } from 'zod'
import { staffRoles } from '@shared/kernel/actor'
import { contract } from '@shared/kernel/contract'
import { limit, listOf, publicId, typedText } from '@shared/kernel/fields'
import { staffStandings } from './staff'
import { staffActs } from './staff.policy'

const managers = ['station-chief', 'administrator'] as const

const day = z.iso.date('日期要写成 2026-11-25 这样')
const stationId = z.coerce.number().int().positive().max(2_147_483_647)
const staffNumber = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z]{3,20}$/, '警号（工号）是 3 到 20 位数字或字母')
const workPhone = z
  .string()
  .trim()
  .regex(/^[0-9-]{7,20}$/, '电话只写数字和短横线')
const recommendation = z.strictObject({ by: typedText(40), on: day })

const staffItem = z.object({
  id: z.string(),
  stationId: z.int(),
  stationName: z.string(),
  staffNumber: z.string(),
  role: z.enum(staffRoles),
  name: z.string(),
  standing: z.enum(staffStandings),
  termUntil: z.string().nullable(),
  beats: z.array(z.string()),
})

/** A member of staff as those see them who answer for the station's people. */
const staffMember = staffItem.omit({ beats: true }).extend({
  workPhone: z.string().nullable(),
  avatar: z.int(),
  /** True until the first password was changed. */
  firstPassword: z.boolean(),
  twoStep: z.boolean(),
  recommendation: z.object({ by: z.string(), on: z.string() }).nullable(),
  vetting: z.object({ by: z.string(), on: z.string() }).nullable(),
  beats: z.array(
    z.object({ id: publicId, name: z.string(), part: z.enum(['officer', 'auxiliary', 'deputy']) }),
  ),
  villages: z.array(z.object({ code: z.string(), name: z.string() })),
  transfer: z.object({ stationId: z.int(), stationName: z.string(), onDay: z.string() }).nullable(),
  may: z.array(z.enum(staffActs)),
  /** The roles that may be given to this person. */
  roles: z.array(z.enum(staffRoles)),
})

/** The password that is told once; it is kept nowhere in the clear. */
const withPassword = z.object({ staff: staffMember, firstPassword: z.string() })

const params = z.strictObject({ id: z.uuid('编号不对') })

const badRow = z.object({ row: z.int(), column: z.string(), text: z.string() })

/** An act on one member of staff that answers with the member as they are then. */
const act = <const P extends string, const B extends z.ZodType>(name: P, summary: string, body: B) =>
  contract({
    method: 'POST',
    path: `/api/staff/:id/${name}`,
    summary,
    access: managers,
    params,
    body,
    response: staffMember,
    status: 200,
    changes: true,
  })

export const staffContracts = {
  list: contract({
    method: 'GET',
    path: '/api/staff',
    summary: '一个所的人；管理员不写派出所就看全县的',
    access: managers,
    query: z.strictObject({
      station: stationId.optional(),
      role: z.enum(staffRoles).optional(),
      q: z.string().max(20).optional(),
      left: z.enum(['yes']).optional(),
      limit: limit(100, 50),
      cursor: z.string().max(20).optional(),
    }),
    response: listOf(staffItem),
    status: 200,
  }),
  read: contract({
    method: 'GET',
    path: '/api/staff/:id',
    summary: '一个人：岗位、管哪里、任期、能办什么',
    access: managers,
    params,
    response: staffMember,
    status: 200,
  }),
  invite: contract({
    method: 'POST',
    path: '/api/staff',
    summary: '添一个人；首次密码只给看这一次',
    access: managers,
    body: z.strictObject({
      stationId,
      staffNumber,
      name: typedText(20),
      role: z.enum(staffRoles),
      workPhone: workPhone.nullable().default(null),
      termUntil: day.nullable().default(null),
      recommendation: recommendation.nullable().default(null),
    }),
    response: withPassword,
    status: 201,
  }),
  resetPassword: contract({
    method: 'POST',
    path: '/api/staff/:id/password-reset',
    summary: '重设密码；新的首次密码只给看这一次，登录着的都退出',
    access: managers,
    params,
    response: withPassword,
    status: 200,
  }),
  comeBack: contract({
    method: 'POST',
    path: '/api/staff/:id/return',
    summary: '离开的人回来了；首次密码只给看这一次',
    access: managers,
    params,
    response: withPassword,
    status: 200,
  }),
  describe: act(
    'description',
    '改姓名、工作电话',
    z.strictObject({
      name: typedText(20),
      workPhone: workPhone.nullable(),
    }),
  ),
  changeRole: act('role', '换岗位；登录着的都退出', z.strictObject({ role: z.enum(staffRoles) })),
  setTerm: act('term', '任期到哪天；到期就登不进来', z.strictObject({ until: day.nullable() })),
  recommend: act('recommendation', '记下谁推荐的；考察之前登不进来', recommendation),
  vet: act('vetting', '考察通过，我来负责', z.strictObject({})),
  assignVillages: act(
    'villages',
    '网格员、包村干部从哪天起负责哪几个村',
    z.strictObject({ codes: z.array(z.string().regex(/^\d{12}$/, '村的编号不对')).max(60), fromDay: day }),
  ),
  setAbsence: act(
    'absence',
    '哪几天不在（休假、培训），由代班的人顶上',
    z.strictObject({ fromDay: day, toDay: day }),
  ),
  resetTwoStep: act('two-step-reset', '手机丢了：去掉两步登录，登录着的都退出', z.strictObject({})),
  transfer: act('transfer', '从哪天起调到别的派出所', z.strictObject({ stationId, onDay: day })),
  depart: act('departure', '离开：马上登不进来', z.strictObject({})),
  import: contract({
    method: 'POST',
    path: '/api/staff/import',
    summary: '从表格（XLSX）添人；先试，哪行不对都说出来，都对了才一次添进去',
    access: managers,
    query: z.strictObject({ apply: z.enum(['yes']).optional() }),
    upload: true,
    response: z.object({
      rows: z.int(),
      bad: z.array(badRow),
      applied: z.boolean(),
      /** Each first password is shown this once. */
      invited: z.array(z.object({ staffNumber: z.string(), name: z.string(), firstPassword: z.string() })),
    }),
    status: 200,
  }),
  template: contract({
    method: 'GET',
    path: '/api/staff/import/template',
    summary: '添人的表格模板（XLSX）',
    access: managers,
    response: null,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    status: 200,
  }),
} as const
