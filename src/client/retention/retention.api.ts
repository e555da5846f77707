import { endpoint } from '@client/platform/request'
import type { ResponseOf } from '@shared/kernel/contract'
import type { retentionContracts } from '@shared/retention/retention.contract'

export type Period = ResponseOf<typeof retentionContracts.list>['items'][number]

export const listPeriods = endpoint<typeof retentionContracts.list>('GET', '/api/retention-periods')
export const setPeriod = endpoint<typeof retentionContracts.set>('POST', '/api/retention-periods/:kind')
