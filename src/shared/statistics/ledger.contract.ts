import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { instant, limit, listOf, publicId, typedText } from '@shared/kernel/fields'
import { ledgerActs, ledgerStandings, ledgerSubjects } from './ledger'
import { ledgerDeskRoles, ledgerRoles } from './ledger.policy'

const id = z.strictObject({ id: z.string().max(64) })
const day = z.iso.date('日期不对，例如 2026-11-01')
const subject = z.enum(ledgerSubjects, '请选导哪一类')

const ledgerView = z.object({
  id: publicId,
  subject: z.enum(ledgerSubjects),
  from: z.string(),
  to: z.string(),
  personal: z.boolean(),
  /** 全所, or the names of the beats. */
  scope: z.string(),
  purpose: z.string(),
  rows: z.int(),
  requester: z.string(),
  mine: z.boolean(),
  requestedAt: instant,
  standing: z.enum(ledgerStandings),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  readyUntil: instant.nullable(),
  may: z.array(z.enum(ledgerActs)),
})

export const ledgerContracts = {
  list: contract({
    method: 'GET',
    path: '/api/ledgers',
    summary: '台账导出的申请，新的在前：自己的，或等别人批准的',
    access: ledgerDeskRoles,
    query: z.strictObject({
      list: z.enum(['mine', 'to-decide']).default('mine'),
      limit: limit(50, 20),
      cursor: z.string().max(64).optional(),
    }),
    /** `waiting`: how many of others wait for this person's word; counted up to 100. */
    response: listOf(ledgerView).extend({ waiting: z.int() }),
    status: 200,
  }),
  request: contract({
    method: 'POST',
    path: '/api/ledgers',
    summary: '申请导出台账；不带个人信息的马上能下载，带的要另一个人批准',
    access: ledgerRoles,
    body: z.strictObject({ subject, from: day, to: day, personal: z.boolean(), purpose: typedText(60) }),
    response: ledgerView,
    status: 201,
    changes: true,
  }),
  approval: contract({
    method: 'POST',
    path: '/api/ledgers/:id/approval',
    summary: '批准别人导出带个人信息的台账；自己申请的自己不能批',
    access: ledgerDeskRoles,
    params: id,
    body: z.strictObject({}),
    response: ledgerView,
    status: 200,
    changes: true,
  }),
  refusal: contract({
    method: 'POST',
    path: '/api/ledgers/:id/refusal',
    summary: '不批准，写一句为什么',
    access: ledgerDeskRoles,
    params: id,
    body: z.strictObject({ reason: typedText(200) }),
    response: ledgerView,
    status: 200,
    changes: true,
  }),
  file: contract({
    method: 'GET',
    path: '/api/ledgers/:id/file',
    summary: '下载批准了的台账（XLSX）：申请人本人，一天以内；带个人信息的只能下载一次',
    access: ledgerRoles,
    params: id,
    response: null,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    status: 200,
  }),
  lines: contract({
    method: 'GET',
    path: '/api/county-export',
    summary: '给县局平台的明文导出（JSON Lines，一行一件，不带个人信息）；字段见 docs/county-export.md',
    access: ledgerRoles,
    query: z.strictObject({ subject, from: day, to: day }),
    response: null,
    produces: 'application/x-ndjson',
    status: 200,
  }),
} as const
