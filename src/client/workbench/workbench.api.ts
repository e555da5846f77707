import { endpoint } from '@client/platform/request'
import type { beatContracts } from '@shared/beats/beat.contract'
import type { ResponseOf } from '@shared/kernel/contract'
import type { threadContracts } from '@shared/messages/thread.contract'

export type Inbox = ResponseOf<typeof threadContracts.list>
export type Letter = Inbox['items'][number]
export type Filter = 'all' | 'waiting' | 'overdue' | 'unread' | 'doubtful' | 'closed'

export const listLetters = endpoint<typeof threadContracts.list>('GET', '/api/threads')
export const draftAnswer = endpoint<typeof threadContracts.draft>('POST', '/api/threads/:id/draft')
export const handOver = endpoint<typeof threadContracts.handOver>('POST', '/api/threads/:id/handover')
export const reviewMessage = endpoint<typeof threadContracts.review>('POST', '/api/threads/:id/review')
export const listBeats = endpoint<typeof beatContracts.listBeats>('GET', '/api/beats')
