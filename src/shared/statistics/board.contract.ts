import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { instant } from '@shared/kernel/fields'
import { boards, measures, subjects } from './board'
import { boardRoles } from './board.policy'

const month = z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, '月份要写成 2026-11 这样')
/** Null where the count is so small that it, or one beside it, could point at a person. */
const count = z.int().nullable()
const rows = z.array(z.object({ name: z.string(), counts: z.array(count) }))

const section = z.object({
  subject: z.enum(subjects),
  name: z.string(),
  source: z.string(),
  measures: z.array(z.object({ measure: z.enum(measures), name: z.string(), definition: z.string() })),
  /** One count for each measure, as in the rows below. */
  totals: z.array(count),
  share: z
    .object({
      name: z.string(),
      definition: z.string(),
      percent: z.int().nullable(),
      atLeast: z.boolean(),
    })
    .nullable(),
  wait: z
    .object({ name: z.string(), definition: z.string(), unit: z.string(), median: z.int().nullable() })
    .nullable(),
  months: rows,
  villages: rows,
  categoriesName: z.string().nullable(),
  categories: rows,
})

export const boardContract = contract({
  method: 'GET',
  path: '/api/statistics/:board',
  summary:
    '派出所的统计，只有总数：所长看本所，管理员看全县或一个所（不分村）；少于 5 的和能推算出它的不显示',
  access: boardRoles,
  params: z.strictObject({ board: z.enum(boards, '没有这一页') }),
  query: z.strictObject({
    from: month.optional(),
    to: month.optional(),
    village: z.string().min(1).max(40).optional(),
    station: z.coerce.number().int().positive().max(2_147_483_647).optional(),
  }),
  response: z.object({
    board: z.enum(boards),
    from: month,
    to: month,
    station: z.int().nullable(),
    village: z.string().nullable(),
    /** When the cases were last counted; null where they never were. */
    countedAt: instant.nullable(),
    /** Villages that can be chosen. */
    villages: z.array(z.string()),
    sections: z.array(section),
  }),
  status: 200,
})
