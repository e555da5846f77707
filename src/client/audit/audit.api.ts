import { endpoint } from '@client/platform/request'
import type { auditContracts } from '@shared/audit/audit.contract'
import type { RequestOf, ResponseOf } from '@shared/kernel/contract'

export type TracePage = ResponseOf<typeof auditContracts.list>
export type TraceView = TracePage['items'][number]
export type TraceQuery = NonNullable<RequestOf<typeof auditContracts.list>['query']>
export type AlertPage = ResponseOf<typeof auditContracts.listAlerts>
export type AlertView = AlertPage['items'][number]

export const listTraces = endpoint<typeof auditContracts.list>('GET', '/api/audit')
export const listAlerts = endpoint<typeof auditContracts.listAlerts>('GET', '/api/audit-alerts')
export const answerAlert = endpoint<typeof auditContracts.answerAlert>('POST', '/api/audit-alerts/:id/answer')
