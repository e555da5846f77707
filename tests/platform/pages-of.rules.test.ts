import { describe, expect, it } from 'vitest'
import { pagesOf } from '@client/platform/pages-of'

/** A list of five, two on a page. */
const asked: (string | undefined)[] = []
function ask(cursor: string | undefined) {
  asked.push(cursor)
  const from = Number(cursor ?? 0)
  const items = [1, 2, 3, 4, 5].slice(from, from + 2)
  return Promise.resolve({ items, nextCursor: from + 2 < 5 ? String(from + 2) : null })
}

describe('the older part of a list', () => {
  it('stands behind what was shown', async () => {
    expect(await pagesOf(ask, 1)).toEqual({ items: [1, 2], nextCursor: '2' })
    expect(await pagesOf(ask, 2)).toEqual({ items: [1, 2, 3, 4], nextCursor: '4' })
  })

  it('ends where the list ends', async () => {
    asked.length = 0

    const all = await pagesOf(ask, 9)

    expect(all).toEqual({ items: [1, 2, 3, 4, 5], nextCursor: null })
    expect(asked).toEqual([undefined, '2', '4'])
  })
})
