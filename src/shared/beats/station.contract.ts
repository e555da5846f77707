import { z } from 'zod'
import { staffRoles } from '@shared/kernel/actor'
import { contract } from '@shared/kernel/contract'
import { listOf, publicId, typedText } from '@shared/kernel/fields'
import { beatActs } from './station.policy'

const managers = ['station-chief', 'administrator'] as const

const day = z.iso.date('日期要写成 2026-11-25 这样')
const stationId = z.coerce.number().int().positive().max(2_147_483_647)
const landline = z
  .string()
  .trim()
  .regex(/^[0-9-]{5,20}$/, '电话只写数字和短横线')
  .nullable()
const account = z.uuid('编号不对')

const stationFacts = z.strictObject({
  name: typedText(30),
  township: typedText(30),
  landline,
  address: typedText(60).nullable(),
})

const person = z.object({ id: z.string(), name: z.string() })
const pairView = z.object({
  officer: person.nullable(),
  auxiliary: person.nullable(),
  deputy: person.nullable(),
  fromDay: z.string(),
})
const office = z.object({
  name: z.string(),
  address: z.string().nullable(),
  landline: z.string().nullable(),
})

const stationItem = z.object({
  id: z.int(),
  name: z.string(),
  township: z.string(),
  landline: z.string().nullable(),
  address: z.string().nullable(),
  beats: z.int(),
  villages: z.int(),
})

export const stationView = stationItem.omit({ beats: true, villages: true }).extend({
  demo: z.boolean(),
  beats: z.array(
    z.object({
      id: publicId,
      name: z.string(),
      kind: z.enum(['beat', 'desk']),
      scene: z.string(),
      closedOn: z.string().nullable(),
      office: office.nullable(),
      pair: pairView.nullable(),
      /** The pair that takes over later, where one is planned. */
      next: pairView.nullable(),
      may: z.array(z.enum(beatActs)),
    }),
  ),
  villages: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      beatId: publicId,
      lat: z.number().nullable(),
      lng: z.number().nullable(),
      demoPlace: z.boolean(),
      names: z.array(z.object({ name: z.string(), kind: z.enum(['alias', 'natural']) })),
      next: z.object({ beatId: publicId, beatName: z.string(), fromDay: z.string() }).nullable(),
    }),
  ),
  /** Who can be put into a pair. */
  people: z.array(person.extend({ role: z.enum(staffRoles), staffNumber: z.string() })),
})

const ofStation = z.strictObject({ id: stationId })
const ofBeat = z.strictObject({ id: z.string().max(64) })
const pair = z.strictObject({
  officerId: account,
  auxiliaryId: account.nullable(),
  deputyId: account.nullable(),
  fromDay: day,
})

const change = <const P extends string, const Q extends z.ZodType, const B extends z.ZodType>(
  path: P,
  summary: string,
  parts: { readonly params: Q; readonly body: B },
) =>
  contract({
    method: 'POST',
    path,
    summary,
    access: managers,
    ...parts,
    response: stationView,
    status: 200,
    changes: true,
  })

export const stationContracts = {
  list: contract({
    method: 'GET',
    path: '/api/stations',
    summary: '派出所：管理员看全县的，所长看自己的',
    access: managers,
    response: listOf(stationItem).extend({ may: z.array(z.enum(['found'])) }),
    status: 200,
  }),
  read: contract({
    method: 'GET',
    path: '/api/stations/:id',
    summary: '一个派出所：警务区、值班的人、村',
    access: managers,
    params: ofStation,
    response: stationView,
    status: 200,
  }),
  found: contract({
    method: 'POST',
    path: '/api/stations',
    summary: '添一个派出所，连同它的值班室',
    access: ['administrator'],
    body: stationFacts,
    response: stationView,
    status: 201,
    changes: true,
  }),
  describe: change('/api/stations/:id/description', '改派出所的名称、电话、地址', {
    params: ofStation,
    body: stationFacts,
  }),
  addBeat: change('/api/stations/:id/beats', '添一个警务区', {
    params: ofStation,
    body: z.strictObject({ name: typedText(20) }),
  }),
  describeBeat: change('/api/beats/:id/description', '改警务区的名称、警务室', {
    params: ofBeat,
    body: z.strictObject({
      name: typedText(20),
      office: z.strictObject({ name: typedText(30), address: typedText(60).nullable(), landline }).nullable(),
    }),
  }),
  closeBeat: change('/api/beats/:id/closure', '撤一个警务区：没有村、没有没办完的事才能撤', {
    params: ofBeat,
    body: z.strictObject({}),
  }),
  setPair: change('/api/beats/:id/pair', '从哪天起谁管这个警务区', { params: ofBeat, body: pair }),
  handOver: change('/api/beats/:id/handover', '移交警务区：人换了，没办完的事都留在区里接着办', {
    params: ofBeat,
    body: pair,
  }),
} as const
