import { z } from 'zod'
import { roles, staffRoles } from '@shared/kernel/actor'
import { contract } from '@shared/kernel/contract'
import { instant, limit, listOf, publicId, typedText } from '@shared/kernel/fields'
import { alertKinds, traceKinds } from './audit-alert'
import { auditPurposes, deviceKinds, fieldClasses } from './audit-circumstances'

const cursor = z.string().max(64).optional()
const watchers = ['station-chief', 'administrator'] as const

const alert = z.object({
  id: publicId,
  kind: z.enum(alertKinds),
  stationName: z.string(),
  actorId: z.string(),
  actorName: z.string().nullable(),
  actorRole: z.enum(roles).nullable(),
  /** Public id of the case; its content is never here. */
  subject: z.string().nullable(),
  from: instant,
  to: instant,
  cases: z.int(),
  answer: z.object({ by: z.string().nullable(), at: instant, word: z.string() }).nullable(),
  may: z.array(z.enum(['answer'])),
})

export const auditContracts = {
  list: contract({
    method: 'GET',
    path: '/api/audit',
    summary: '谁看过、改过什么：自己看自己的，所长看全所的，管理员看全县的',
    access: staffRoles,
    query: z.strictObject({
      /** `own`: only what one did oneself, also for those who see everybody. */
      whose: z.enum(['all', 'own']).default('all'),
      subject: z.string().max(64).optional(),
      person: z.uuid('编号不对').optional(),
      kind: z.enum(traceKinds).optional(),
      action: z.string().max(64).optional(),
      day: z.iso.date('日期写成 2026-11-24 这样').optional(),
      limit: limit(100, 50),
      cursor,
    }),
    response: listOf(
      z.object({
        id: z.string(),
        at: instant,
        stationId: z.int(),
        actorId: z.string().nullable(),
        actorRole: z.enum(roles).nullable(),
        actorName: z.string().nullable(),
        action: z.string(),
        subject: z.string().nullable(),
        outcome: z.enum(['done', 'refused']),
        reason: z.string().nullable(),
        /** Null in lines from before these were kept. */
        fieldClass: z.enum(fieldClasses).nullable(),
        purpose: z.enum(auditPurposes).nullable(),
        /** Of the staff alone. */
        device: z.enum(deviceKinds).nullable(),
        address: z.string().nullable(),
      }),
    ),
    status: 200,
  }),
  listAlerts: contract({
    method: 'GET',
    path: '/api/audit-alerts',
    summary: '值得问一声的：一下子看很多、看自己的事、导出；新的在前',
    access: watchers,
    query: z.strictObject({ answered: z.enum(['yes', 'no']).default('no'), limit: limit(50, 20), cursor }),
    response: listOf(alert),
    status: 200,
  }),
  answerAlert: contract({
    method: 'POST',
    path: '/api/audit-alerts/:id/answer',
    summary: '问过了，写一句话；写了就不能改、不能删',
    access: watchers,
    params: z.strictObject({ id: publicId }),
    body: z.strictObject({ word: typedText(200) }),
    response: alert,
    status: 201,
    changes: true,
  }),
} as const
