import type { Round, Stop } from '../rounds.api'

type Move = readonly string[] | null

/** A half-day that was agreed is kept: an afternoon home never goes before a morning one. */
const mayFollow = (first: Stop, second: Stop) => !(first.half === 'afternoon' && second.half === 'morning')

/** The order with this home one place earlier or later; null where it may not move. */
export function movedBy({ stops, may }: Pick<Round, 'stops' | 'may'>, id: string, by: -1 | 1): Move {
  const left = stops.filter(({ done }) => !done)
  const at = left.findIndex((stop) => stop.id === id)
  const [stop, other] = [left[at], left[at + by]]
  if (!may.includes('order') || stop === undefined || other === undefined) return null
  if (!(by === 1 ? mayFollow(other, stop) : mayFollow(stop, other))) return null
  return left.map((one, index) => {
    if (index === at) return other.id
    return index === at + by ? stop.id : one.id
  })
}
