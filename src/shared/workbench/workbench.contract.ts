import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { instant, limit, publicId, typedText } from '@shared/kernel/fields'
import { workGroups, workKinds } from './work'

const access = ['officer', 'auxiliary', 'grid-worker', 'mediator', 'liaison', 'station-chief'] as const

const workView = z.object({
  kind: z.enum(workKinds),
  /** With the kind it leads to the page of the case. */
  id: publicId,
  receipt: z.string().nullable(),
  title: z.string(),
  who: z.string().nullable(),
  village: z.string().nullable(),
  dueAt: instant.nullable(),
  state: z.string(),
  /** Null for what a search found and today does not hold. */
  group: z.enum(workGroups).nullable(),
  /** When it was last changed, of what a search found among what has ended. */
  endedAt: instant.nullable(),
})

export const workbenchContracts = {
  today: contract({
    method: 'GET',
    path: '/api/workbench',
    summary: '今天：超时的、今天到期的、新来的、等别人的；各种事在一起，可以按村、按种类看',
    access,
    query: z.strictObject({
      kind: z.enum(workKinds).optional(),
      /** By name, as the answer's `villages` lists them. */
      village: typedText(40).optional(),
      group: z.enum(workGroups).optional(),
      cursor: z.string().max(200).optional(),
      limit: limit(100, 30),
    }),
    response: z.object({
      items: z.array(workView),
      nextCursor: z.string().nullable(),
      /** Of the kind and village that were asked for, in every group; counting stops at a thousand of a kind. */
      counts: z.object({ overdue: z.int(), today: z.int(), new: z.int(), waiting: z.int() }),
      kinds: z.array(z.enum(workKinds)),
      /** What the filter can name: the villages that this person works in. */
      villages: z.array(z.string()),
      may: z.array(z.enum(['dispatch'])),
    }),
    status: 200,
  }),
  search: contract({
    method: 'GET',
    path: '/api/workbench/search',
    summary: '在自己管的范围里找，办完的也找：编号、村、什么事、称呼；找过什么字不留下',
    access,
    query: z.strictObject({ q: typedText(40) }),
    response: z.object({
      items: z.array(workView),
      /** There is more than is shown: more words find less. */
      more: z.boolean(),
    }),
    status: 200,
  }),
} as const
