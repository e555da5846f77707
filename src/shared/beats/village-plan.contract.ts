import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { publicId, typedText } from '@shared/kernel/fields'
import { stationView } from './station.contract'

const day = z.iso.date('日期要写成 2026-11-25 这样')

/** Which villages there are, and which beat answers for them. */
export const villagePlanContracts = {
  assignVillage: contract({
    method: 'POST',
    path: '/api/villages/:code/assignment',
    summary: '从哪天起这个村归哪个警务区',
    access: ['station-chief', 'administrator'],
    params: z.strictObject({ code: z.string().regex(/^\d{12}$/, '村的编号不对') }),
    body: z.strictObject({ beatId: publicId, fromDay: day }),
    response: stationView,
    status: 200,
    changes: true,
  }),
  addVillage: contract({
    method: 'POST',
    path: '/api/villages',
    summary: '添一个村（用国家统计局的 12 位代码）',
    access: ['administrator'],
    body: z.strictObject({
      code: z.string().regex(/^\d{12}$/, '要 12 位数字'),
      name: typedText(20),
      township: typedText(30),
      beatId: publicId,
    }),
    response: stationView,
    status: 201,
    changes: true,
  }),
  importVillages: contract({
    method: 'POST',
    path: '/api/villages/import',
    summary: '从表格（XLSX）添村、改村；先试，哪行不对都说出来，都对了才一次改',
    access: ['administrator'],
    query: z.strictObject({ apply: z.enum(['yes']).optional() }),
    upload: true,
    response: z.object({
      rows: z.int(),
      bad: z.array(z.object({ row: z.int(), column: z.string(), text: z.string() })),
      applied: z.boolean(),
    }),
    status: 200,
    changes: true,
  }),
  template: contract({
    method: 'GET',
    path: '/api/villages/import/template',
    summary: '添村的表格模板（XLSX）',
    access: ['administrator'],
    response: null,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    status: 200,
  }),
} as const
