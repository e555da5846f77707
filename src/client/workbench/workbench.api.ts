import { randomKey } from '@client/platform/random-key'
import { endpoint, postAsKept } from '@client/platform/request'
import type { beatContracts } from '@shared/beats/beat.contract'
import type { RequestOf, ResponseOf } from '@shared/kernel/contract'
import type { threadContracts } from '@shared/messages/thread.contract'
import type { DispatchAct } from '@shared/workbench/dispatch'
import type { dispatchContracts } from '@shared/workbench/dispatch.contract'
import type { workbenchContracts } from '@shared/workbench/workbench.contract'

export type Inbox = ResponseOf<typeof threadContracts.list>
export type Letter = Inbox['items'][number]
export type Filter = 'all' | 'waiting' | 'overdue' | 'unread' | 'doubtful' | 'closed'
export type Today = ResponseOf<typeof workbenchContracts.today>
export type Work = Today['items'][number]
export type Found = ResponseOf<typeof workbenchContracts.search>
export type Dispatch = ResponseOf<typeof dispatchContracts.one>
export type NewDispatch = RequestOf<typeof dispatchContracts.give>['body']

const DISPATCHES = '/api/dispatches'

export const listLetters = endpoint<typeof threadContracts.list>('GET', '/api/threads')
export const draftAnswer = endpoint<typeof threadContracts.draft>('POST', '/api/threads/:id/draft')
export const handOver = endpoint<typeof threadContracts.handOver>('POST', '/api/threads/:id/handover')
export const reviewMessage = endpoint<typeof threadContracts.review>('POST', '/api/threads/:id/review')
export const listBeats = endpoint<typeof beatContracts.listBeats>('GET', '/api/beats')
const listToday = endpoint<typeof workbenchContracts.today>('GET', '/api/workbench')
export const searchWork = endpoint<typeof workbenchContracts.search>('GET', '/api/workbench/search')
export const findDispatch = endpoint<typeof dispatchContracts.one>('GET', '/api/dispatches/:id')

/** So many pages of today in one list; the counts are those of the whole of it. */
export async function readToday(
  query: RequestOf<typeof workbenchContracts.today>['query'],
  pages: number,
): Promise<Today> {
  let today = await listToday({ query })
  for (let left = pages - 1; left > 0 && today.nextCursor !== null; left -= 1) {
    const next = await listToday({ query: { ...query, cursor: today.nextCursor } })
    today = { ...next, items: [...today.items, ...next.items] }
  }
  return today
}

export const giveDispatch = (body: NewDispatch, key: string): Promise<Dispatch> =>
  postAsKept(DISPATCHES, body, key) as Promise<Dispatch>

export const actOnDispatch = (id: string, act: DispatchAct, body: object): Promise<Dispatch> =>
  postAsKept(`${DISPATCHES}/${id}/${act}`, body, randomKey()) as Promise<Dispatch>
