import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { instant, limit, listOf, publicId } from '@shared/kernel/fields'
import { noticeKinds } from './notice'
import { choosableKinds } from './notice.rules'

const minute = z.int().min(0).max(1439)
const quiet = z.strictObject({ from: minute, to: minute })
const kind = z.enum(noticeKinds)
const choosable = kind.refine((one) => choosableKinds.includes(one), '这一种不能选')

const notice = z.object({
  id: publicId,
  kind,
  title: z.string(),
  text: z.string(),
  /** The case it leads to; null where it does not say which. */
  subject: z.string().nullable(),
  at: instant,
  isRead: z.boolean(),
})

const choices = z.object({
  /** Null while nobody has asked. */
  sms: z.boolean().nullable(),
  weixin: z.boolean(),
  muted: z.array(kind),
  quiet,
  kinds: z.array(z.object({ kind, name: z.string() })),
  /** Where SMS would go, masked; null where no phone is known. */
  phone: z.string().nullable(),
  /** What WeChat may be asked to carry, and how many consents are left. */
  weixinTemplates: z.array(z.object({ kind, templateId: z.string(), left: z.int() })),
})

export const noticeContracts = {
  list: contract({
    method: 'GET',
    path: '/api/notices',
    summary: '我的通知，新的在前，带没看的条数',
    access: 'signed-in',
    query: z.strictObject({ limit: limit(50, 20), cursor: z.string().max(64).optional() }),
    response: listOf(notice).extend({ unread: z.int() }),
    status: 200,
  }),
  read: contract({
    method: 'POST',
    path: '/api/notices/reading',
    summary: '看过了：一条，或者全部',
    access: 'signed-in',
    body: z.strictObject({ id: publicId.optional() }),
    response: z.object({ unread: z.int() }),
    status: 200,
    changes: true,
  }),
  choices: contract({
    method: 'GET',
    path: '/api/notice-choices',
    summary: '我要哪些通知、怎么通知',
    access: ['resident'],
    response: choices,
    status: 200,
  }),
  choose: contract({
    method: 'POST',
    path: '/api/notice-choices',
    summary: '选要哪些通知、怎么通知、什么时候不打扰',
    access: ['resident'],
    body: z.strictObject({
      sms: z.boolean(),
      weixin: z.boolean(),
      muted: z.array(choosable).max(noticeKinds.length),
      quiet,
    }),
    response: choices,
    status: 200,
    changes: true,
  }),
  subscribe: contract({
    method: 'POST',
    path: '/api/notice-subscriptions',
    summary: '在微信里点了同意：每同意一次，微信能发一条',
    access: ['resident'],
    body: z.strictObject({ kinds: z.array(choosable).min(1).max(3) }),
    response: choices,
    status: 201,
    changes: true,
  }),
} as const
