import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { instant, publicId, typedText } from '@shared/kernel/fields'
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
    }),
    response: z.object({
      items: z.array(workView),
      /** Kinds of which there is more than fits; the room's own list has all of it, page by page. */
      more: z.array(z.enum(workKinds)),
      kinds: z.array(z.enum(workKinds)),
      /** What the filter can name: the villages of everything that is listed today. */
      villages: z.array(z.string()),
      may: z.array(z.enum(['dispatch'])),
    }),
    status: 200,
  }),
  search: contract({
    method: 'GET',
    path: '/api/workbench/search',
    summary: '在自己管的范围里找：编号、村、什么事、称呼；找过什么字不留下',
    access,
    query: z.strictObject({ q: typedText(40) }),
    response: z.object({ items: z.array(workView) }),
    status: 200,
  }),
} as const
