import type { Round } from '../rounds.api'
import { type Way, halfOf } from '../way-doors.store'

type Move = readonly string[] | null

/** A half-day that was agreed is kept: an afternoon home never goes before a morning one. */
const mayFollow = (first: Way, second: Way) =>
  !(halfOf(first) === 'afternoon' && halfOf(second) === 'morning')

/** The order with this home or door one place earlier or later; null where it may not move. */
export function movedBy(
  { may }: Pick<Round, 'may'>,
  way: readonly Way[],
  { id, by }: { readonly id: string; readonly by: -1 | 1 },
): Move {
  const at = way.findIndex((one) => one.id === id)
  const [one, other] = [way[at], way[at + by]]
  if (!may.includes('order') || one === undefined || other === undefined) return null
  if (!(by === 1 ? mayFollow(other, one) : mayFollow(one, other))) return null
  return way.map((each, index) => {
    if (index === at) return other.id
    return index === at + by ? one.id : each.id
  })
}
