import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { publicId, typedText } from '@shared/kernel/fields'

const editors = ['officer', 'station-chief', 'administrator'] as const

/** A village with every name that finds it, for those who keep them right. */
const villageView = z.object({
  code: z.string(),
  name: z.string(),
  township: z.string().nullable(),
  beat: z.object({ id: publicId, name: z.string() }).nullable(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  /** True until the station has entered the coordinates itself. */
  demoPlace: z.boolean(),
  names: z.array(z.object({ name: z.string(), kind: z.enum(['official', 'alias', 'natural']) })),
})

const params = z.strictObject({ code: z.string().regex(/^\d{12}$/, '村的编号不对') })

export const villageContracts = {
  addName: contract({
    method: 'POST',
    path: '/api/villages/:code/names',
    summary: '给村加一个俗名或自然村，按它也能找到',
    access: editors,
    params,
    body: z.strictObject({ name: typedText(20), kind: z.enum(['alias', 'natural']) }),
    response: villageView,
    status: 201,
    changes: true,
  }),
  removeName: contract({
    method: 'POST',
    path: '/api/villages/:code/name-removal',
    summary: '去掉一个不对的俗名或自然村',
    access: editors,
    params,
    body: z.strictObject({ name: typedText(20) }),
    response: villageView,
    status: 200,
    changes: true,
  }),
  place: contract({
    method: 'POST',
    path: '/api/villages/:code/place',
    summary: '填写村的位置，代替演示数据',
    access: editors,
    params,
    body: z.strictObject({ lat: z.number().min(3).max(54), lng: z.number().min(73).max(136) }),
    response: villageView,
    status: 200,
    changes: true,
  }),
} as const
