import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { instant, limit, listOf, publicId, typedText } from '@shared/kernel/fields'
import { risks } from './dispute'
import { disputeCategories } from './dispute-category'
import { warningSigns, warningStates } from './early-warning'
import { leavingTies } from './mediation'

const id = z.strictObject({ id: z.string().max(64) })
const readers = ['officer', 'auxiliary', 'grid-worker', 'liaison', 'station-chief'] as const

export const warningView = z.object({
  id: publicId,
  category: z.enum(disputeCategories),
  village: z.string(),
  beat: z.object({ id: publicId, name: z.string() }),
  noticedOn: z.string(),
  parties: z.array(z.string()),
  signs: z.array(z.enum(warningSigns)),
  words: z.string(),
  risk: z.enum(risks),
  riskSigns: z.array(z.string()),
  state: z.enum(warningStates),
  reporterName: z.string(),
  answer: z.string().nullable(),
  answeredByName: z.string().nullable(),
  answeredAt: instant.nullable(),
  /** The case it became, for those who may see it. */
  disputeId: publicId.nullable(),
  createdAt: instant,
  changedAt: instant,
  may: z.array(z.enum(['case', 'answer', 'recusal'])),
})

export const earlyWarningContracts = {
  list: contract({
    method: 'GET',
    path: '/api/early-warnings',
    summary: '矛盾纠纷排查表：网格员、包村干部看自己写的，民警看本警务区的，没办的紧急的在前',
    access: readers,
    query: z.strictObject({ limit: limit(50, 20), cursor: z.string().max(200).optional() }),
    response: listOf(warningView),
    status: 200,
  }),
  villages: contract({
    method: 'GET',
    path: '/api/own-villages',
    summary: '我负责的村（网格员、包村干部）',
    access: ['grid-worker', 'liaison'],
    response: listOf(z.object({ code: z.string(), name: z.string(), beatId: publicId })),
    status: 200,
  }),
  write: contract({
    method: 'POST',
    path: '/api/early-warnings',
    summary: '写一条排查：哪个村、什么事、看到什么苗头；只写自己的村',
    access: ['grid-worker', 'liaison'],
    body: z.strictObject({
      villageCode: z.string().regex(/^\d{12}$/, '请选村'),
      category: z.enum(disputeCategories),
      noticedOn: z.iso.date('日期不对').optional(),
      parties: z.array(typedText(20)).max(2, '只写双方怎么称呼').default([]),
      signs: z.array(z.enum(warningSigns)).max(9).default([]),
      words: typedText(500),
    }),
    response: warningView,
    status: 201,
    changes: true,
  }),
  one: contract({
    method: 'GET',
    path: '/api/early-warnings/:id',
    summary: '一条排查和它的答复',
    access: readers,
    params: id,
    response: warningView,
    status: 200,
  }),
  case: contract({
    method: 'POST',
    path: '/api/early-warnings/:id/case',
    summary: '立为纠纷来办',
    access: ['officer', 'station-chief'],
    params: id,
    body: z.strictObject({}),
    response: warningView,
    status: 200,
    changes: true,
  }),
  answer: contract({
    method: 'POST',
    path: '/api/early-warnings/:id/answer',
    summary: '不用立案的，答复网格员',
    access: ['officer', 'station-chief'],
    params: id,
    body: z.strictObject({ answer: typedText(500) }),
    response: warningView,
    status: 200,
    changes: true,
  }),
  recusal: contract({
    method: 'POST',
    path: '/api/early-warnings/:id/recusal',
    summary: '和双方有关系的要回避：从此看不到这条排查，由下一位接着看',
    access: ['officer', 'auxiliary', 'station-chief'],
    params: id,
    body: z.strictObject({ tie: z.enum(leavingTies), note: typedText(500).optional() }),
    response: z.object({ handler: z.string() }),
    status: 200,
    changes: true,
  }),
} as const
