import { z } from 'zod'
import { staffRoles } from '@shared/kernel/actor'
import { contract } from '@shared/kernel/contract'
import { instant, limit, listOf, publicId, typedText } from '@shared/kernel/fields'
import { carriedWays, needActs, needKinds, needSources, needStates, villagerWords } from './need'
import { day, villageCode } from './visit.contract'

const id = z.strictObject({ id: z.string().max(64) })
const workers = ['officer', 'auxiliary', 'station-chief', 'grid-worker', 'liaison', 'mediator'] as const
const everyone = [...workers, 'resident'] as const

const needLine = z.object({
  id: publicId,
  what: z.string(),
  kind: z.enum(needKinds),
  village: z.string(),
  state: z.enum(needStates),
  dueDay: z.string(),
  overdue: z.boolean(),
  /** The owner's name. */
  owner: z.string(),
  next: z.string(),
  /** For the resident: an answer is there and they have not said whether it settles the matter. */
  waitsForMe: z.boolean(),
  changedAt: instant,
})

const needView = needLine.extend({
  source: z.enum(needSources),
  /** Where to carry the answer; never for anybody but staff. */
  where: z.string().nullable(),
  visitId: publicId.nullable(),
  threadId: publicId.nullable(),
  fromResident: z.boolean(),
  /** A resident reads it once it was carried back. */
  answer: z.string().nullable(),
  carried: z
    .object({
      how: z.enum(carriedWays),
      at: instant,
      by: z.string(),
      word: z.enum(villagerWords),
      words: z.string().nullable(),
    })
    .nullable(),
  reopened: z.int(),
  raisedAt: instant,
  steps: z.array(
    z.object({
      act: z.enum(['raised', 'handover', ...needActs]),
      at: instant,
      /** When it reached the station, where it was noted without signal. */
      receivedAt: instant.nullable(),
      by: z.string(),
      words: z.string().nullable(),
    }),
  ),
  may: z.array(z.enum(needActs)),
})

const act = <B extends z.ZodType>(noun: string, summary: string, body: B) =>
  contract({
    method: 'POST',
    path: `/api/needs/:id/${noun}`,
    summary,
    access: everyone,
    params: id,
    body,
    response: needView,
    status: 200,
    changes: true,
  })

export const needContracts = {
  list: contract({
    method: 'GET',
    path: '/api/needs',
    summary: '急难愁盼：先到期的在前；村民看到自己说的',
    access: everyone,
    query: z.strictObject({
      filter: z.enum(['open', 'overdue', 'to-carry-back', 'mine', 'ended']).default('open'),
      villageCode: villageCode.optional(),
      limit: limit(50, 20),
      cursor: z.string().max(64).optional(),
    }),
    /** The counts stop at 100: show it as 99+. */
    response: listOf(needLine).extend({ open: z.int(), overdue: z.int(), toCarryBack: z.int() }),
    status: 200,
  }),
  raise: contract({
    method: 'POST',
    path: '/api/needs',
    summary: '记一件急难愁盼：走访、网格员、小程序来信、电话或 110',
    access: ['officer', 'auxiliary', 'station-chief', 'grid-worker', 'liaison'],
    body: z.strictObject({
      villageCode,
      what: typedText(300),
      kind: z.enum(needKinds).default('other'),
      where: typedText(60).optional(),
      source: z.enum(['visit', 'grid', 'phone', '110']).default('visit'),
      /** A resident's letter: the resident then sees the need and its answer. */
      threadId: publicId.optional(),
      ownerId: z.uuid().optional(),
      dueDay: day.optional(),
    }),
    response: needView,
    status: 201,
    changes: true,
  }),
  one: contract({
    method: 'GET',
    path: '/api/needs/:id',
    summary: '一件急难愁盼，办到哪了',
    access: everyone,
    params: id,
    response: needView,
    status: 200,
  }),
  owners: contract({
    method: 'GET',
    path: '/api/needs/:id/owners',
    summary: '可以交给谁办',
    access: ['officer', 'station-chief'],
    params: id,
    response: z.object({
      items: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(staffRoles) })),
    }),
    status: 200,
  }),
} as const

export const needActContracts = {
  assignment: act(
    'assignment',
    '换人办或改期限',
    z.strictObject({ ownerId: z.uuid().optional(), dueDay: day, note: typedText(200).optional() }),
  ),
  answer: act('answer', '写下找到的答复', z.strictObject({ answer: typedText(500) })),
  'carrying-back': act(
    'carrying-back',
    '答复带到了：怎么带到的，村民怎么说',
    z.strictObject({
      how: z.enum(carriedWays),
      word: z.enum(villagerWords),
      words: typedText(200).optional(),
      /** When it was noted at the door; it may arrive later, when there is signal. */
      happenedAt: instant.optional(),
    }),
  ),
  reopening: act('reopening', '没解决，重新办', z.strictObject({ reason: typedText(200) })),
  confirmation: act(
    'confirmation',
    '村民说行不行',
    z.strictObject({ word: z.enum(['satisfied', 'not-satisfied']), words: typedText(200).optional() }),
  ),
} as const
