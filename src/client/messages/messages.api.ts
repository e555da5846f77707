import { endpoint } from '@client/platform/request'
import type { beatContracts } from '@shared/beats/beat.contract'
import type { ResponseOf } from '@shared/kernel/contract'
import type { threadContracts } from '@shared/messages/thread.contract'

export type Thread = ResponseOf<typeof threadContracts.one>
export type Message = ResponseOf<typeof threadContracts.write>
export type Reference = NonNullable<Message['reference']>
type MessagePage = ResponseOf<typeof threadContracts.messages>

const listThreads = endpoint<typeof threadContracts.list>('GET', '/api/threads')
const one = endpoint<typeof threadContracts.one>('GET', '/api/threads/:id')
const messages = endpoint<typeof threadContracts.messages>('GET', '/api/threads/:id/messages')
const markRead = endpoint<typeof threadContracts.markRead>('POST', '/api/threads/:id/read-mark')

export const beatCard = endpoint<typeof beatContracts.beatCard>('GET', '/api/beats/:id')
export const closeThread = endpoint<typeof threadContracts.close>('POST', '/api/threads/:id/closure')

/** What a conversation asks of the server. */
export interface ConversationApi {
  readonly thread: (id: string) => Promise<Thread>
  /** The resident's own thread with a beat, or null where nothing was said yet. */
  readonly threadWith: (beatId: string) => Promise<Thread | null>
  readonly page: (id: string, from: { after?: number; before?: number }) => Promise<MessagePage>
  readonly markRead: (id: string, sequence: number) => Promise<unknown>
}

export const conversationApi: ConversationApi = {
  thread: (id) => one({ params: { id } }),
  async threadWith(beatId) {
    const { items } = await listThreads({ query: { limit: 50 } })
    return items.find(({ beat }) => beat.id === beatId) ?? null
  },
  page: (id, from) => messages({ params: { id }, query: from }),
  markRead: (id, sequence) => markRead({ params: { id }, body: { sequence } }),
}
