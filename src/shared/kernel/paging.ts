import { lastOf } from './last'

/** A page of a keyset list; `nextCursor` is opaque and null on the last page. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
}

/** Cuts the one row too many that tells whether there is a next page. */
export function toPage<T>(rows: readonly T[], limit: number, cursorOf: (last: T) => string): Page<T> {
  const items = rows.slice(0, limit)
  const last = lastOf(items)
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null }
}
