import { z } from 'zod'
import { staffRoles } from '@shared/kernel/actor'
import { contract } from '@shared/kernel/contract'
import { instant, limit, listOf, publicId } from '@shared/kernel/fields'

const span = z.object({ from: z.string(), to: z.string() })

/** One of the people on a contact card: work facts only. */
const cardPerson = z.object({
  name: z.string(),
  role: z.enum(staffRoles),
  staffNumber: z.string(),
  /** Which drawn avatar stands in for a photo, 0..5. */
  avatar: z.int(),
  photoUrl: z.string().nullable(),
  workPhone: z.string().nullable(),
})

const beatName = z.object({ id: publicId, name: z.string(), kind: z.enum(['beat', 'desk']) })

/** A village found by name or place, with the beat that answers for it. `code` is null for the station fallback. */
const villageItem = z.object({
  code: z.string().nullable(),
  name: z.string(),
  township: z.string().nullable(),
  /** The alias or natural village that matched, where it was not the name itself. */
  matched: z.string().nullable(),
  beat: beatName.nullable(),
  officer: z.string().nullable(),
  distanceMetres: z.number().nullable(),
  fallback: z.boolean(),
})

/** The contact card of a beat, or of the station's desk (the fallback that is never empty). */
const contactCard = z.object({
  id: publicId,
  name: z.string(),
  kind: z.enum(['beat', 'desk']),
  scene: z.string(),
  station: z.object({
    id: z.int(),
    name: z.string(),
    landline: z.string().nullable(),
    address: z.string().nullable(),
  }),
  office: z
    .object({ name: z.string(), address: z.string().nullable(), landline: z.string().nullable() })
    .nullable(),
  officer: cardPerson.nullable(),
  auxiliary: cardPerson.nullable(),
  deputy: cardPerson.nullable(),
  villages: z.array(z.object({ code: z.string(), name: z.string() })),
  duty: z.object({
    open: z.boolean(),
    /** Who picks up now: the officer in duty hours, the deputy or the desk otherwise. */
    covers: cardPerson.nullable(),
    /** e.g. `现在值班，到 18:00` or `现在不是上班时间，明天 08:30 上班` */
    sentence: z.string(),
    nextOpenAt: instant.nullable(),
    /** e.g. `今天 15:30 前答复` for a question asked now. */
    replyBy: instant,
    today: z.array(span),
  }),
  hours: z.array(z.object({ weekday: z.int(), spans: z.array(span) })),
  exceptions: z.array(z.object({ day: z.string(), name: z.string(), spans: z.array(span) })),
  /** The number that the big button calls now, with whose it is; null where the station has entered none. */
  call: z.object({ number: z.string(), name: z.string() }).nullable(),
  /** The village whose code was scanned, where the scene names one. */
  village: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** True while people, numbers, borders or coordinates are the invented demo data. */
  demo: z.boolean(),
})

export const beatContracts = {
  findVillages: contract({
    method: 'GET',
    path: '/api/villages',
    summary: '按村名、俗名、拼音或首字母找村，打错一个字也能找到',
    access: 'public',
    query: z.strictObject({ q: z.string().max(40).default(''), limit: limit(50, 20) }),
    response: listOf(villageItem),
    status: 200,
  }),
  nearestVillages: contract({
    method: 'GET',
    path: '/api/villages/nearest',
    summary: '离我最近的村；坐标目前是演示数据',
    access: 'public',
    query: z.strictObject({
      lat: z.coerce.number().min(-90).max(90),
      lng: z.coerce.number().min(-180).max(180),
      limit: limit(20, 5),
    }),
    response: listOf(villageItem).extend({ demoCoordinates: z.boolean(), note: z.string() }),
    status: 200,
  }),
  listBeats: contract({
    method: 'GET',
    path: '/api/beats',
    summary: '派出所的警务区',
    access: 'public',
    response: listOf(beatName.extend({ villages: z.array(z.string()), officer: z.string().nullable() })),
    status: 200,
  }),
  beatCard: contract({
    method: 'GET',
    path: '/api/beats/:id',
    summary: '警务区联系卡',
    access: 'public',
    params: z.strictObject({ id: z.string() }),
    response: contactCard,
    status: 200,
  }),
  sceneCard: contract({
    method: 'GET',
    path: '/api/cards/:scene',
    summary: '扫码打开的联系卡；认不出的码给派出所值班室',
    access: 'public',
    params: z.strictObject({ scene: z.string().max(64) }),
    response: contactCard,
    status: 200,
  }),
  sceneCode: contract({
    method: 'GET',
    path: '/api/cards/:scene/qr',
    summary: '联系卡的二维码（SVG）',
    access: 'public',
    params: z.strictObject({ scene: z.string().max(64) }),
    response: null,
    produces: 'image/svg+xml',
    status: 200,
  }),
} as const
