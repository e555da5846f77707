import { create } from 'zustand'
import { type RequestProblem, asProblem } from '@client/platform/request-problem'
import { type Loadable, failed, loading, ready } from '@client/ui/loadable'
import { type NoticeView, listNotices, readNotices } from './notices.api'

const SHOWN = 20

export interface NoticesApi {
  readonly list: typeof listNotices
  readonly read: typeof readNotices
}

interface NoticesState {
  readonly items: Loadable<readonly NoticeView[]>
  readonly unread: number
  readonly cursor: string | null
  /** Why the last tap came to nothing. */
  readonly problem: RequestProblem | null
  /** Fetches the newest; what was turned to before is left behind. */
  load: () => Promise<void>
  more: () => Promise<void>
  /** Marks one as read, or all. */
  read: (id: string | null) => Promise<void>
}

const marked = (items: Loadable<readonly NoticeView[]>, id: string | null) =>
  items.face === 'ready'
    ? ready(items.value.map((one) => (id === null || one.id === id ? { ...one, isRead: true } : one)))
    : items

/** The notices of whoever is signed in. */
export const createNotices = (api: NoticesApi) =>
  create<NoticesState>()((set, get) => ({
    items: loading,
    unread: 0,
    cursor: null,
    problem: null,
    async load() {
      try {
        const { items, unread, nextCursor } = await api.list({ query: { limit: SHOWN } })
        set({ items: ready(items), unread, cursor: nextCursor, problem: null })
      } catch (thrown) {
        if (get().items.face !== 'ready') set({ items: failed(asProblem(thrown)) })
      }
    },
    async more() {
      const { cursor, items } = get()
      if (cursor === null || items.face !== 'ready') return
      try {
        const page = await api.list({ query: { limit: SHOWN, cursor } })
        set({ items: ready([...items.value, ...page.items]), cursor: page.nextCursor, problem: null })
      } catch (thrown) {
        set({ problem: asProblem(thrown) })
      }
    },
    async read(id) {
      try {
        const { unread } = await api.read({ body: id === null ? {} : { id } })
        set({ items: marked(get().items, id), unread, problem: null })
      } catch (thrown) {
        set({ problem: asProblem(thrown) })
      }
    },
  }))

export const useNotices = createNotices({ list: listNotices, read: readNotices })
