import { z } from 'zod'
import { roles } from '@shared/kernel/actor'
import { contract } from '@shared/kernel/contract'
import { instant, limit, listOf } from '@shared/kernel/fields'

export const auditContracts = {
  list: contract({
    method: 'GET',
    path: '/api/audit',
    summary: '谁看过、改过什么：民警看自己的，所长和管理员看全所的',
    access: ['officer', 'auxiliary', 'station-chief', 'administrator'],
    query: z.strictObject({
      subject: z.string().max(64).optional(),
      limit: limit(100, 50),
      cursor: z.string().max(64).optional(),
    }),
    response: listOf(
      z.object({
        id: z.string(),
        at: instant,
        actorId: z.string().nullable(),
        actorRole: z.enum(roles).nullable(),
        actorName: z.string().nullable(),
        action: z.string(),
        subject: z.string().nullable(),
        outcome: z.enum(['done', 'refused']),
        reason: z.string().nullable(),
      }),
    ),
    status: 200,
  }),
} as const
