import { describe, expect, it, vi } from 'vitest'
import type { NoticePage, NoticeView } from '@client/notices/notices.api'
import { type NoticesApi, createNotices } from '@client/notices/notices.store'
import { offline } from '@client/platform/request-problem'

vi.mock('@tarojs/taro', () => ({ default: { getStorageSync: () => '' } }))

const aNotice = (id: string, isRead = false): NoticeView => ({
  id,
  kind: 'card-arrived',
  title: '证到派出所了',
  text: '',
  subject: null,
  at: '2026-11-24T02:00:00.000Z',
  isRead,
})

/** A server with these notices, two on a page; `broken` makes it unreachable. */
function aServer(ids: readonly string[]) {
  const read = new Set<string>()
  const state = { broken: false }
  const guard = () => {
    if (state.broken) throw offline()
  }
  const unread = () => ids.filter((id) => !read.has(id)).length
  const api: NoticesApi = {
    list: ({ query }) => {
      guard()
      const from = Number(query.cursor ?? 0)
      const items = ids.slice(from, from + 2).map((id) => aNotice(id, read.has(id)))
      const nextCursor = from + 2 < ids.length ? String(from + 2) : null
      return Promise.resolve({ items, nextCursor, unread: unread() } satisfies NoticePage)
    },
    read: ({ body }) => {
      guard()
      for (const id of body.id === undefined ? ids : [body.id]) read.add(id)
      return Promise.resolve({ unread: unread() })
    },
  }
  return { store: createNotices(api), state }
}

const idsIn = ({ store }: ReturnType<typeof aServer>) => {
  const { items } = store.getState()
  return items.face === 'ready'
    ? items.value.map(({ id, isRead }) => `${id}${isRead ? ' read' : ''}`)
    : items.face
}

describe('the notices on a phone', () => {
  it('are loading, then there, page by page', async () => {
    const server = aServer(['a', 'b', 'c'])
    const before = idsIn(server)

    await server.store.getState().load()
    const first = idsIn(server)
    await server.store.getState().more()

    expect([before, first, idsIn(server)]).toEqual(['loading', ['a', 'b'], ['a', 'b', 'c']])
    expect(server.store.getState()).toMatchObject({ unread: 3, cursor: null })
  })

  it('are marked as read one by one, or all', async () => {
    const server = aServer(['a', 'b', 'c'])
    await server.store.getState().load()

    await server.store.getState().read('b')
    const one = [idsIn(server), server.store.getState().unread]
    await server.store.getState().read(null)

    expect(one).toEqual([['a', 'b read'], 2])
    expect([idsIn(server), server.store.getState().unread]).toEqual([['a read', 'b read'], 0])
  })

  it('stay as they were while there is no signal, and say why the tap came to nothing', async () => {
    const server = aServer(['a'])
    await server.store.getState().load()
    server.state.broken = true

    await server.store.getState().load()
    await server.store.getState().read('a')

    expect(idsIn(server)).toEqual(['a'])
    expect(server.store.getState().problem?.code).toBe('offline')
  })

  it('say that they could not be fetched where there is nothing to show', async () => {
    const server = aServer(['a'])
    server.state.broken = true

    await server.store.getState().load()

    expect(idsIn(server)).toBe('failed')
  })
})
