import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { instant, limit, listOf, publicId, typedText } from '@shared/kernel/fields'
import { deadReasons, noticeChannels, noticeKinds } from './notice'

const kind = z.enum(noticeKinds)
const channel = z.enum(noticeChannels)
const which = z.strictObject({ kind, channel })

const undelivered = z.object({
  id: publicId,
  kind,
  kindName: z.string(),
  channel,
  reason: z.enum(deadReasons),
  reasonWords: z.string(),
  tries: z.int(),
  since: instant,
  /** The case, for the chief only. */
  subject: z.string().nullable(),
  may: z.array(z.enum(['send-again'])),
})

const template = z.object({
  kind,
  kindName: z.string(),
  channel,
  /** 0: the words that ship with the server. */
  version: z.int(),
  title: z.string().nullable(),
  text: z.string(),
  weixinTemplateId: z.string().nullable(),
  /** What the words may name, e.g. `{时间}`. */
  mayName: z.array(z.string()),
  preview: z.string(),
})

export const noticeDeskContracts = {
  listUndelivered: contract({
    method: 'GET',
    path: '/api/undelivered-notices',
    summary: '没送到的通知，新的在前',
    access: ['station-chief', 'administrator'],
    query: z.strictObject({ limit: limit(50, 20), cursor: z.string().max(64).optional() }),
    response: listOf(undelivered),
    status: 200,
  }),
  sendAgain: contract({
    method: 'POST',
    path: '/api/undelivered-notices/:id/resending',
    summary: '没送到的再发一次',
    access: ['station-chief', 'administrator'],
    params: z.strictObject({ id: z.string() }),
    response: z.object({ id: publicId }),
    status: 200,
    changes: true,
  }),
  listTemplates: contract({
    method: 'GET',
    path: '/api/notice-templates',
    summary: '每种通知在每个渠道的说法',
    access: ['administrator'],
    response: listOf(template),
    status: 200,
  }),
  templateVersions: contract({
    method: 'GET',
    path: '/api/notice-templates/:kind/:channel/versions',
    summary: '一种通知的说法改过哪些次，新的在前',
    access: ['administrator'],
    params: which,
    response: listOf(template.extend({ writtenAt: instant })),
    status: 200,
  }),
  writeTemplate: contract({
    method: 'POST',
    path: '/api/notice-templates/:kind/:channel',
    summary: '改一种通知的说法；preview 只看样子，不保存',
    access: ['administrator'],
    params: which,
    body: z.strictObject({
      basedOn: z.int().min(0),
      preview: z.boolean().default(false),
      title: typedText(20).optional(),
      text: typedText(300),
      weixinTemplateId: z
        .string()
        .trim()
        .regex(/^[\w-]{20,64}$/, '模板编号不对，从微信公众平台复制')
        .optional(),
    }),
    response: template,
    status: 201,
    changes: true,
  }),
} as const
