import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { instant, limit, listOf, publicId, typedText } from '@shared/kernel/fields'
import { talkKinds, talkTopics } from './prevention-talk'
import { day, villageCode } from './visit.contract'

const police = ['officer', 'auxiliary', 'station-chief'] as const
const paging = { limit: limit(50, 20), cursor: z.string().max(64).optional() }

const linkedRooms = ['visit', 'need', 'thread', 'booking', 'dispute'] as const
const link = z.strictObject({ room: z.enum(linkedRooms), id: publicId })

const noteView = z.object({ id: publicId, text: z.string(), link: link.nullable(), writtenAt: instant })

export const notebookContracts = {
  list: contract({
    method: 'GET',
    path: '/api/notebook',
    summary: '我的记事本：只有自己看得到',
    access: police,
    query: z.strictObject(paging),
    response: listOf(noteView),
    status: 200,
  }),
  write: contract({
    method: 'POST',
    path: '/api/notebook',
    summary: '在自己的记事本里写一条，可以连着一件事',
    access: police,
    body: z.strictObject({ text: typedText(1000), link: link.optional() }),
    response: noteView,
    status: 201,
    changes: true,
  }),
  tearOut: contract({
    method: 'DELETE',
    path: '/api/notebook/:id',
    summary: '撕掉自己的一条',
    access: police,
    params: z.strictObject({ id: z.string().max(64) }),
    response: null,
    status: 204,
    changes: true,
  }),
} as const

const talkView = z.object({
  id: publicId,
  kind: z.enum(talkKinds),
  topic: z.enum(talkTopics),
  day: z.string(),
  village: z.string(),
  place: z.string(),
  audience: z.int(),
  material: z.string().nullable(),
  by: z.string(),
})

export const talkContracts = {
  list: contract({
    method: 'GET',
    path: '/api/prevention-talks',
    summary: '宣传和劝导的记录，新的在前',
    access: police,
    query: z.strictObject(paging),
    response: listOf(talkView),
    status: 200,
  }),
  record: contract({
    method: 'POST',
    path: '/api/prevention-talks',
    summary: '记一次宣传或交通劝导：在哪、讲什么、多少人听',
    access: police,
    body: z.strictObject({
      kind: z.enum(talkKinds),
      topic: z.enum(talkTopics),
      day,
      villageCode,
      place: typedText(40),
      audience: z.int('人数填数字').min(1, '至少一个人').max(5000, '人数太多了'),
      material: typedText(40).optional(),
    }),
    response: talkView,
    status: 201,
    changes: true,
  }),
} as const
