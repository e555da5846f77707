import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { instant, listOf } from '@shared/kernel/fields'
import { retentionKinds } from './retention'

const period = z.object({
  kind: z.enum(retentionKinds),
  name: z.string(),
  since: z.string(),
  days: z.int(),
  least: z.int(),
  most: z.int(),
  /** Null while the usual period holds. */
  changed: z.object({ by: z.string(), at: instant }).nullable(),
})

export const retentionContracts = {
  list: contract({
    method: 'GET',
    path: '/api/retention-periods',
    summary: '各样东西存多久',
    access: ['administrator'],
    response: listOf(period),
    status: 200,
  }),
  set: contract({
    method: 'POST',
    path: '/api/retention-periods/:kind',
    summary: '改一样东西存多久；只能在允许的天数里',
    access: ['administrator'],
    params: z.strictObject({ kind: z.enum(retentionKinds, '没有这一项') }),
    body: z.strictObject({ days: z.int('要填天数') }),
    response: period,
    status: 200,
    changes: true,
  }),
} as const
