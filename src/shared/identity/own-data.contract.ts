import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { instant } from '@shared/kernel/fields'

const part = z.object({
  title: z.string(),
  purpose: z.string(),
  keptFor: z.string(),
  records: z.array(
    z.object({ title: z.string(), lines: z.array(z.object({ label: z.string(), value: z.string() })) }),
  ),
})

export const ownDataContracts = {
  operator: contract({
    method: 'GET',
    path: '/api/operator',
    summary: '谁负责这个服务：名称、备案号、投诉入口',
    access: 'public',
    response: z.object({ name: z.string(), filingNumber: z.string(), complaintEntry: z.string() }),
    status: 200,
  }),
  copy: contract({
    method: 'GET',
    path: '/api/own-data',
    summary: '要一份：这里存着的、关于我的全部信息',
    access: ['resident'],
    response: z.object({ takenAt: instant, parts: z.array(part) }),
    status: 200,
  }),
  withdrawConsent: contract({
    method: 'POST',
    path: '/api/consents/withdrawal',
    summary: '收回同意；以前办过的事不受影响',
    access: ['resident'],
    response: z.object({ withdrawnAt: instant }),
    status: 200,
  }),
  closeAccount: contract({
    method: 'POST',
    path: '/api/own-account/closure',
    summary: '注销账号：手机号、称呼和对话都删掉，法律要求保存的只存不用',
    access: ['resident'],
    /** Typed by the person, so that no slip of the finger does it. */
    body: z.strictObject({ confirmation: z.literal('注销') }),
    response: z.object({ closedAt: instant, kept: z.array(z.string()) }),
    status: 200,
  }),
} as const
