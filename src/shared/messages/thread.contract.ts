import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { instant, limit, listOf, publicId, typedText } from '@shared/kernel/fields'
import { staffRoles } from '@shared/kernel/actor'

export const threadStates = ['waiting', 'answered', 'closed'] as const
export const escalations = ['beat', 'deputy', 'station-chief'] as const

/** A picture or a recording; `url` is signed and lives for an hour. */
export const attachmentView = z.object({
  id: publicId,
  kind: z.enum(['picture', 'voice']),
  url: z.string(),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  seconds: z.number().nullable(),
})

export const messageView = z.object({
  sequence: z.int(),
  /** `service` is a line by the service itself: handed over, overdue, closed. */
  from: z.enum(['resident', 'staff', 'service']),
  senderName: z.string(),
  mine: z.boolean(),
  text: z.string().nullable(),
  attachments: z.array(attachmentView),
  sentAt: instant,
  /** The idempotency key it was sent with, so that a phone knows its own message again; only for its sender. */
  key: z.string().nullable(),
  /** For staff: a person should look at it; it was delivered all the same. */
  doubtful: z.array(z.string()),
})

export const threadView = z.object({
  id: publicId,
  /** What the villager can read out on the phone, e.g. `问-1124-0007`. */
  receipt: z.string(),
  beat: z.object({ id: publicId, name: z.string() }),
  state: z.enum(threadStates),
  escalation: z.enum(escalations),
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  /** Who answers now, in words: `社区民警 …`, `副班民警 …`, `所长 …`. */
  handler: z.string(),
  /** What happens next, in words. */
  next: z.string(),
  lastSequence: z.int(),
  unread: z.int(),
  /** The last message that the other side has seen. */
  seenByOther: z.int(),
  preview: z.string(),
  changedAt: instant,
  createdAt: instant,
  /** For staff: who asks. The phone is masked. */
  resident: z
    .object({ name: z.string(), phone: z.string().nullable(), village: z.string().nullable() })
    .nullable(),
  /** For staff: an answer that an auxiliary drafted and the officer may send. */
  draft: z.object({ text: z.string(), by: z.string() }).nullable(),
  /** What this person may do now. */
  may: z.array(z.enum(['write', 'draft', 'close', 'hand-over', 'review'])),
})

const id = z.strictObject({ id: z.string().max(64) })
const uploadIds = z.array(publicId).max(9, '一次最多 9 张').default([])

const words = {
  text: typedText(2000).optional(),
  uploadIds,
}
const saysSomething = (body: { text?: string | undefined; uploadIds: string[] }) =>
  body.text !== undefined || body.uploadIds.length > 0
const empty = { error: '请写几句话，或发一张照片、一段录音', path: ['text'] }

export const threadContracts = {
  list: contract({
    method: 'GET',
    path: '/api/threads',
    summary: '我的留言；民警看到的是本警务区的来信，等答复的在前',
    access: ['resident', 'officer', 'auxiliary', 'station-chief'],
    query: z.strictObject({
      filter: z.enum(['all', 'waiting', 'overdue', 'unread', 'closed']).default('all'),
      limit: limit(50, 20),
      cursor: z.string().max(200).optional(),
    }),
    response: listOf(threadView).extend({ waiting: z.int(), overdue: z.int(), unread: z.int() }),
    status: 200,
  }),
  start: contract({
    method: 'POST',
    path: '/api/threads',
    summary: '给警务区留言；和同一警务区的旧对话接在一起',
    access: ['resident'],
    body: z
      .strictObject({
        beatId: publicId,
        villageCode: z
          .string()
          .regex(/^\d{12}$/)
          .optional(),
        ...words,
      })
      .refine(saysSomething, empty),
    response: threadView,
    status: 201,
    changes: true,
  }),
  one: contract({
    method: 'GET',
    path: '/api/threads/:id',
    summary: '一段对话的情况',
    access: 'signed-in',
    params: id,
    response: threadView,
    status: 200,
  }),
  messages: contract({
    method: 'GET',
    path: '/api/threads/:id/messages',
    summary: '一段对话里的话，先说的在前；after 取断线后的，before 往前翻',
    access: 'signed-in',
    params: id,
    query: z.strictObject({
      after: z.coerce.number().int().min(0).optional(),
      before: z.coerce.number().int().min(1).optional(),
      limit: limit(100, 30),
    }),
    /** `nextCursor` is the `before` of the older page, or with `after` the next `after`. */
    response: listOf(messageView),
    status: 200,
  }),
  write: contract({
    method: 'POST',
    path: '/api/threads/:id/messages',
    summary: '在对话里说一句',
    access: 'signed-in',
    params: id,
    body: z.strictObject(words).refine(saysSomething, empty),
    response: messageView,
    status: 201,
    changes: true,
  }),
  markRead: contract({
    method: 'POST',
    path: '/api/threads/:id/read-mark',
    summary: '看到第几句了',
    access: 'signed-in',
    params: id,
    body: z.strictObject({ sequence: z.int().min(0) }),
    response: z.object({ sequence: z.int() }),
    status: 200,
    changes: true,
  }),
  draft: contract({
    method: 'POST',
    path: '/api/threads/:id/draft',
    summary: '辅警草拟答复，由民警发出',
    access: staffRoles,
    params: id,
    body: z.strictObject({ text: typedText(2000) }),
    response: threadView,
    status: 200,
    changes: true,
  }),
  close: contract({
    method: 'POST',
    path: '/api/threads/:id/closure',
    summary: '办结；答复过才能办结，村民再留言会重新打开',
    access: 'signed-in',
    params: id,
    body: z.strictObject({}),
    response: threadView,
    status: 200,
    changes: true,
  }),
  handOver: contract({
    method: 'POST',
    path: '/api/threads/:id/handover',
    summary: '转给另一个警务区，写明原因',
    access: staffRoles,
    params: id,
    body: z.strictObject({ beatId: publicId, reason: typedText(200) }),
    response: threadView,
    status: 200,
    changes: true,
  }),
  review: contract({
    method: 'POST',
    path: '/api/threads/:id/review',
    summary: '看过一句存疑的话：正常，或者不当',
    access: staffRoles,
    params: id,
    body: z.strictObject({ sequence: z.int().min(1), outcome: z.enum(['fine', 'improper']) }),
    response: messageView,
    status: 200,
    changes: true,
  }),
} as const

export const uploadContracts = {
  upload: contract({
    method: 'POST',
    path: '/api/uploads',
    summary: '上传一张照片（JPEG、PNG、WebP、HEIC，10 MB 以内）或一段录音（MP3，60 秒以内）',
    access: 'signed-in',
    response: attachmentView,
    status: 201,
    upload: true,
    changes: true,
  }),
  download: contract({
    method: 'GET',
    path: '/api/uploads/:id',
    summary: '取照片或录音；地址带签名，一小时内有效',
    access: 'public',
    params: id,
    query: z.strictObject({ expires: z.string().max(20), signature: z.string().max(100) }),
    response: null,
    produces: 'image/jpeg',
    status: 200,
  }),
} as const
