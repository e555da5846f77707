import { z } from 'zod'
import { staffRoles } from '@shared/kernel/actor'
import { contract } from '@shared/kernel/contract'
import { limit, listOf, publicId, typedText } from '@shared/kernel/fields'
import { messageView, reviewOutcomes, threadReference, threadView } from './thread-view.contract'

const id = z.strictObject({ id: z.string().max(64) })
const uploadIds = z.array(publicId).max(9, '一次最多 9 张').default([])

const words = {
  text: typedText(2000).optional(),
  uploadIds,
  reference: threadReference.optional(),
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
      filter: z.enum(['all', 'waiting', 'overdue', 'unread', 'doubtful', 'closed']).default('all'),
      /** For staff: one beat of their scope. Without it a deputy sees only what has come to them. */
      beatId: publicId.optional(),
      limit: limit(50, 20),
      cursor: z.string().max(200).optional(),
    }),
    /** The counts stop at 100: show it as 99+. */
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
    body: z.strictObject({ sequence: z.int().min(1), outcome: z.enum(reviewOutcomes) }),
    response: messageView,
    status: 200,
    changes: true,
  }),
} as const
